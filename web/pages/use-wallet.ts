import { useEffect, useState } from 'preact/hooks';
import type { CertificateView, ResponseOf } from '../../domain/api.ts';
import { useSite } from './site.ts';
import { useMember } from './use-member.ts';

export interface WalletContents {
  readonly account: ResponseOf<'GET /api/session'>;
  readonly certificates: readonly CertificateView[];
  /** When the wallet held this. */
  readonly asOf: string;
}

/** Milliseconds between two looks at certificates that are still being activated, and how often to look. */
const nextLook = { after: 3_000, times: 5 };

/** What the person signed in holds; whoever is not signed in is sent to do so. */
export function useWallet() {
  const { send } = useSite();
  const [looks, setLooks] = useState(0);

  const read = async (): Promise<WalletContents> => {
    const [account, held] = await Promise.all([send('GET /api/session'), send('GET /api/wallet')]);
    return { account, ...held };
  };
  const { content: contents, errors, load } = useMember(read, ({ account }) => account.email);

  const unfinished = contents?.certificates.some(({ state }) => state === 'pending') ?? false;
  useEffect(() => {
    if (!unfinished || looks >= nextLook.times) return;
    const timer = setTimeout(() => load().finally(() => setLooks(looks + 1)), nextLook.after);
    return () => clearTimeout(timer);
  }, [unfinished, looks]);

  return { contents, errors, load };
}
