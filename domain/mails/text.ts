import { mailTexts } from '../texts/mail/index.ts';
import type { Letter, LetterItem } from './letter.ts';
import type { MailContext } from './mail.ts';
import { signature } from './signature.ts';

/** Characters a line: what a plain client shows whole, and the convention of mail (RFC 5322 says 78). */
const width = 72;

/** The plain-text part of a mail: no line that must not be broken shares its line with another. */
export function letterToText(letter: Letter, context: MailContext): string {
  const t = mailTexts(context.language);
  const from = signature(context);
  const blocks = [
    wrap(letter.greeting),
    wrap(letter.opening),
    ...letter.certificates.map(item),
    letter.others && wrap(letter.others),
    letter.quote?.map((line) => wrap(line, '> ')).join('\n'),
    letter.invitation && wrap(letter.invitation),
    letter.action && `${t('action', { label: letter.action.label })}\n${letter.action.url}`,
    ...letter.closing.map(({ text, url }) => (url ? `${wrap(text)}\n${url}` : wrap(text))),
    [from.from, from.institute, from.address, from.email, from.phone, from.website]
      .filter(Boolean)
      .join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function item({ label, title, details, remarks = [] }: LetterItem): string {
  return [
    wrap(label === undefined ? title : `${label} – ${title}`, '  * ', '    '),
    wrap(details.join(' ·\u00a0'), '    '),
    ...remarks.map((remark) => wrap(remark, '    ')),
  ].join('\n');
}

/** Breaks at plain spaces only: French puts unbreakable ones before its punctuation. */
function wrap(text: string, first = '', rest = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
