import { useState } from 'preact/hooks';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Acceptance } from '../acceptance.tsx';
import { useSite } from '../site.ts';

/** The terms have changed since they were accepted. It is asked for, and nothing waits for it. */
export function NewTerms() {
  const { facts, say, send } = useSite();
  const [accepted, setAccepted] = useState(false);
  const accept = async () => {
    await send('PUT /api/account/terms', { terms: facts.termsVersion, privacy: facts.privacyVersion });
    setAccepted(true);
  };
  if (accepted) return <Notice live>{say('acceptance.noted')}</Notice>;
  return (
    <section class="sheet" aria-labelledby="new-terms">
      <h2 id="new-terms">{say('acceptance.title')}</h2>
      <p>{say('acceptance.text')}</p>
      <Form
        name="terms"
        submit={say('acceptance.accept')}
        check={({ terms }) => (terms ? [] : [{ field: 'terms', message: say('acceptance.missing') }])}
        send={accept}
      >
        <Acceptance />
      </Form>
    </section>
  );
}
