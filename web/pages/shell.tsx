import type { ComponentChildren } from 'preact';
import type { Language } from '../../domain/language.ts';
import type { Assets } from './assets.ts';

interface ShellProps {
  readonly language: Language;
  readonly page: string;
  readonly title: string;
  readonly description?: string;
  /** Addresses of this page by language; none for a page that has no translations of its own. */
  readonly alternates: readonly { readonly language: Language | 'x-default'; readonly address: string }[];
  readonly indexed: boolean;
  readonly themeColor: { readonly light: string; readonly dark: string };
  readonly assets: Assets;
  readonly noScript: string | undefined;
  readonly header: ComponentChildren;
  readonly main: ComponentChildren;
  readonly footer: ComponentChildren;
}

/** The HTML document around a page. Nothing inline: the content security policy lets no script or style be so. */
export function Shell(props: ShellProps) {
  const { assets, themeColor } = props;
  return (
    <html lang={props.language} data-page={props.page}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        {props.description && <meta name="description" content={props.description} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={themeColor.light} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={themeColor.dark} media="(prefers-color-scheme: dark)" />
        <meta name="referrer" content="no-referrer" />
        {!props.indexed && <meta name="robots" content="noindex" />}
        {assets.fonts.map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" href={font} crossorigin="anonymous" />
        ))}
        {assets.stylesheets.map((stylesheet) => (
          <link key={stylesheet} rel="stylesheet" href={stylesheet} />
        ))}
        {assets.scripts.slice(1).map((script) => (
          <link key={script} rel="modulepreload" href={script} />
        ))}
        {Object.entries(assets.parts).map(([part, files]) => (
          <meta key={part} name={`part-${part}`} content={files.join(' ')} />
        ))}
        {assets.scripts[0] && <script type="module" src={assets.scripts[0]} />}
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="manifest" href="/site.webmanifest" />
        {props.alternates.map(({ language, address }) => (
          <link key={language} rel="alternate" hreflang={language} href={address} />
        ))}
      </head>
      <body>
        <header id="header">{props.header}</header>
        {props.noScript && (
          <noscript>
            <p class="notice">{props.noScript}</p>
          </noscript>
        )}
        <main id="main" tabIndex={-1}>
          {props.main}
        </main>
        {props.footer}
      </body>
    </html>
  );
}
