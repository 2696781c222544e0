import { useState } from 'preact/hooks';
import type { Account } from '../../../domain/api.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Heading, Whole } from '../../design/text.tsx';
import { useSite } from '../site.ts';
import { useFailure } from '../use-failure.ts';
import { WhatHappens } from './what-happens.tsx';

interface ByLinkProps {
  readonly account: Account;
  /** Address of the account that the link proves. */
  readonly other: string;
  readonly token: string;
  onJoined(): void;
}

/** Both accounts are proven: it is done when their owner says so, and not by a program that opens links. */
export function ByLink({ account, other, token, onJoined }: ByLinkProps) {
  const { href, say, send } = useSite();
  const [busy, setBusy] = useState(false);
  const { errors, fail } = useFailure();

  const join = async () => {
    setBusy(true);
    try {
      await send('POST /api/join/link', { token });
      onJoined();
    } catch (failure) {
      fail(failure);
      setBusy(false);
    }
  };

  return (
    <div class="narrow">
      <Heading arrived>{say('join.title')}</Heading>
      {errors && <ErrorSummary form="join" errors={errors} />}
      <p class="lead">
        <Whole text={say('join.byLink', { other, email: account.email })} parts={[other, account.email]} />
      </p>
      <WhatHappens />
      <div class="ways">
        <Button busy={busy} onClick={join}>
          {say('join.join')}
        </Button>
        <ButtonLink href={href('wallet')} weight="quiet">
          {say('join.notNow')}
        </ButtonLink>
      </div>
    </div>
  );
}
