import { useSite } from '../pages/site.ts';
import type { Group } from './groups.ts';
import type { Palette } from './palette.ts';
import type { Shown } from './show.tsx';
import { Look, type Placed, specimensOf } from './specimen.tsx';
import { Tokens, tokenPlaces } from './tokens.tsx';

/**
 * Every component of the site in each of its states, and what they are drawn from. It speaks English, as the code does,
 * and is in no language file: whoever reads it reads the code. The components speak the language of the page.
 */
export function Components({ groups, palette }: { groups: readonly Group[]; palette: Palette }) {
  return (
    <div class="components" lang="en">
      <header>
        <h1>Components</h1>
        <p class="lead">
          What the pages are made of, in every state, from the same code and styles. It is on this machine
          only: no deployment has this page.
        </p>
      </header>
      <Index groups={groups} />
      <div class="shown">
        <div data-group="Tokens">
          <Tokens palette={palette} />
        </div>
        {groups.map(({ name, shown }) => (
          <div key={name} data-group={name}>
            {shown.map((one) => (
              <Component key={one.name} shown={one} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Index({ groups }: { groups: readonly Group[] }) {
  const entries = [
    { name: 'Tokens', places: tokenPlaces },
    ...groups.map(({ name, shown }) => ({ name, places: shown.map((one) => one.name) })),
  ];
  return (
    <nav class="index" aria-label="Components">
      <ul>
        {entries.map(({ name, places }) => (
          <li key={name} class="group">
            <b>{name}</b>
            <ul>
              {places.map((place) => (
                <li key={place}>
                  <a href={`#${place}`}>{place}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Component({ shown }: { shown: Shown }) {
  const { file, name } = shown;
  return (
    <section data-component={name} data-file={file}>
      <h2 id={name}>{name}</h2>
      <p class="hint">
        <code>{`web/${file}`}</code>
      </p>
      <div class="specimens">
        {specimensOf(shown).map((specimen) => (
          <Figure key={specimen.id} specimen={specimen} />
        ))}
      </div>
    </section>
  );
}

function Figure({ specimen }: { specimen: Placed }) {
  const { language } = useSite();
  const { id, inert, state, wide } = specimen;
  return (
    <figure class={wide ? 'wide' : undefined}>
      <figcaption>
        <code>{state}</code>
      </figcaption>
      <div id={id} lang={language} inert={inert}>
        <Look specimen={specimen} />
      </div>
    </figure>
  );
}
