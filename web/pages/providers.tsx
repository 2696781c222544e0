import { useEffect, useState } from 'preact/hooks';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { useSite } from './site.ts';
import { useFailure } from './use-failure.ts';

interface ProvidersProps {
  readonly purpose: 'sign-in' | 'activation' | 'link';
  /** Of the activation link, for the page to go on with afterwards. */
  readonly token?: string;
  /** A word between the buttons and the form that they are another way to: it stands before the form, or after it. */
  readonly or?: 'before' | 'after';
  /** Those that are not offered, by their ids. */
  readonly without?: readonly string[];
}

/** Ways in by an identity of another provider; nothing where the institute has switched none on. */
export function Providers({ purpose, token, or, without = [] }: ProvidersProps) {
  const { facts, language, say, send } = useSite();
  const [busy, setBusy] = useState<string>();
  const { errors, fail } = useFailure();
  const offered = facts.providers.filter(({ id }) => !without.includes(id));
  // Whoever comes back by the browser's own button finds the page as it was left.
  useEffect(() => {
    const back = () => setBusy(undefined);
    addEventListener('pageshow', back);
    return () => removeEventListener('pageshow', back);
  }, []);
  if (offered.length === 0) return null;

  const go = async (provider: string) => {
    // It disables all: each start takes the place of the one before, which could not come back any more.
    setBusy(provider);
    try {
      const visit = { provider, purpose, language, ...(token === undefined ? {} : { token }) };
      const { location: next } = await send('POST /api/session/external/start', visit);
      location.assign(next);
    } catch (failure) {
      fail(failure);
      setBusy(undefined);
    }
  };

  return (
    <div class="providers">
      {or === 'after' && <p class="or">{say('providers.or')}</p>}
      {errors && <ErrorSummary form="providers" errors={errors} />}
      {offered.map(({ id, label }) => (
        <Button
          key={id}
          weight="quiet"
          busy={busy === id}
          disabled={busy !== undefined}
          onClick={() => go(id)}
        >
          {say(purpose === 'link' ? 'providers.link' : 'providers.continue', { provider: label })}
        </Button>
      ))}
      {or === 'before' && <p class="or">{say('providers.or')}</p>}
    </div>
  );
}

/** What students know a provider by. */
export function useProviderLabel(): (id: string) => string {
  const { facts } = useSite();
  return (id) => facts.providers.find((provider) => provider.id === id)?.label ?? id;
}
