import type { Document } from '../../texts/documents/document.ts';
import { fill } from '../../texts/translate.ts';

interface DocumentProps {
  readonly document: Document;
  readonly values: Readonly<Record<string, string | number>>;
  /** Wherever it stands in the text, it becomes a link. */
  readonly email: string;
}

/** A page to read: terms, privacy, accessibility, help. */
export function DocumentContent({ document, values, email }: DocumentProps) {
  const text = (raw: string) => {
    const [first = '', ...rest] = fill(raw, values).split(email);
    return [first, ...rest.flatMap((part) => [<a href={`mailto:${email}`}>{email}</a>, part])];
  };
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
                {part.map((item) => (
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
