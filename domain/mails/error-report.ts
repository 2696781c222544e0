import { formatDate, formatPercentage } from '../texts/format.ts';
import { kindTexts } from '../texts/kind/index.ts';
import { mailTexts } from '../texts/mail/index.ts';
import { inert, shorten } from './inert.ts';
import type { Letter } from './letter.ts';
import type { Mail, MailContext } from './mail.ts';

/** Keeps a subject in one line of most mailboxes, whatever the title. */
const longestTitleInSubject = 70;

/** What a student says is wrong with a certificate, with all that the certificate says; and the student's copy. */
export function writeErrorReport(
  { kind, from, certificate, message, enclosed = false }: Extract<Mail, { message: string }>,
  { language, origin }: MailContext,
): Letter {
  const t = mailTexts(language);
  const { id, studentNumber, level, result, deliberatedOn, birthDate } = certificate;
  const values = {
    name: inert(`${from.firstName} ${from.lastName}`),
    firstName: inert(from.firstName),
    address: inert(from.address),
    title: shorten(inert(certificate.title), longestTitleInSubject),
    studentNumber: inert(studentNumber),
  };
  const holder = inert(`${certificate.firstName} ${certificate.lastName}`);
  const details = [
    kindTexts(language)(certificate.kind),
    inert(certificate.code),
    inert(certificate.schoolYear),
    level && t('report.level', { level: inert(level) }),
    result !== undefined && t('report.result', { result: formatPercentage(result, language) }),
    t('report.deliberatedOn', { date: formatDate(deliberatedOn, language) }),
    t('report.holder', { name: holder }),
    birthDate && t('report.birthDate', { date: formatDate(birthDate, language) }),
    t('report.studentNumber', values),
    t('report.number', { id }),
  ].filter((detail) => typeof detail === 'string');
  const shared = {
    certificates: [{ title: inert(certificate.title), details }],
    quote: message.split('\n').map(inert),
  };
  if (kind === 'error-report') {
    return {
      ...shared,
      subject: t('report.subject', values),
      preheader: t('report.preheader', values),
      heading: t('report.heading'),
      greeting: t('hello'),
      opening: t('report.opening', values),
      action: { label: t('report.button', values), url: `mailto:${from.address}` },
      closing: [...(enclosed ? [{ text: t('report.enclosed') }] : []), { text: t('report.why') }],
    };
  }
  return {
    ...shared,
    subject: t('report.copySubject', values),
    preheader: t('report.copyPreheader'),
    heading: t('report.copyHeading'),
    greeting: t('greeting', values),
    opening: t('report.copyOpening'),
    action: { label: t('report.copyButton'), url: `${origin}/${language}/certificate#${id}` },
    closing: [{ text: t('report.copyStranger') }],
  };
}
