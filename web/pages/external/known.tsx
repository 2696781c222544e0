import { useState } from 'preact/hooks';
import type { Account } from '../../../domain/api.ts';
import { Failure } from '../../api/client.ts';
import { markSignedIn } from '../../api/signed-in.ts';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { type Errors, explain } from '../../design/form.tsx';
import { Heading, Whole } from '../../design/text.tsx';
import { useProviderLabel } from '../providers.tsx';
import { useSite } from '../site.ts';

interface KnownProps {
  readonly provider: string;
  readonly account: Account;
  onLinked(): void;
  onSignedOut(): void;
}

/** Somebody is signed in: the identity is linked to their account only if they say so. */
export function Known({ provider, account, onLinked, onSignedOut }: KnownProps) {
  const { say, send } = useSite();
  const label = useProviderLabel()(provider);
  const [busy, setBusy] = useState<'link' | 'change'>();
  const [errors, setErrors] = useState<Errors>();

  const act = async (name: 'link' | 'change', run: () => Promise<void>) => {
    setBusy(name);
    try {
      await run();
    } catch (failure) {
      setBusy(undefined);
      if (failure instanceof Failure && failure.reason === 'not-signed-in') {
        markSignedIn(false);
        onSignedOut();
      } else setErrors(explain(failure, say));
    }
  };
  const link = async () => {
    await send('POST /api/session/external/link', { provider });
    onLinked();
  };
  const change = async () => {
    await send('DELETE /api/session');
    markSignedIn(false);
    onSignedOut();
  };

  return (
    <div class="narrow">
      <Heading arrived>{say('external.knownTitle', { provider: label })}</Heading>
      {errors && <ErrorSummary form="link" errors={errors} />}
      <p class="lead">
        <Whole
          text={say('external.knownText', { provider: label, email: account.email })}
          parts={[account.email]}
        />
      </p>
      <div class="ways">
        <Button busy={busy === 'link'} onClick={() => act('link', link)}>
          {say('external.link')}
        </Button>
        <Button weight="quiet" busy={busy === 'change'} onClick={() => act('change', change)}>
          {say('activation.change')}
        </Button>
      </div>
    </div>
  );
}
