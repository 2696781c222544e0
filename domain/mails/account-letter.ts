import { mailTexts } from '../texts/mail/index.ts';
import { inert } from './inert.ts';
import type { Letter } from './letter.ts';
import type { Mail, MailContext } from './mail.ts';

type AccountMail = Extract<
  Mail,
  {
    kind:
      | 'address-confirmation'
      | 'address-taken'
      | 'address-notice'
      | 'second-factor'
      | 'recovery-codes-renewed'
      | 'joined-here'
      | 'number-taken'
      | 'account-closed';
  }
>;

/** What the mails about an account's settings say. */
export function writeAccountLetter(mail: AccountMail, { language, origin }: MailContext): Letter {
  const t = mailTexts(language);
  const page = (path: string) => `${origin}/${language}/${path}`;
  const common = { greeting: t('hello'), certificates: [] };
  switch (mail.kind) {
    case 'address-confirmation':
      return {
        ...common,
        subject: t('newAddress.subject'),
        preheader: t('newAddress.preheader'),
        heading: t('newAddress.heading'),
        opening: t('newAddress.opening'),
        action: { label: t('newAddress.button'), url: page(`confirm#${mail.token}`) },
        closing: [
          { text: t('newAddress.validity', { count: mail.validHours }), url: page('settings') },
          { text: t('newAddress.stranger') },
        ],
      };
    case 'address-taken':
      return {
        ...common,
        subject: t('takenAddress.subject'),
        preheader: t('takenAddress.preheader'),
        heading: t('takenAddress.heading'),
        opening: t('takenAddress.opening'),
        invitation: t('takenAddress.invitation'),
        action: { label: t('linked.button'), url: page('') },
        closing: [{ text: t('takenAddress.ignore') }],
      };
    case 'address-notice':
      return {
        ...common,
        subject: t('addressNotice.subject'),
        preheader: t('changed.preheader'),
        heading: t('addressNotice.heading'),
        opening: t('addressNotice.opening', { address: inert(mail.address) }),
        invitation: t('addressNotice.invitation'),
        action: { label: t('changed.button'), url: page('forgot') },
        closing: [],
      };
    case 'second-factor':
    case 'recovery-codes-renewed': {
      const state = mail.kind === 'recovery-codes-renewed' ? 'codesRenewed' : mail.on ? 'codeOn' : 'codeOff';
      return {
        ...common,
        subject: t(`${state}.subject`),
        preheader: t('changed.preheader'),
        heading: t(`${state}.heading`),
        opening: t(`${state}.opening`),
        invitation: t('changed.invitation'),
        action: { label: t('changed.button'), url: page('forgot') },
        closing: [],
      };
    }
    case 'joined-here':
      return {
        ...common,
        subject: t('joinedHere.subject'),
        preheader: t('changed.preheader'),
        heading: t('joinedHere.heading'),
        opening: t('joinedHere.opening', { address: inert(mail.address) }),
        invitation: t('changed.invitation'),
        action: { label: t('changed.button'), url: page('forgot') },
        closing: [],
      };
    case 'number-taken': {
      const state = mail.done ? 'taken' : 'taking';
      const values = { studentNumber: inert(mail.studentNumber) };
      return {
        ...common,
        subject: t(`${state}.subject`),
        preheader: t(`${state}.preheader`),
        heading: t(`${state}.heading`),
        opening: t(`${state}.opening`, values),
        invitation: t(`${state}.invitation`),
        action: { label: t('arrived.button'), url: page('wallet') },
        closing: [],
      };
    }
    case 'account-closed':
      return {
        ...common,
        subject: t('closed.subject'),
        preheader: t('closed.preheader'),
        heading: t('closed.heading'),
        opening: t('closed.opening'),
        invitation: t('closed.invitation'),
        action: { label: t('noAccount.button'), url: page('renew') },
        closing: [{ text: t('closed.stranger') }],
      };
  }
}
