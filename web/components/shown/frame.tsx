import type { ComponentChildren } from 'preact';
import type { Institute } from '../../../domain/institute.ts';
import { Footer } from '../../design/footer.tsx';
import { HeaderContent, Offline, SignedIn, SkipLink } from '../../design/header.tsx';
import { Mark, Seal } from '../../design/mark.tsx';
import { type Site, SiteContext } from '../../pages/site.ts';
import { active } from '../examples.ts';
import { Focused, type Look, type Specimen, show } from '../show.tsx';

const nothing = () => undefined;

/** What stands around every page: pictures only, since this page has it all itself. */
export const frame = (institute: Institute) => [
  show('design/header', { HeaderContent }, { 'signed out': picture(() => <HeaderContent />) }),
  show(
    'design/header',
    { SkipLink },
    {
      'reached by keyboard': picture(() => (
        <Focused>
          <SkipLink />
        </Focused>
      )),
    },
  ),
  show(
    'design/header',
    { SignedIn },
    {
      'on a page of the account': picture((site) => (
        <As site={{ ...site, page: 'wallet' }}>
          <SignedIn onSignOut={nothing} />
        </As>
      )),
      failed: picture(() => <SignedIn failed onSignOut={nothing} />),
    },
  ),
  show('design/header', { Offline }, { offline: picture(() => <Offline offline />) }),
  show(
    'design/footer',
    { Footer },
    {
      'with a telephone': picture(() => <Footer institute={institute} />),
      'without one': picture(() => (
        <Footer institute={{ ...institute, secretariat: { email: institute.secretariat.email } }} />
      )),
    },
  ),
  show(
    'design/mark',
    { Mark },
    {
      'the logo': () => (
        <p class="brand">
          <Mark />
        </p>
      ),
      'a logo that has no dark form': (site) => (
        <As site={withLogo(site, (logo) => ({ ...logo, dark: undefined }))}>
          <p class="brand">
            <Mark />
          </p>
        </As>
      ),
      'no logo': (site) => (
        <As site={withLogo(site, () => undefined)}>
          <p class="brand">
            <Mark />
          </p>
        </As>
      ),
      onPaper: () => (
        <p class="brand on-paper">
          <Mark onPaper />
        </p>
      ),
    },
  ),
  show(
    'design/mark',
    { Seal },
    {
      'fineness 1, for a card': () => <Seal seed={active.id} />,
      'fineness 2, for a whole certificate': () => <Seal seed={active.id} fineness={2} />,
      'fineness 3, for a wall': () => <Seal seed={active.id} fineness={3} />,
    },
  ),
];

function picture(look: Look): Specimen {
  return { look, still: true, inert: true, wide: true };
}

/** The same site, but for what is said of it. */
function As({ site, children }: { site: Site; children: ComponentChildren }) {
  return <SiteContext.Provider value={site}>{children}</SiteContext.Provider>;
}

type Logo = NonNullable<Site['facts']['logo']>;

function withLogo(site: Site, change: (logo: Logo) => Logo | undefined): Site {
  const { facts } = site;
  return { ...site, facts: { ...facts, logo: facts.logo && change(facts.logo) } };
}
