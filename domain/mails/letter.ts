import { localise } from '../institute.ts';
import type { Language } from '../language.ts';
import { kindTexts } from '../texts/kind/index.ts';
import { mailTexts } from '../texts/mail/index.ts';
import { writeAccountLetter } from './account-letter.ts';
import { writeErrorReport } from './error-report.ts';
import { inert, shorten } from './inert.ts';
import type { Mail, MailCertificate, MailContext } from './mail.ts';
import { writeNews } from './news-letter.ts';

/** What a mail says, in the order it says it, before it is HTML or plain text. All of it is one-line text. */
export interface Letter {
  readonly subject: string;
  /** The line that a mailbox shows beside the subject. */
  readonly preheader: string;
  readonly heading: string;
  readonly greeting: string;
  readonly opening: string;
  readonly certificates: readonly LetterItem[];
  /** Says how many there are beside those, when there are too many for a mail. */
  readonly others?: string;
  /** Somebody's own words, line by line. */
  readonly quote?: readonly string[];
  /** What leads to the button. */
  readonly invitation?: string;
  readonly action?: Link;
  readonly closing: readonly Paragraph[];
}

/** A certificate in a mail. */
export interface LetterItem {
  /** What became of it, when that is not the same for all. */
  readonly label?: string;
  readonly title: string;
  readonly details: readonly string[];
  /** What there is to say of it, each on a line of its own. */
  readonly remarks?: readonly string[];
}

interface Link {
  readonly label: string;
  readonly url: string;
}

interface Paragraph {
  readonly text: string;
  /** Follows the text on a line of its own. */
  readonly url?: string;
}

/** Keeps a subject in one line of most mailboxes, whatever the title. */
export const longestTitleInSubject = 90;

/** A mail that lists more is a register; some providers also cut what is long. */
export const mostCertificatesListed = 20;

