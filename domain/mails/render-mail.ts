import { letterToHtml } from './html.ts';
import { writeLetter } from './letter.ts';
import type { Mail, MailContext, RenderedMail } from './mail.ts';
import { letterToText } from './text.ts';

/**
 * A mail in the language of its reader, as HTML and as plain text. Names and titles may hold anything at all:
 * they end as words, never as markup, a header or a link.
 *
 * @throws RangeError for a mail about certificates that names none.
 */
export function renderMail(mail: Mail, context: MailContext): RenderedMail {
  const letter = writeLetter(mail, context);
  return {
    subject: letter.subject,
    html: letterToHtml(letter, context),
    text: letterToText(letter, context),
    ...(mail.kind === 'new-in-wallet' && { unsubscribe: oneClick(mail.switchToken, context) }),
  };
}

/** RFC 8058: what it is about stands in the address, for a mail program sends nothing of its own. */
function oneClick(token: string, { origin, language }: MailContext): string {
  return `${origin}/api/arrival-mails/one-click?token=${token}&language=${language}`;
}
