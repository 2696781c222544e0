import { differences } from '../certificate.ts';
import { localise } from '../institute.ts';
import type { Language } from '../language.ts';
import { columnName, columns } from '../results/columns.ts';
import { mailTexts } from '../texts/mail/index.ts';
import { awardValue } from './award-value.ts';
import { inert, shorten } from './inert.ts';
import {
  type Letter,
  type LetterItem,
  letterItem,
  longestTitleInSubject,
  mostCertificatesListed,
} from './letter.ts';
import type { Mail, MailContext, MailNews } from './mail.ts';

type News = Extract<Mail, { kind: 'certificates-changed' }>;

/**
 * One letter about certificates that were corrected or revoked, and what is new beside them: what is no longer valid
 * first.
 * @throws RangeError when there is nothing to tell.
 */
export function writeNews(mail: News, context: MailContext): Letter {
  const { language, institute, origin } = context;
  const t = mailTexts(language);
  const news = mail.news.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const [first] = news;
  if (first === undefined) throw new RangeError('A mail of news needs some.');
  const about = subjectOf(news);
  const firstName = inert(mail.holder.firstName);
  const others = news.length - mostCertificatesListed;
  const values = {
    count: news.length,
    title: shorten(inert(first.certificate.title), longestTitleInSubject),
    firstName,
    lastName: inert(mail.holder.lastName),
    institute: localise(institute.name, language, institute),
  };
  const letter = {
    subject: t(`news.${about}.subject`, values),
    preheader: t(`news.${about}.preheader`, values),
    heading: t(`news.${about}.heading`, values),
    greeting: firstName === '' ? t('hello') : t('greeting', { firstName }),
    opening: t(`news.${about}.opening`, values),
    certificates: news.slice(0, mostCertificatesListed).map((each) => item(each, language)),
    ...(others > 0 && { others: t('others', { count: others }) }),
  };
  const page = (path: string) => `${origin}/${language}/${path}`;
  const { where } = mail;
  if (where === 'nowhere') {
    return { ...letter, closing: [{ text: t('news.doubt') }, { text: t('activation.why', values) }] };
  }
  if (where === 'in-wallet') {
    return {
      ...letter,
      invitation: t('news.inWallet'),
      action: { label: t('arrived.button'), url: page('wallet') },
      closing: [{ text: t('news.doubt') }, { text: t('arrived.why', values) }],
    };
  }
  const waiting = { count: news.filter(({ kind }) => kind !== 'revoked').length };
  return {
    ...letter,
    invitation: t('news.toActivate', waiting),
    action: { label: t('activation.button', waiting), url: page(`activation#${where.token}`) },
    closing: [
      { text: t('activation.validity', { count: where.validDays }), url: page('renew') },
      { text: t('activation.why', values) },
      { text: t('activation.stranger') },
    ],
  };
}

function subjectOf(news: readonly MailNews[]): 'corrected' | 'revoked' | 'several' {
  if (news.every(({ kind }) => kind === 'corrected')) return 'corrected';
  return news.every(({ kind }) => kind === 'revoked') ? 'revoked' : 'several';
}

const order: readonly MailNews['kind'][] = ['revoked', 'corrected', 'new'];

function item(news: MailNews, language: Language): LetterItem {
  const t = mailTexts(language);
  const named = { ...letterItem(news.certificate, language), label: t(`news.label.${news.kind}`) };
  switch (news.kind) {
    case 'new':
      return named;
    case 'corrected':
      return { ...named, remarks: [...changes(news, language), ...why(news.reason, language)] };
    case 'revoked':
      return { ...named, remarks: why(news.reason, language) };
  }
}

function why(reason: string | undefined, language: Language): string[] {
  return reason === undefined ? [] : [mailTexts(language)('news.reason', { reason: inert(reason) })];
}

function changes(
  { certificate, was }: Extract<MailNews, { kind: 'corrected' }>,
  language: Language,
): string[] {
  const t = mailTexts(language);
  const changed = differences(was, certificate).map((field) =>
    t('news.change', {
      field: columnName(field, language, columns),
      was: awardValue(was, field, language),
      now: awardValue(certificate, field, language),
    }),
  );
  return changed.length > 0 ? changed : [t('news.renumbered')];
}
