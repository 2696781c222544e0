import { useEffect, useRef } from 'preact/hooks';
import { useSite } from '../pages/site.ts';
import { keepDrafts } from './draft.ts';
import type { Errors } from './explain.ts';

/** All that a form was refused for, with a link to each field; takes the focus when it appears or changes. */
export function ErrorSummary({ form, errors }: { form: string; errors: Errors }) {
  const { say } = useSite();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    box.current?.focus();
    const title = document.title;
    document.title = say('form.errorTitle', { title });
    return () => {
      document.title = title;
    };
  }, [errors]);

  /** By script, because the page's fragment may be the token of a link. */
  const goTo = (event: Event, field: string) => {
    event.preventDefault();
    document.getElementById(`${form}-${field}`)?.focus();
  };

  return (
    <div class="notice wrong" role="alert" tabIndex={-1} ref={box}>
      <h2>{errors.title}</h2>
      <ul>
        {errors.list.map(({ field, message }) => (
          <li key={field ?? message}>
            {field ? (
              <a href={`#${form}-${field}`} onClick={(event) => goTo(event, field)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      {errors.isStale && (
        <button type="button" class="text" onClick={loadAnew}>
          {say('failure.reload')}
        </button>
      )}
    </div>
  );
}

/** What is typed comes back with the page. */
function loadAnew(): void {
  keepDrafts();
  location.reload();
}
