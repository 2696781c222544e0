import type { TranslationOf } from '../../../domain/texts/translator.ts';
import type { fr } from './fr.ts';

export const en: TranslationOf<typeof fr> = {
  title: 'Check a certificate',
  description: 'Find out in seconds whether a certificate is genuine and still valid.',
  lead: 'Genuine? Still valid? The answer in seconds, without an account.',
  file: 'Choose a file',
  fileTitle: 'With the file',
  fileHint: 'The PDF you were sent, or the signed certificate (JWT or JSON). You can also drop it here.',
  local: 'The file is checked in your browser: it does not leave this device.',
  pasteTitle: 'With the text of a signed certificate',
  paste: 'Text of the signed certificate',
  pasteHint: 'It begins with eyJ or with a brace.',
  pasteMissing: 'Paste the text of the signed certificate.',
  check: 'Check',
  checking: 'Checking…',
  another: 'Check another certificate',
  count_one: '{{count}} certificate',
  count_other: '{{count}} certificates, each with its own answer',
  signed: 'What the institute has signed',
  issuer: 'Issuer it names',
  address: 'Actual address',
  on: 'That was on {{date}}.',
  'word-genuine': 'Genuine',
  'says-genuine': 'This certificate is genuine and valid',
  'why-genuine':
    'Signed by {{institute}}, unchanged since, and not on the list of revoked certificates ({{date}}).',
  'word-unsealed': 'Document not sealed',
  'says-unsealed': 'The certificate is genuine, but nothing vouches for this document',
  'why-unsealed':
    'It does not carry the seal of the institute. Rely only on what follows: that is what is signed.',
  'word-status-unknown': 'Status unknown',
  'says-status-unknown': 'The signature is good, but today’s status is not known',
  'why-unreachable':
    'The list of revocations could not be asked for. The certificate may have been revoked since: try again once you are connected.',
  'why-untrustworthy':
    'The list of revocations that arrived is not the institute’s, or it is too old. The certificate may have been revoked since: try again later.',
  'why-unnamed': 'It does not say where to ask whether it is revoked. The institute can tell you.',
  'word-revoked': 'Revoked',
  'says-revoked': 'This certificate is no longer valid: it was revoked',
  'why-revoked': 'The institute has withdrawn it, and has told the person who had received it.',
  'word-superseded': 'Replaced',
  'says-superseded': 'This certificate is no longer valid: another one replaces it',
  'why-superseded': 'The institute has corrected it. Ask its holder for the new one.',
  'why-successor': 'The institute has corrected it. The new one has the number {{number}}.',
  'word-expired': 'Expired',
  'says-expired': 'This certificate is no longer valid: its term is over',
  'why-expired': 'It was valid until {{date}}.',
  'word-not-yet-valid': 'Not yet valid',
  'says-not-yet-valid': 'This certificate is not valid yet',
  'why-not-yet-valid': 'It will be from {{date}} on, if the clock of this device is right.',
  'word-altered': 'Altered',
  'says-altered': 'Do not rely on it: this certificate was altered',
  'why-altered':
    'Its signature does not match what is written, or is not the institute’s. We show nothing of it, because nothing in it is certain.',
  'says-altered-document': 'Do not rely on it: this document was altered after it was sealed',
  'why-altered-document':
    'Here is what the institute signed, and what the document still contains. Ask for the original.',
  'word-unknown-issuer': 'Other issuer',
  'says-unknown-issuer': 'This certificate was not issued by {{institute}}',
  'why-unknown-issuer':
    'It says that it comes from elsewhere, perhaps from an address that resembles ours. This page can only check certificates of the institute.',
  'word-unchecked': 'Not checked',
  'says-unchecked': 'Nothing could be checked',
  'why-unchecked': 'The institute’s keys have not arrived here. Try again once you are connected.',
  'word-unknown': 'Not found',
  'says-unknown': 'No certificate has this number with this name',
  'why-unknown':
    'Read both again. If they are right, ask for the original file, or write to the secretariat.',
  'word-unreadable': 'Unreadable',
  'says-unreadable': 'We found no signed certificate in it',
  'why-empty': 'There is nothing to read. Perhaps the file did not arrive whole.',
  'why-too-large': 'This is far larger than a certificate. Choose the file you were sent.',
  'why-no-credential':
    'A photo, a printout or a PDF that was saved anew no longer holds the signature. Ask for the original file.',
  'why-malformed': 'The content is damaged or incomplete. Ask for it to be sent again.',
  'why-no-certificate': 'The content is signed, but it is not a certificate.',
  how: 'How do I know that this page is not lying?',
  howAddress:
    'Look at the address of this page: {{origin}}. It is the one that the institute gives on its own site, which is linked at the foot of the page.',
  howCommand:
    'Check the file without this page. With Node.js these two lines are enough; the first fetches the <a>program</a>, which you can read.',
  howKey: 'The key that signs stands in the <a>institute’s document</a>. Every signature names it.',
  howOthers: 'Use a tool that somebody else wrote, for example in Python:',
  howPdf:
    'For a PDF, these two commands of Poppler tell whether it is sealed, and take the signed certificate out of it:',
  howStatus:
    'Every signed certificate names its list of revocations (credentialStatus). That list is signed by the same key and is good for a day.',
};
