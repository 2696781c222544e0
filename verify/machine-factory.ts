import { issuerAt, today } from '../domain/verification/issuer-factory.ts';
import { run } from './run.ts';

export const issuer = await issuerAt();
/** The same institute, as its site was called before, and where the site of now publishes that. */
export const former = await issuerAt('https://certificates.example.com');
export const formerly = `${issuer.siteOrigin}/credentials/former/certificates.example.com`;
export const documentUrl = `${issuer.siteOrigin}/.well-known/did.json`;

/** A machine with some files, connected to what issuers publish, on which the command is run. */
export function machine(
  files: Record<string, string | Uint8Array>,
  online = true,
  builtIn: string | undefined = issuer.did,
  formerHosts: readonly string[] = [],
) {
  let said = '';
  let complained = '';
  const asked: string[] = [];
  const published: Record<string, () => string> = {
    [documentUrl]: () => JSON.stringify(issuer.document()),
    [issuer.listAddress]: () => issuer.signed(issuer.listClaims()),
    [`${formerly}/did.json`]: () => JSON.stringify(former.document()),
    [`${formerly}/status/1`]: () => former.signed(former.listClaims()),
  };
  const command = (...args: string[]) =>
    run(args, {
      issuer: builtIn,
      formerHosts,
      async read(path) {
        const content = files[path];
        if (content === undefined) throw new Error(`There is no ${path}`);
        return new Uint8Array(Buffer.from(content));
      },
      write: (text) => {
        said += text;
      },
      complain: (text) => {
        complained += text;
      },
      fetch: (async (url: string) => {
        asked.push(url);
        const answer = online ? published[url] : undefined;
        if (!answer) throw new TypeError('fetch failed');
        return new Response(answer());
      }) as typeof fetch,
      now: () => today,
    });
  return { command, asked, said: () => said, complained: () => complained };
}
