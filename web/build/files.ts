import type { Institute } from '../../domain/institute.ts';
import { pathOf } from '../pages/pages.ts';
import { paper, type Theme } from './theme.ts';

/** The seal of the house in the institute's accent; lighter where the browser is dark. */
export function favicon({ light, dark }: Theme): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40" fill="none" stroke="${light}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"><style>@media (prefers-color-scheme:dark){svg{stroke:${dark}}}</style><circle r="18"/><circle r="13.5" stroke-width="1"/><path d="M-6 .5-1.8 5 6.5-5"/></svg>`;
}

export function manifest({ languages, shortName }: Institute): string {
  return JSON.stringify({
    name: shortName,
    short_name: shortName,
    lang: languages.default,
    start_url: pathOf(languages.default, 'wallet'),
    scope: '/',
    display: 'browser',
    background_color: paper.light,
    theme_color: paper.light,
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  });
}

export function robots(): string {
  return 'User-agent: *\nDisallow: /api/\n';
}
