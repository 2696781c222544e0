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
  };
}
