import type { Award, IsoDate, StudentNumber } from '../certificate.ts';
import type { ErrorReport, Mail, MailCertificate, MailContext, MailNews } from './mail.ts';

/** Mails for the tests, and what their readers see of them. */
export const token = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE';
export const origin = 'https://attestations.example.org';
export const holder = { firstName: 'Chloé', lastName: 'Lefèvre' };
export const programming: MailCertificate = {
  kind: 'course-unit',
  title: 'Principes algorithmiques',
  code: '7521 05 U32 D2',
  schoolYear: '2025-2026',
};
export const english: MailCertificate = { ...programming, title: 'Anglais – UE 2', code: '7302 91 U21 E1' };

export function context(language: MailContext['language']): MailContext {
  return {
    language,
    origin,
    institute: {
      name: { fr: 'Institut <Exemple> & Fils', nl: 'Voorbeeldinstituut' },
      shortName: 'Institut Exemple',
      secretariat: { email: 'secretariat@example.org', phone: '+32 2 000 00 00' },
      website: 'https://www.example.org',
      postalAddress: { street: 'Rue A 1', postalCode: '1000', city: { fr: 'Bruxelles' }, country: 'BE' },
      languages: { offered: ['fr', 'nl', 'en', 'de'], default: 'fr' },
      brand: { accent: '#1f4d4a' },
    },
  };
}

export function activation(certificates: readonly MailCertificate[], who = holder): Mail {
  return { kind: 'activation', holder: who, certificates, token, validDays: 90 };
}

export const award: Award = {
  ...programming,
  ...holder,
  studentNumber: '2024-00117' as StudentNumber,
  deliberatedOn: '2026-06-26' as IsoDate,
  result: 70,
};
export const corrected = {
  kind: 'corrected',
  was: award,
  certificate: { ...award, result: 81.5 },
} satisfies MailNews;
export const revoked = {
  kind: 'revoked',
  certificate: english,
  reason: 'Délibération annulée',
} satisfies MailNews;

export function changed(news: readonly MailNews[], where: Changed['where'] = 'in-wallet'): Changed {
  return { kind: 'certificates-changed', holder, news, where };
}
type Changed = Extract<Mail, { kind: 'certificates-changed' }>;

export function errorReport(kind: 'error-report' | 'error-report-copy'): Mail {
  const certificate = {
    ...{ ...english, ...holder, id: '7K3M9Q2X5T8V1B4N', studentNumber: '2024-00117' },
    ...{ result: 71.5, level: 'B1', birthDate: '1999-05-03', deliberatedOn: '2026-06-24' },
  } as ErrorReport['certificate'];
  const from = { ...holder, address: 'chloe@example.org' };
  return { kind, from, certificate, message: 'Une faute <b>ici</b>.\n\nMerci\u202e !' };
}

/** The words of an HTML part as its reader sees them. */
export function words(html: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '');
}

export function hrefs(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
}
