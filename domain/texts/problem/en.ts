import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const en: TranslationOf<typeof fr> = {
  'invalid-request': {
    title: 'Something is missing or not right',
    detail: 'Correct the fields that are marked, then try again.',
  },
  'weak-password': {
    title: 'This password is not strong enough',
    detail: 'Choose another one, for example a few words that have nothing to do with each other.',
  },
  'captcha-failed': {
    title: 'The check did not succeed',
    detail: 'The check runs by itself, but it ended too early or too late. Send the form again.',
  },
  'photo-unusable': {
    title: 'This photo cannot be used',
    detail: 'Choose another one, for instance a JPEG or PNG picture.',
  },
  'not-signed-in': {
    title: 'You are not signed in',
    detail: 'Your session has ended or has not begun. Sign in to go on.',
  },
  'wrong-credentials': {
    title: 'The address or the password is not right',
    detail: 'Check both and try again. Forgotten your password? Choose a new one.',
  },
  'second-factor-needed': {
    title: 'Your code is missing',
    detail: 'Open your code app and copy the six-digit code, or use a recovery code.',
  },
  'wrong-code': {
    title: 'This code is not right',
    detail: 'Wait for the next code in your app, then copy it. A recovery code works only once.',
  },
  'wrong-password': {
    title: 'This is not your current password',
    detail: 'Check it, then try again. Nothing has been changed.',
  },
  'address-taken': {
    title: 'This address already has an account',
    detail: 'Your address has not been changed. Sign in to the other account, or choose another address.',
  },
  'second-factor-on': {
    title: 'A code is already asked for at sign-in',
    detail: 'Switch it off first to use another device.',
  },
  'second-factor-off': {
    title: 'No code is asked for at sign-in',
    detail: 'Switch the code at sign-in on first.',
  },
  'terms-changed': {
    title: 'The terms have changed meanwhile',
    detail:
      'Reload the page: what you have written stays, except the password. Read the new terms, then try again.',
  },
  'no-password': {
    title: 'Your account has no password yet',
    detail: 'First ask for the link to choose one: it will confirm what you do here.',
  },
  'join-second-factor': {
    title: 'This account asks for a code at sign-in',
    detail: 'A link is not enough to join it. Join it with its password and its code.',
  },
  'forbidden-origin': {
    title: 'This request does not come from our site',
    detail: 'To keep you safe we did not carry it out. Open your wallet and start again from there.',
  },
  'not-found': {
    title: 'There is nothing here',
    detail: 'The address may be incomplete. Start again from the home page.',
  },
  'token-unknown': {
    title: 'We do not recognise this link',
    detail:
      'It may have been cut short. Open it again from your e-mail, or ask for a new one: it arrives within a few minutes.',
  },
  'account-exists': {
    title: 'This address already has an account',
    detail: 'Sign in to that account: your certificates will be added to it.',
  },
  'already-linked': {
    title: 'Your certificates are already in a wallet',
    detail: 'There is nothing left to activate. Sign in to see them.',
  },
  'link-elsewhere': {
    title: 'These certificates are in another account',
    detail:
      'Sign out, then sign in to the account that you used the first time. If that was not you, write to the secretariat.',
  },
  'other-account': {
    title: 'Another account is open',
    detail:
      'Meanwhile somebody has signed in here with another account. Check the address that is shown, then try again.',
  },
  'token-used': {
    title: 'This link has already been used',
    detail: 'Each link works once. Sign in, or ask for a new link.',
  },
  'token-expired': {
    title: 'This link is no longer valid',
    detail: 'Nothing is lost: ask for a new link, it arrives within a few minutes.',
  },
  'external-gone': {
    title: 'This confirmation is no longer valid',
    detail:
      'For your safety it works once and for a quarter of an hour only. Start again with the same service.',
  },
  'external-elsewhere': {
    title: 'This identity is linked to another account',
    detail: 'Sign in with it to open that account. If it is yours too, join your two accounts.',
  },
  'join-same': {
    title: 'This is the account you are in',
    detail: 'To join two, enter the address of the other one.',
  },
  'join-elsewhere': {
    title: 'This link was asked for from another account',
    detail: 'Sign in to the account from which you asked for it, then open the link again.',
  },
  'join-impossible': {
    title: 'These accounts cannot be joined now',
    detail:
      'One of the two has just been closed or joined to another. Reload the page: your certificates are there.',
  },
  'certificate-revoked': {
    title: 'This certificate is no longer valid',
    detail: 'It can no longer be downloaded. Your wallet says why.',
  },
  'certificate-unknown': {
    title: 'No certificate has this number with this name',
    detail: 'Read the number and the last name on the certificate again, then try once more.',
  },
  'share-unknown': {
    title: 'This share does not exist, or no longer does',
    detail:
      'Part of the link may be missing, or it has expired or been withdrawn. Ask the person who gave it to you for a new one.',
  },
  'pin-required': {
    title: 'This share is protected by a PIN',
    detail: 'Type the PIN that you were given with the link. If you have none, ask the person who sent it.',
  },
  'pin-wrong': {
    title: 'This is not the right PIN',
    detail: 'Check it, then try again. After ten tries you have to wait for a quarter of an hour.',
  },
  'too-many-shares': {
    title: 'You already have a hundred shares',
    detail: 'Withdraw one that you no longer need, then try again.',
  },
  'too-many-requests': {
    title: 'Too many tries in a short time',
    detail: 'To keep you safe we are taking a short break. Wait a few minutes, then try again.',
  },
  internal: {
    title: 'Something went wrong on our side',
    detail:
      'It is not your doing. Try again in a few minutes; if it keeps happening, write to the secretariat.',
  },
  'seal-unavailable': {
    title: 'The document cannot be sealed for the moment',
    detail:
      'The certificate of the institute’s seal is not valid; the institute has been told. Your certificates are safe, and their signed form can be downloaded.',
  },
  unavailable: {
    title: 'The service is not available for the moment',
    detail: 'Your certificates are safe. Try again in a few minutes.',
  },
  field: {
    required: 'Fill in this field.',
    invalid: 'Check this field: this value is not valid.',
    'too-long': 'This text is too long: please shorten it.',
    'own-address': 'This is the address of your account already.',
    'birth-date': 'Check your date of birth.',
    phone: 'Check this number: write it in full, for example +32 2 765 43 21.',
  },
  password: {
    length: 'Choose at least {{min}} characters.',
    'not-personal': 'Leave your name and e-mail address out of it.',
    'not-common': 'This password is too easy to guess: choose something less usual.',
  },
};
