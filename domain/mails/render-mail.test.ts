import { describe, expect, it } from 'vitest';
import type { StudentNumber } from '../certificate.ts';
import { languages } from '../language.ts';
import { mailTexts } from '../texts/mail/index.ts';
import type { Mail, MailNews } from './mail.ts';
import {
  activation,
  changed,
  context,
  corrected,
  english,
  errorReport,
  holder,
  hrefs,
  origin,
  programming,
  revoked,
  token,
  words,
} from './mail-factory.ts';
import { renderMail } from './render-mail.ts';

/** Each kind of mail with the page that its button opens. */
const mails: readonly [Mail, string][] = [
  [activation([programming]), `activation#${token}`],
  [activation([programming, english]), `activation#${token}`],
  [{ ...activation([english]), kind: 'activation-renewed' } as Mail, `activation#${token}`],
  [{ kind: 'new-in-wallet', holder, certificates: [programming], switchToken: token }, 'wallet'],
  [{ kind: 'new-in-wallet', holder, certificates: [programming, english], switchToken: token }, 'wallet'],
  [changed([corrected, revoked]), 'wallet'],
  [changed([corrected], { token, validDays: 90 }), `activation#${token}`],
  [{ kind: 'already-linked' }, ''],
  [{ kind: 'already-linked', taking: { token, validHours: 24 } }, `activation#${token}`],
  [{ kind: 'number-taken', studentNumber: '2024-00117' as StudentNumber, done: false }, 'wallet'],
  [{ kind: 'number-taken', studentNumber: '2024-00117' as StudentNumber, done: true }, 'wallet'],
  [{ kind: 'password-reset', token, validMinutes: 60 }, `reset#${token}`],
  [{ kind: 'password-changed', services: [] }, 'forgot'],
  [{ kind: 'password-changed', services: ['Identité Exemple', 'Google'] }, 'settings'],
  [{ kind: 'external-linked' }, 'settings'],
  [{ kind: 'join-link', token, validMinutes: 60 }, `join#${token}`],
  [{ kind: 'accounts-joined' }, ''],
  [{ kind: 'joined-here', address: 'old@example.org' }, 'forgot'],
  [{ kind: 'no-account' }, 'renew'],
  [errorReport('error-report-copy'), 'certificate#7K3M9Q2X5T8V1B4N'],
  [{ kind: 'address-confirmation', token, validHours: 24 }, `confirm#${token}`],
  [{ kind: 'address-taken' }, ''],
  [{ kind: 'address-notice', address: 'own@example.org' }, 'forgot'],
  [{ kind: 'second-factor', on: true }, 'forgot'],
  [{ kind: 'second-factor', on: false }, 'forgot'],
  [{ kind: 'recovery-codes-renewed' }, 'forgot'],
  [{ kind: 'account-closed' }, 'renew'],
];

describe.each(languages)('a mail in %s', (language) => {
  it.each(mails)('says all it has to, twice: $kind', (mail, page) => {
    const { subject, html, text } = renderMail(mail, context(language));
    const url = `${origin}/${language}/${page}`;
    expect(subject).toMatch(/^\S.*\S$/);
    expect(html).toContain(`<html lang="${language}"`);
    expect(hrefs(html)).toContain(url);
    expect(words(html)).toContain(url);
    expect(text.split('\n')).toContain(url);
    for (const part of [words(html), text]) {
      expect(part).toContain('secretariat@example.org');
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object/);
      for (const certificate of 'certificates' in mail ? mail.certificates : []) {
        expect(part).toContain(certificate.title);
        expect(part).toContain(certificate.code);
      }
      if ('holder' in mail) expect(part).toContain(mail.holder.firstName);
      if ('validDays' in mail) expect(part).toMatch(/\b90\s/);
      if ('validMinutes' in mail) expect(part).toMatch(/\b60\s/);
    }
  });

  it.each(mails)('fetches nothing and runs nothing: $kind', (mail) => {
    const { html } = renderMail(mail, context(language));
    expect(html).not.toMatch(/<(img|link|script|iframe|form|object)\b|url\(|@import|\ssrc=/i);
  });

  it.each(mails)('fits a plain client: $kind', (mail) => {
    const { text } = renderMail(mail, context(language));
    const tooLong = text.split('\n').filter((line) => line.length > 72 && !line.startsWith('https://'));
    expect(tooLong).toEqual([]);
    expect(text).toMatch(/[^\n]\n$/);
  });
});

describe('the subject', () => {
  it('names the one certificate, or says how many there are', () => {
    expect(renderMail(activation([english]), context('fr')).subject).toContain('Anglais – UE 2');
    expect(renderMail(activation([english, programming]), context('nl')).subject).toContain('2 attesten');
  });

  it('shortens a title that would fill the mailbox, and the mail still gives it whole', () => {
    const title = 'Communication professionnelle '.repeat(12).trim();
    const { subject, html } = renderMail(activation([{ ...english, title }]), context('fr'));
    expect(subject.length).toBeLessThan(130);
    expect(subject).toMatch(/professionnelle…$|Communication…$/);
    expect(html).toContain(title);
  });
});

