import type { Pair, Palette, Scheme } from './palette.ts';

/** Ids of the parts below. */
export const tokenPlaces = ['Colours', 'Type', 'Measures'] as const;

/** What everything is drawn from: colours with their contrast, sizes of type, spaces. */
export function Tokens({ palette: { measures, schemes } }: { palette: Palette }) {
  const isType = ([name]: readonly [string, string]) => /^(size-|serif$|sans$)/.test(name);
  const all = Object.entries(measures);
  return (
    <>
      <section>
        <h2 id="Colours">Colours</h2>
        <p class="hint">
          Each figure is the contrast of a colour to its ground: text needs 4.5, the outline of a control 3
          (WCAG 2.2). The accent, and what follows from it, is the institute’s.
        </p>
        <div class="palettes">
          {schemes.map((scheme) => (
            <Colours key={scheme.name} scheme={scheme} />
          ))}
        </div>
      </section>
      <section>
        <h2 id="Type">Type</h2>
        <ul class="type">
          {all.filter(isType).map(([name, value]) => (
            <li key={name}>
              <span class={`token-${name}`}>Attestation de réussite</span>
              <code>{`--${name}: ${value}`}</code>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 id="Measures">Measures</h2>
        <ul class="measures">
          {all
            .filter((one) => !isType(one))
            .map(([name, value]) => (
              <li key={name}>
                <span class={`token-${name}`} />
                <code>{`--${name}: ${value}`}</code>
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}

/** One scheme, also where the browser shows the other. */
function Colours({ scheme: { colours, name, pairs } }: { scheme: Scheme }) {
  const on = (ground: string) => pairs.filter((pair) => pair.ground === ground);
  const grounds = [...new Set(pairs.map(({ ground }) => ground))];
  const scheme = name.replaceAll(' ', '-');
  return (
    <section class={`palette scheme-${scheme}`} aria-labelledby={`palette-${scheme}`}>
      <h3 id={`palette-${scheme}`}>{name}</h3>
      {grounds.map((ground) => (
        <dl key={ground} class={`ground-${ground}`}>
          <dt>
            {ground} <code>{colours[ground]}</code>
          </dt>
          {on(ground).map((pair) => (
            <Ink key={pair.ink} pair={pair} value={colours[pair.ink] ?? ''} />
          ))}
        </dl>
      ))}
    </section>
  );
}

function Ink({ pair: { contrast, ink, of }, value }: { pair: Pair; value: string }) {
  return (
    <dd data-of={of}>
      <span class={`${of}-${ink}`}>{ink}</span>
      <code>{value}</code>
      <b>{contrast.toFixed(1)}</b>
    </dd>
  );
}