/** @throws RangeError for a mail about certificates that names none. */
export function writeLetter(mail: Mail, context: MailContext): Letter {
  const t = mailTexts(context.language);
  const page = (path: string) => `${context.origin}/${context.language}/${path}`;

  switch (mail.kind) {
    case 'activation':
    case 'activation-renewed': {
      const { values, ...about } = aboutCertificates(mail, context);
      const first = mail.kind === 'activation';
      return {
        ...about,
        subject: first ? t('activation.subject', values) : t('renewed.subject', values),
        preheader: first ? t('activation.preheader', values) : t('renewed.preheader'),
        heading: first ? t('activation.heading', values) : t('renewed.heading'),
        opening: first ? t('activation.opening', values) : t('renewed.opening', values),
        invitation: t('activation.invitation', values),
        action: { label: t('activation.button', values), url: page(`activation#${mail.token}`) },
        closing: [
          { text: t('activation.validity', { count: mail.validDays }), url: page('renew') },
          { text: first ? t('activation.why', values) : t('renewed.why', values) },
          { text: first ? t('activation.stranger') : t('renewed.stranger') },
        ],
      };
    }
    case 'new-in-wallet': {
      const { values, ...about } = aboutCertificates(mail, context);
      return {
        ...about,
        subject: t('arrived.subject', values),
        preheader: t('arrived.preheader', values),
        heading: t('arrived.heading', values),
        opening: t('arrived.opening', values),
        invitation: t('arrived.invitation', values),
        action: { label: t('arrived.button'), url: page('wallet') },
        closing: [
          { text: t('arrived.why', values) },
          { text: t('arrived.off'), url: page(`arrivals#${mail.switchToken}`) },
        ],
      };
    }
    case 'certificates-changed':
      return writeNews(mail, context);
    case 'already-linked':
      return {
        subject: t('linked.subject'),
        preheader: t('linked.preheader'),
        heading: t('linked.heading'),
        greeting: t('hello'),
        opening: t('linked.opening'),
        certificates: [],
        invitation: t('linked.invitation'),
        action: { label: t('linked.button'), url: page('') },
        closing: [
          { text: t('linked.forgotten'), url: page('forgot') },
          ...(mail.taking
            ? [
                {
                  text: t('linked.taking', { count: mail.taking.validHours }),
                  url: page(`activation#${mail.taking.token}`),
                },
              ]
            : []),
          { text: t('linked.ignore') },
        ],
      };
    case 'password-reset':
      return {
        subject: t('reset.subject'),
        preheader: t('reset.preheader'),
        heading: t('reset.heading'),
        greeting: t('hello'),
        opening: t('reset.opening'),
        certificates: [],
        action: { label: t('reset.button'), url: page(`reset#${mail.token}`) },
        closing: [
          { text: t('reset.validity', { count: mail.validMinutes }), url: page('forgot') },
          { text: t('reset.stranger') },
        ],
      };
    case 'password-changed':
      return {
        subject: t('changed.subject'),
        preheader: t('changed.preheader'),
        heading: t('changed.heading'),
        greeting: t('hello'),
        opening: t('changed.opening'),
        certificates: [],
        invitation: t('changed.invitation'),
        action: { label: t('changed.button'), url: page('forgot') },
        closing:
          mail.services.length > 0
            ? [
                {
                  text: t('changed.services', { services: listOf(mail.services, context.language) }),
                  url: page('settings'),
                },
              ]
            : [],
      };
    case 'external-linked':
      return {
        subject: t('external.subject'),
        preheader: t('external.preheader'),
        heading: t('external.heading'),
        greeting: t('hello'),
        opening: t('external.opening'),
        certificates: [],
        invitation: t('external.invitation'),
        action: { label: t('external.button'), url: page('settings') },
        closing: [{ text: t('external.password'), url: page('forgot') }],
      };
    case 'join-link':
      return {
        subject: t('join.subject'),
        preheader: t('join.preheader'),
        heading: t('join.heading'),
        greeting: t('hello'),
        opening: t('join.opening'),
        certificates: [],
        action: { label: t('join.button'), url: page(`join#${mail.token}`) },
        closing: [{ text: t('join.validity', { count: mail.validMinutes }) }, { text: t('join.stranger') }],
      };
    case 'accounts-joined':
      return {
        subject: t('joined.subject'),
        preheader: t('joined.preheader'),
        heading: t('joined.heading'),
        greeting: t('hello'),
        opening: t('joined.opening'),
        certificates: [],
        action: { label: t('joined.button'), url: page('') },
        closing: [{ text: t('joined.stranger') }],
      };
    case 'address-confirmation':
    case 'address-taken':
    case 'address-notice':
    case 'second-factor':
    case 'recovery-codes-renewed':
    case 'joined-here':
    case 'number-taken':
    case 'account-closed':
      return writeAccountLetter(mail, context);
    case 'no-account':
      return {
        subject: t('noAccount.subject'),
        preheader: t('noAccount.preheader'),
        heading: t('noAccount.heading'),
        greeting: t('hello'),
        opening: t('noAccount.opening'),
        certificates: [],
        invitation: t('noAccount.invitation'),
        action: { label: t('noAccount.button'), url: page('renew') },
        closing: [{ text: t('noAccount.ignore') }],
      };
    case 'error-report':
    case 'error-report-copy':
      return writeErrorReport(mail, context);
  }
}

function listOf(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language).format(names.map(inert));
}

/** What the mails about certificates share, and the values that their texts are completed with. */
function aboutCertificates(mail: Extract<Mail, { certificates: unknown }>, context: MailContext) {
  const { language, institute } = context;
  const [first] = mail.certificates;
  if (first === undefined) throw new RangeError(`A mail "${mail.kind}" needs a certificate.`);
  const firstName = inert(mail.holder.firstName);
  const t = mailTexts(language);
  const others = mail.certificates.length - mostCertificatesListed;
  return {
    greeting: firstName === '' ? t('hello') : t('greeting', { firstName }),
    certificates: mail.certificates
      .slice(0, mostCertificatesListed)
      .map((certificate) => letterItem(certificate, language)),
    ...(others > 0 && { others: t('others', { count: others }) }),
    values: {
      count: mail.certificates.length,
      title: shorten(inert(first.title), longestTitleInSubject),
      firstName,
      lastName: inert(mail.holder.lastName),
      institute: localise(institute.name, language, institute),
    },
  };
}

/** A certificate as a mail names it. */
export function letterItem(
  { title, kind, code, schoolYear }: MailCertificate,
  language: Language,
): LetterItem {
  return { title: inert(title), details: [kindTexts(language)(kind), inert(code), inert(schoolYear)] };
}