describe('an activation mail that was asked for', () => {
  it.each([
    ['fr', 'Comme vous l’avez demandé'],
    ['nl', 'Zoals u hebt gevraagd'],
    ['en', 'As you asked'],
    ['de', 'Wie gewünscht'],
  ] as const)('says so in %s', (language, asked) => {
    const renewed = { ...activation([english]), kind: 'activation-renewed' } as Mail;
    expect(renderMail(renewed, context(language)).text).toContain(asked);
    expect(renderMail(activation([english]), context(language)).text).not.toContain(asked);
  });
});

describe.each(languages)('a mail about what became of certificates, in %s', (language) => {
  const both = (mail: Mail) => {
    const { html, text } = renderMail(mail, context(language));
    return [words(html), text.replace(/\n {4}/g, ' ')];
  };

  it('says field by field what a correction changed, in the words and figures of the language', () => {
    for (const part of both(changed([corrected]))) {
      expect(part).toMatch(/70\s?% → 81[.,]5\s?%/);
      expect(part).not.toMatch(/\{\{|undefined|\bresult\b(?!aat)/);
    }
  });

  it('gives the reason beside what changes back with a correction that was taken back', () => {
    for (const part of both(changed([{ ...corrected, reason: 'Mauvais fichier' }]))) {
      expect(part).toMatch(/70\s?% → 81[.,]5\s?%.*Mauvais fichier/s);
    }
  });

  it('says of what is the same but for its number that files are to be downloaded anew', () => {
    const { certificate } = corrected;
    const again = new RegExp(mailTexts(language)('news.renumbered').slice(0, 25));
    for (const part of both(changed([{ ...corrected, was: certificate }]))) expect(part).toMatch(again);
  });

  it('gives the reason of a revocation, and no button to who has nothing to open', () => {
    const { html, text } = renderMail(changed([revoked], 'nowhere'), context(language));
    for (const part of [words(html), text]) expect(part).toContain('Délibération annulée');
    expect(hrefs(html).filter((href) => href.startsWith(origin))).toEqual([]);
  });

  it('gathers what is revoked, corrected and new, in that order, and invites to what is valid', () => {
    const fresh: MailNews = { kind: 'new', certificate: { ...programming, title: 'Bases de données' } };
    const mail = changed([fresh, corrected, revoked], { token, validDays: 90 });
    for (const part of both(mail)) {
      const places = [english.title, programming.title, 'Bases de données'].map((title) =>
        part.indexOf(title),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(part).toContain(`activation#${token}`);
    }
    expect(renderMail(mail, context(language)).subject).toMatch(/^\S.*\S$/);
  });
});

describe('the reason of a revocation', () => {
  it.each(['<script>alert(1)</script>', 'Voir www.exemple.be', 'a\u202eb\r\nBcc: c@example.org'])(
    'like %j ends as words',
    (reason) => {
      const { html, text, subject } = renderMail(changed([{ ...revoked, reason }]), context('fr'));
      expect(html).not.toMatch(/<script|\u202e/);
      expect(text).not.toMatch(/^Bcc|\u202e|www\.exemple/m);
      expect(subject).not.toMatch(/[\r\n]/);
    },
  );
});

describe('a mail about certificates', () => {
  const courses = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...english, title: `Module n° ${at + 1} ` }));

  it.each(languages)('lists no more than twenty, and says in %s how many others there are', (language) => {
    const { html, text } = renderMail(activation(courses(250)), context(language));
    for (const part of [words(html), text]) {
      expect(part.match(/Module n°/g)).toHaveLength(20);
      expect(part).toMatch(/\b230\s/);
    }
    expect(renderMail(activation(courses(20)), context(language)).text).not.toContain('…');
  });

  it('breaks a line before the dot of a detail, never between the dot and what it leads to', () => {
    const long = { ...english, code: 'X'.repeat(38) };
    const { html, text } = renderMail(activation([long]), context('fr'));
    expect(text).toMatch(/\n {4}·\u00a02025-2026\n/);
    expect(html).toContain('<span style="display:inline-block">·\u00a02025-2026</span>');
  });

  it('is not written when there is none', () => {
    expect(() => renderMail(activation([]), context('fr'))).toThrow(RangeError);
  });

  it('greets without a name when the name holds nothing to read', () => {
    const { text } = renderMail(
      activation([english], { ...holder, firstName: '\u202e\u200b' }),
      context('en'),
    );
    expect(text).toMatch(/^Hello,\n/);
  });

  it('names the institute in its default language when it has no name in the reader’s', () => {
    expect(renderMail(activation([english]), context('de')).text).toContain('Institut <Exemple> & Fils');
    expect(renderMail(activation([english]), context('nl')).text).toContain('Voorbeeldinstituut');
  });
});
