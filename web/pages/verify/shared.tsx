import { useEffect, useState } from 'preact/hooks';
import type { OpenedShare } from '../../../domain/api.ts';
import { Failure } from '../../api/client.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { type Errors, explain } from '../../design/explain.ts';
import { Field } from '../../design/field.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Heading, Loading } from '../../design/text.tsx';
import { useSite } from '../site.ts';
import { type Answer, Answers } from './answers.tsx';
import { How } from './how.tsx';
import { loadCheck } from './load-check.ts';
import { ShareHeader, ShareTitle } from './share-header.tsx';

type State =
  | 'opening'
  | 'pin'
  | { readonly errors: Errors; readonly gone: boolean }
  | { readonly share: OpenedShare; readonly answers: readonly Answer[] };

/** What a student has shared by a link: each certificate with its answer, found out here like that of any file. */
export function Shared({ id }: { id: string }) {
  const { facts, href, say, send } = useSite();
  const [state, setState] = useState<State>('opening');
  const [pin, setPin] = useState<string>();

  /** @throws Failure */
  const open = async (typed?: string) => {
    const share = await send('POST /api/shares/open', { id, ...(typed !== undefined && { pin: typed }) });
    const { checkHandedOut } = await loadCheck();
    const answers = await Promise.all(
      share.certificates.map(async ({ credential, state, successor, title }) => {
        const kind = state === 'superseded' ? ('superseded' as const) : ('withdrawn' as const);
        const revocation = state === 'active' ? undefined : { kind, ...(successor && { successor }) };
        return { title, verdict: await checkHandedOut({ credential, revocation }, { facts, send }) };
      }),
    );
    setPin(typed);
    setState({ share, answers });
  };

  const tryOpen = async (typed?: string) => {
    setState('opening');
    try {
      await open(typed);
    } catch (failure) {
      const reason = failure instanceof Failure ? failure.reason : undefined;
      if (reason === 'pin-required') setState('pin');
      else setState({ errors: explain(failure, say), gone: reason === 'share-unknown' });
    }
  };

  useEffect(() => {
    keepFromSearch();
    void tryOpen();
  }, [id]);

  if (state === 'opening') return <Loading>{say('verify.opening')}</Loading>;
  if (state === 'pin') return <Pin onTyped={open} />;
  if ('errors' in state) {
    return (
      <div class="narrow">
        <Heading arrived>{state.errors.title}</Heading>
        {state.errors.list.map(({ message }) => (
          <p class="lead" key={message}>
            {message}
          </p>
        ))}
        <div class="ways">
          {state.gone ? (
            <ButtonLink weight="quiet" href={href('verify')}>
              {say('verify.another')}
            </ButtonLink>
          ) : (
            <Button onClick={() => void tryOpen(pin)}>{say('failure.retry')}</Button>
          )}
        </div>
      </div>
    );
  }
  return (
    <div class="verify">
      <Answers
        answers={state.answers}
        header={<ShareHeader share={state.share} />}
        onRetry={() => void tryOpen(pin)}
      >
        {state.answers.length === 0 && <p class="lead">{say('verify.shareEmpty')}</p>}
        <ShareTitle share={state.share} />
      </Answers>
      <How />
    </div>
  );
}

function Pin({ onTyped }: { onTyped(pin: string): Promise<void> }) {
  const { say } = useSite();
  const check = ({ pin }: Values): FormError[] =>
    pin?.trim() ? [] : [{ field: 'pin', message: say('verify.pinMissing') }];
  return (
    <div class="narrow">
      <Heading arrived>{say('verify.pinTitle')}</Heading>
      <Form
        name="pin"
        submit={say('verify.pinOpen')}
        check={check}
        send={({ pin = '' }) => onTyped(pin.trim())}
      >
        <Field
          name="pin"
          label={say('verify.pin')}
          hint={say('verify.pinHint')}
          input={{ autocomplete: 'one-time-code', inputMode: 'numeric', maxLength: 40 }}
        />
      </Form>
    </div>
  );
}

/** The page itself may be found; what stands behind this link may not. */
function keepFromSearch(): void {
  const robots = document.createElement('meta');
  robots.name = 'robots';
  robots.content = 'noindex, noarchive';
  document.head.append(robots);
}
