import type { Document } from '../../texts/documents/document.ts';
import { fill } from '../../texts/translate.ts';

interface DocumentProps {
  readonly document: Document;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What becomes a link wherever it stands in a text: an address of mail, of a site, a telephone number. */
const address = /([\w.+-]+@[\w.-]+\w|www\.[\w.-]+\w|\+\d[\d ]{6,}\d)/;

function linkTo(part: string): string {
  if (part.startsWith('+')) return `tel:${part.replaceAll(' ', '')}`;
  return part.includes('@') ? `mailto:${part}` : `https://${part}/`;
}

/** A page to read: terms, privacy, accessibility, help. */
export function DocumentContent({ document, values }: DocumentProps) {
  const text = (raw: string) =>
    fill(raw, values)
      .split(address)
      .map((part, index) => {
        if (index % 2 === 0) return part;
        return <a href={linkTo(part)}>{part}</a>;
      });
  const isGiven = (item: string) =>
    [...item.matchAll(/\{\{(\w+)\}\}/g)].every(([, name = '']) => values[name] !== '');
  return (
    <article class="document">
      <h1>{document.title}</h1>
      <p class="lead">{text(document.lead)}</p>
      {document.sections.map(({ heading, body }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {body.map((part) =>
            typeof part === 'string' ? (
              <p key={part}>{text(part)}</p>
            ) : (
              <ul key={part[0]}>
                {part.filter(isGiven).map((item) => (
                  <li key={item}>{text(item)}</li>
                ))}
              </ul>
            ),
          )}
        </section>
      ))}
    </article>
  );
}
