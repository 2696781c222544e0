import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const en: TranslationOf<typeof fr> = {
  greeting: 'Dear {{firstName}},',
  hello: 'Hello,',
  others_one: '… and one more certificate.',
  others_other: '… and {{count}} more certificates.',
  action: '{{label}}:',
  link: 'Does the button not work? Copy this address into your browser:',
  secretariat: 'The secretariat',

  activation: {
    subject_one: 'Your certificate is ready: {{title}}',
    subject_other: '{{count}} certificates are ready for you',
    preheader_one: 'Open it and keep it in your wallet.',
    preheader_other: 'Open them and keep them in your wallet.',
    heading_one: 'Your certificate is ready',
    heading_other: 'Your certificates are ready',
    opening_one: '{{institute}} has just awarded you this certificate:',
    opening_other: '{{institute}} has just awarded you these certificates:',
    invitation_one:
      'It belongs in your wallet, the place online where you see and keep your certificates. Activate it to put it there: you create your account, or sign in if you already have one.',
    invitation_other:
      'They belong in your wallet, the place online where you see and keep your certificates. Activate them to put them there: you create your account, or sign in if you already have one.',
    button_one: 'Activate my certificate',
    button_other: 'Activate my certificates',
    validity_one:
      'This link is yours alone. It works once and stays valid for {{count}} day. After that, ask for a new one here:',
    validity_other:
      'This link is yours alone. It works once and stays valid for {{count}} days. After that, ask for a new one here:',
    why: 'You receive this message because this is the address that the secretariat holds for {{firstName}} {{lastName}}.',
    stranger:
      'Is that not you? Do not use the link, and write to the secretariat: we will correct the address.',
  },

  renewed: {
    subject_one: 'Your new activation link: {{title}}',
    subject_other: 'Your new activation link for {{count}} certificates',
    preheader: 'Here is the link you asked for.',
    heading: 'Your new activation link',
    opening_one: 'As you asked, here is a new link to activate this certificate:',
    opening_other: 'As you asked, here is a new link to activate these certificates:',
    why: 'You receive this message because an activation link was asked for in the name of {{firstName}} {{lastName}}.',
    stranger:
      'Is that you, but you did not ask? You can ignore this message. Is that not you? Do not use the link, and write to the secretariat.',
  },

  arrived: {
    subject_one: 'New in your wallet: {{title}}',
    subject_other: '{{count}} new certificates in your wallet',
    preheader_one: 'It is already there: you have nothing to activate.',
    preheader_other: 'They are already there: you have nothing to activate.',
    heading_one: 'A new certificate',
    heading_other: 'New certificates',
    opening_one: '{{institute}} has just awarded you this certificate:',
    opening_other: '{{institute}} has just awarded you these certificates:',
    invitation_one: 'It is already in your wallet: you have nothing to activate.',
    invitation_other: 'They are already in your wallet: you have nothing to activate.',
    button: 'Open my wallet',
    why: 'You receive this message because your student number is linked to your account. If a certificate is not yours, write to the secretariat.',
    off: 'Would you rather not get these messages? Switch them off here, without signing in:',
  },

  news: {
    corrected: {
      subject_one: 'Your certificate was corrected: {{title}}',
      subject_other: '{{count}} of your certificates were corrected',
      preheader_one: 'Here is what has changed.',
      preheader_other: 'Here is what has changed.',
      heading_one: 'Your certificate was corrected',
      heading_other: 'Your certificates were corrected',
      opening_one:
        '{{institute}} has corrected this certificate. The new one takes the place of the old one, which is no longer valid. Here is what has changed:',
      opening_other:
        '{{institute}} has corrected these certificates. The new ones take the place of the old ones, which are no longer valid. Here is what has changed:',
    },
    revoked: {
      subject_one: 'Your certificate is no longer valid: {{title}}',
      subject_other: '{{count}} of your certificates are no longer valid',
      preheader_one: 'The secretariat has revoked it: here is why.',
      preheader_other: 'The secretariat has revoked them: here is why.',
      heading_one: 'Your certificate is no longer valid',
      heading_other: 'Certificates that are no longer valid',
      opening_one: '{{institute}} has revoked this certificate: it is no longer valid.',
      opening_other: '{{institute}} has revoked these certificates: they are no longer valid.',
    },
    several: {
      subject: 'Changes to your certificates',
      preheader: 'Here is what has changed.',
      heading: 'Changes to your certificates',
      opening: 'Here is what {{institute}} has changed in your certificates:',
    },
    label: { new: 'New', corrected: 'Corrected', revoked: 'Revoked' },
    change: '{{field}}: {{was}} → {{now}}',
    renumbered:
      'It says the same under a new number. What you have downloaded of it is no longer valid: download it again.',
    reason: 'Reason: {{reason}}',
    inWallet: 'Your wallet is up to date: you have nothing to do.',
    toActivate_one:
      'The valid certificate is waiting for you. Activate it to put it in your wallet, the place online where you see and keep your certificates.',
    toActivate_other:
      'The valid certificates are waiting for you. Activate them to put them in your wallet, the place online where you see and keep your certificates.',
    doubt: 'Do you think this is a mistake? Write to the secretariat.',
  },

  reset: {
    subject: 'Choose a new password',
    preheader: 'Here is the link you asked for.',
    heading: 'A new password',
    opening: 'You asked to choose a new password for your wallet. This is the place to do it.',
    button: 'Choose a new password',
    validity_one:
      'This link works once and stays valid for {{count}} minute. After that, ask for a new one here:',
    validity_other:
      'This link works once and stays valid for {{count}} minutes. After that, ask for a new one here:',
    stranger:
      'Did you not ask for this? Ignore this message: your password stays as it is, and nobody else was sent this link.',
  },

  changed: {
    subject: 'Your password has been changed',
    preheader: 'If that was you, there is nothing to do.',
    heading: 'Your password has been changed',
    opening:
      'The password of your wallet has just been changed and, to keep you safe, every open session has been closed. If that was you, there is nothing to do.',
    invitation: 'Was that not you? Choose a new password straight away, and then write to the secretariat.',
    button: 'Choose a new password',
    services:
      'These services open your wallet too, and a new password changes nothing about that: {{services}}. Don’t recognise one? Take it off under Account settings › Other services › Remove:',
  },

  external: {
    subject: 'Another service now opens your wallet',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'An external identity is linked',
    opening:
      'An identity of another service has just been linked to your account: it opens your wallet, just as your password does. If it was you, there is nothing to do.',
    invitation:
      'Was that not you? Take this identity off at once, under Account settings › Other services › Remove; then choose a new password.',
    button: 'Open my settings',
    password: 'Choose a new password:',
  },

  join: {
    subject: 'Join your two accounts',
    preheader: 'Confirm that this account is yours too.',
    heading: 'Join your two accounts',
    opening:
      'From another account, you asked to join this one to it. If you go on, its certificates move to the other account, and this one is closed.',
    button: 'Join my accounts',
    validity_one:
      'Open this link in the browser where your other account is open. It works once and stays valid for {{count}} minute.',
    validity_other:
      'Open this link in the browser where your other account is open. It works once and stays valid for {{count}} minutes.',
    stranger: 'You did not ask for this? Ignore this message and do not open the link: nothing will change.',
  },

  joined: {
    subject: 'Your two accounts are joined',
    preheader: 'All your certificates are in one place.',
    heading: 'Your two accounts are now one',
    opening:
      'The account with this address has been joined to your other account. All its certificates are there, and it is closed. From now on, sign in with the address of the other account.',
    button: 'Sign in',
    stranger: 'It was not you? Write to the secretariat at once.',
  },

  joinedHere: {
    subject: 'Another account has been joined to yours',
    heading: 'Your two accounts are now one',
    opening:
      'The account {{address}} has been joined to this one: all its certificates are in this wallet. Of its settings on messages and sharing the stricter ones now hold here; the code asked for at sign-in does not come along. What you share stays as it is: links of one account do not show the certificates of the other.',
  },

  noAccount: {
    subject: 'No account with this address',
    preheader: 'You wanted a new password: here is how to go on.',
    heading: 'This address has no account yet',
    opening:
      'A new password was asked for with this address, but it has no wallet account. Perhaps you used another address: try with that one.',
    invitation:
      'No account yet? Look in your mailbox, in the junk folder too, for the message that announces your certificate: its link lets you create your account. Can you not find it? Ask for a new link.',
    button: 'Ask for an activation link',
    ignore: 'Did you not ask for this? Ignore this message: nothing was created and nothing was changed.',
  },

  newAddress: {
    subject: 'Confirm your new address',
    preheader: 'One click, and this address becomes that of your account.',
    heading: 'Your new address',
    opening:
      'You asked for this address to become that of your wallet. Confirm it: until then the old one goes on working.',
    button: 'Confirm this address',
    validity_one:
      'This link works once and is valid for {{count}} hour. After that, start again from the settings of your account:',
    validity_other:
      'This link works once and is valid for {{count}} hours. After that, start again from the settings of your account:',
    stranger: 'You asked for nothing? Ignore this message: nothing changes as long as nobody confirms.',
  },

  takenAddress: {
    subject: 'This address already has an account',
    preheader: 'It cannot become that of a second account.',
    heading: 'This address already has an account',
    opening:
      'Somebody asked for this address to become that of another wallet. That cannot be: it is already that of yours. Nothing has been changed.',
    invitation: 'Was it you? Then you have two accounts. Sign in here with this address.',
    ignore: 'It was not you? You can ignore this message.',
  },

  addressNotice: {
    subject: 'Another address was asked for your account',
    heading: 'Your account is about to change its address',
    opening:
      'You asked for {{address}} to become the address of your wallet. It will, once the link that was sent there is followed; until then nothing changes.',
    invitation:
      'It was not you? Choose a new password right away: that cancels the request at once. Then write to the secretariat.',
  },

  codeOn: {
    subject: 'A code is now asked for at sign-in',
    heading: 'Your account is better protected',
    opening:
      'To enter your wallet, a code from your app is now needed besides the password. Keep your recovery codes in a safe place.',
  },

  codeOff: {
    subject: 'A code is no longer asked for at sign-in',
    heading: 'The code at sign-in is switched off',
    opening: 'To enter your wallet, the password alone will do again.',
  },

  codesRenewed: {
    subject: 'Your recovery codes have been replaced',
    heading: 'New recovery codes',
    opening:
      'New recovery codes have just been made for your wallet; the earlier ones no longer work. If that was you, keep the new ones in a safe place.',
  },

  closed: {
    subject: 'Your account is closed',
    preheader: 'Your certificates stay in the institute’s register.',
    heading: 'Your account is closed',
    opening:
      'Your login and your profile have been deleted, as you asked. Your certificates are not lost: the institute keeps them in its register.',
    invitation:
      'To come back, ask for an activation link with your student number. It goes to the address that the secretariat has for you, and all your certificates return with your new account.',
    stranger: 'It was not you? Come back the same way, then write to the secretariat.',
  },

  linked: {
    subject: 'Your certificates are in your wallet',
    preheader: 'There is nothing to activate: sign in.',
    heading: 'Your certificates are already there',
    opening:
      'You asked for an activation link. There is nothing left to activate: your certificates are in your wallet.',
    invitation: 'Sign in with the address and the password of your account.',
    button: 'Sign in',
    forgotten: 'Forgotten your password? Choose a new one here:',
    taking_one:
      'Can you no longer enter that account? The secretariat has noted this address for you since: this link, valid for {{count}} hour, takes your certificates into a new account, or into another one of yours. The former account is told.',
    taking_other:
      'Can you no longer enter that account? The secretariat has noted this address for you since: this link, valid for {{count}} hours, takes your certificates into a new account, or into another one of yours. The former account is told.',
    ignore: 'Did you not ask for this? You can ignore this message.',
  },

  taking: {
    subject: 'Your certificates may move to another account',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'A link would take them elsewhere',
    opening:
      'The secretariat has noted a new address for the student number {{studentNumber}}. A link has just been sent there: whoever follows it takes the certificates of this number from your account into another one. If it was you, there is nothing to do.',
    invitation:
      'Was that not you? Write to the secretariat at once: when it corrects the address, the link is of no use any more.',
  },

  taken: {
    subject: 'Your certificates have moved to another account',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'Your certificates are in another account',
    opening:
      'The secretariat has noted a new address for the student number {{studentNumber}}. By a link sent there, the certificates of this number have moved from your account into another one. If it was you, there is nothing to do.',
    invitation:
      'Was that not you? Write to the secretariat at once. No certificate is lost: all of them are in its register.',
  },

  report: {
    subject: 'Mistake reported: {{title}} ({{studentNumber}})',
    preheader: '{{name}} writes to you about a certificate.',
    heading: 'A mistake in a certificate?',
    opening: '{{name}} ({{address}}) writes to you from the wallet about this certificate:',
    button: 'Answer {{name}}',
    enclosed: 'The certificate is attached, as the student has it.',
    why: 'Simply reply to this message: your answer goes to the student, who has received a copy. To correct the certificate, drop a results file with the corrected line.',
    level: 'level {{level}}',
    result: 'result {{result}}',
    deliberatedOn: 'deliberation of {{date}}',
    holder: 'awarded to {{name}}',
    birthDate: 'date of birth: {{date}}',
    studentNumber: 'student number {{studentNumber}}',
    number: 'certificate no.\u00a0{{id}}',
    copySubject: 'Your message to the secretariat: {{title}}',
    copyPreheader: 'Here is a copy of your message.',
    copyHeading: 'Your message is on its way',
    copyOpening:
      'The secretariat has received your message about this certificate and will answer you by e-mail. Here is your copy:',
    copyButton: 'See the certificate',
    copyStranger:
      'You have written nothing? Somebody may be using your account: change your password and tell the secretariat.',
  },
};
