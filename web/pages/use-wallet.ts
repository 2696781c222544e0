import { useEffect, useState } from 'preact/hooks';
import type { Account, CertificateView } from '../../domain/api.ts';
import { Failure } from '../api/client.ts';
import { markSignedIn } from '../api/signed-in.ts';
import { type Errors, explain } from '../design/form.tsx';
import { leaveTo } from './leave.ts';
import { useSite } from './site.ts';

export interface WalletContents {
  readonly account: Account;
  readonly certificates: readonly CertificateView[];
  /** When the wallet held this. */
  readonly asOf: string;
}

/** Milliseconds between two looks at certificates that are still being activated, and how often to look. */
const nextLook = { after: 3_000, times: 5 };

/**
 * What the person signed in holds; whoever is not signed in is sent to do so.
 * @param purpose fragment of the sign-in page, which says where to go on.
 */
export function useWallet(purpose: () => string) {
  const { href, say, send } = useSite();
  const [contents, setContents] = useState<WalletContents>();
  const [errors, setErrors] = useState<Errors>();
  const [looks, setLooks] = useState(0);

  const load = async () => {
    setErrors(undefined);
    try {
      const [account, held] = await Promise.all([send('GET /api/session'), send('GET /api/wallet')]);
      markSignedIn(true);
      setContents({ account, ...held });
    } catch (failure) {
      if (failure instanceof Failure && failure.reason === 'not-signed-in') {
        markSignedIn(false);
        return leaveTo(`${href('home')}#${purpose()}`);
      }
      if (contents === undefined) setErrors(explain(failure, say));
    }
  };

  const unfinished = contents?.certificates.some(({ state }) => state === 'pending') ?? false;
  useEffect(() => {
    load();
  }, []);
  useEffect(() => {
    if (!unfinished || looks >= nextLook.times) return;
    const timer = setTimeout(() => load().finally(() => setLooks(looks + 1)), nextLook.after);
    return () => clearTimeout(timer);
  }, [unfinished, looks]);

  // Nobody should have to press a button because a train has left a tunnel.
  useEffect(() => {
    if (errors === undefined) return;
    addEventListener('online', load);
    return () => removeEventListener('online', load);
  }, [errors]);

  // A page that the browser kept, and shows again after a sign-out elsewhere, would show what is no longer theirs.
  useEffect(() => {
    const look = (event: PageTransitionEvent) => event.persisted && location.reload();
    addEventListener('pageshow', look);
    return () => removeEventListener('pageshow', look);
  }, []);

  return { contents, errors, load };
}
