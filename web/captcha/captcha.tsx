import { useRef, useState } from 'preact/hooks';
import { Failure } from '../api/client.ts';
import { loadPart } from '../api/load-part.ts';
import { useSite } from '../pages/site.ts';

type Status = 'idle' | 'solving' | 'solved' | 'failed';

interface Proof {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface Captcha {
  readonly status: Status;
  /** Starts to work in the background; harmless to repeat. */
  begin(): void;
  /**
   * Calls `send` with a proof: the one made ready, or a fresh one if that has expired or is refused. Each proof
   * serves once.
   * @throws Failure of `send`, or of getting a challenge.
   */
  attach<T>(send: (captcha: string) => Promise<T>): Promise<T>;
}

/** Seconds that a proof should still be good for when it leaves. */
const margin = 20;

/** A proof of work instead of a puzzle: the machine works while the person types. */
export function useCaptcha(): Captcha {
  const { send, facts } = useSite();
  const [status, setStatus] = useState<Status>('idle');
  const pending = useRef<Promise<Proof> | undefined>(undefined);

  const prepare = async (): Promise<Proof> => {
    setStatus('solving');
    try {
      const challenge = await send('GET /api/captcha');
      const { solve } = await loadPart('solve', () => import('./solve.ts'));
      const value = await solve(challenge, facts.captchaWorker);
      setStatus('solved');
      const { expiresAt } = challenge.parameters;
      return {
        value,
        expiresAt: typeof expiresAt === 'number' ? expiresAt * 1_000 : Number.POSITIVE_INFINITY,
      };
    } catch (error) {
      setStatus('failed');
      pending.current = undefined;
      throw error instanceof Failure ? error : new Failure('captcha-failed', undefined, { cause: error });
    }
  };

  const begin = () => {
    pending.current ??= prepare();
    pending.current.catch(() => undefined);
    return pending.current;
  };

  const take = async (): Promise<string> => {
    const proof = await begin();
    pending.current = undefined;
    if (proof.expiresAt - Date.now() > margin * 1_000) return proof.value;
    const fresh = await begin();
    pending.current = undefined;
    return fresh.value;
  };

  return {
    status,
    begin: () => void begin(),
    async attach(call) {
      try {
        return await call(await take());
      } catch (error) {
        if (!(error instanceof Failure) || error.reason !== 'captcha-failed') throw error;
        return call(await take());
      }
    },
  };
}

/** One quiet line that says how the check stands. */
export function CaptchaLine({ captcha }: { captcha: Captcha }) {
  const { say } = useSite();
  const { status } = captcha;
  return (
    <p class="captcha" role="status" data-status={status}>
      {status !== 'idle' && say(`captcha.${status}`)}
    </p>
  );
}
