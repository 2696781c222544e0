import { useState } from 'preact/hooks';
import type { Account, ActivationView } from '../../../domain/api.ts';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { type Errors, explain } from '../../design/explain.ts';
import { Heading } from '../../design/text.tsx';
import { useSite } from '../site.ts';

interface LinkProps {
  readonly view: ActivationView;
  readonly account: Account;
  link(): Promise<void>;
  change(): Promise<void>;
}

/** Someone is signed in: into their wallet only if they say so, and they are told whose it is. */
export function Link({ view, account, link, change }: LinkProps) {
  const { say } = useSite();
  const [busy, setBusy] = useState<'link' | 'change'>();
  const [errors, setErrors] = useState<Errors>();
  const same = account.email === view.address;

  const act = async (name: 'link' | 'change', run: () => Promise<void>) => {
    if (busy) return;
    setBusy(name);
    try {
      await run();
    } catch (failure) {
      setErrors(explain(failure, say));
      setBusy(undefined);
    }
  };

  return (
    <>
      <Heading level={2} id="next" arrived>
        {say(same ? 'activation.linkTitle' : 'activation.linkOtherTitle')}
      </Heading>
      {errors && <ErrorSummary form="link" errors={errors} />}
      <p>
        {same
          ? say('activation.linkAs', { email: account.email })
          : say('activation.linkOther', { email: account.email, address: view.address })}
      </p>
      <div class="ways">
        <Button busy={busy === 'link'} disabled={busy !== undefined} onClick={() => act('link', link)}>
          {say(same ? 'activation.link' : 'activation.linkHere')}
        </Button>
        <Button
          weight="quiet"
          busy={busy === 'change'}
          disabled={busy !== undefined}
          onClick={() => act('change', change)}
        >
          {say('activation.change')}
        </Button>
      </div>
    </>
  );
}
