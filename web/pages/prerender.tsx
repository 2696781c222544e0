import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CertificateKind } from '../../domain/certificate.ts';
import { type Institute, localise, postalAddress } from '../../domain/institute.ts';
import type { Language } from '../../domain/language.ts';
import { Footer } from '../design/footer.tsx';
import { HeaderContent } from '../design/header.tsx';
import { documents, kinds, texts } from '../texts/index.ts';
import { translate } from '../texts/translate.ts';
import type { Assets } from './assets.ts';
import { contents } from './contents.ts';
import { DocumentContent } from './document/page.tsx';
import { Missing } from './missing/page.tsx';
import { isDocument, type PageName, pathOf, privatePages, type ShownPage } from './pages.ts';
import { Shell } from './shell.tsx';
import { type Site, SiteContext, type SiteFacts } from './site.ts';

export interface Frame {
  readonly institute: Institute;
  /** Where the site will be, if that is known. */
  readonly origin: string | undefined;
  readonly facts: SiteFacts;
  readonly language: Language;
  readonly themeColor: { readonly light: string; readonly dark: string };
  readonly assets: Assets;
}

/** The HTML of one page in one language. */
export function renderPage(frame: Frame, page: PageName): string {
  const { assets, facts, institute, language, origin, themeColor } = frame;
  const site = siteOf(frame, page);
  const { say } = site;
  const within = (children: ComponentChildren) => (
    <SiteContext.Provider value={site}>{children}</SiteContext.Provider>
  );
  const head = isDocument(page)
    ? documents[language][page]
    : { title: say(`${page}.title`), description: say(`${page}.description`) };
  const Content = isDocument(page) ? () => <DocumentOf frame={frame} page={page} /> : contents[page];
  return html(
    <Shell
      language={language}
      page={page}
      title={`${head.title} – ${facts.shortName}`}
      description={head.description}
      alternates={origin === undefined ? [] : alternatesOf(frame, origin, page)}
      indexed={!privatePages.includes(page)}
      themeColor={themeColor}
      assets={assets}
      noScript={isDocument(page) ? undefined : say('frame.noScript')}
      header={within(<HeaderContent />)}
      main={within(<Content />)}
      footer={within(<Footer institute={institute} />)}
    />,
  );
}

function alternatesOf({ facts, institute }: Frame, origin: string, page: PageName) {
  return [
    ...facts.languages.map((language) => ({ language, address: origin + pathOf(language, page) })),
    { language: 'x-default' as const, address: origin + pathOf(institute.languages.default, page) },
  ];
}

/** The one page for every address that leads nowhere. It needs no script. */
export function renderMissing(frame: Frame): string {
  const site = siteOf(frame, 'home');
  const { language, facts } = frame;
  const others = facts.languages.filter((other) => other !== language);
  return html(
    <Shell
      language={language}
      page="missing"
      title={`${site.say('missing.title')} – ${facts.shortName}`}
      alternates={[]}
      indexed={false}
      themeColor={frame.themeColor}
      assets={{ ...frame.assets, scripts: [], parts: {} }}
      noScript={undefined}
      header={
        <SiteContext.Provider value={site}>
          <HeaderContent />
        </SiteContext.Provider>
      }
      main={<Missing languages={[language, ...others]} texts={texts} />}
      footer={
        <SiteContext.Provider value={site}>
          <Footer institute={frame.institute} />
        </SiteContext.Provider>
      }
    />,
  );
}

function DocumentOf({ frame, page }: { frame: Frame; page: keyof (typeof documents)[Language] }) {
  const { institute, language } = frame;
  const email = institute.secretariat.email;
  const values = {
    email,
    controller: localise(institute.terms.controller, language, institute),
    version: institute.terms.version,
    privacyVersion: institute.privacy.version,
    days: institute.activation.validDays,
    address: postalAddress(institute, language),
    phone: institute.secretariat.phone ?? '',
  };
  return <DocumentContent document={documents[language][page]} values={values} />;
}

export function siteOf({ facts, language }: Frame, page: ShownPage): Site {
  return {
    language,
    page,
    facts,
    say: translate(language, texts[language]),
    kind: (kind: CertificateKind) => kinds[language][kind],
    send: tooEarly,
    fetchFile: tooEarly,
  };
}

const tooEarly = () => Promise.reject(new Error('A page called the API while it was being built.'));

export function html(document: VNode): string {
  return `<!doctype html>${renderToString(document)}`;
}
