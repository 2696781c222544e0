import { didOf } from '../../../domain/credential/did.ts';
import { fetchText } from '../../../domain/verification/fetch-text.ts';
import { parseStrictJson } from '../../../domain/verification/strict-json.ts';
import type { Verdict } from '../../../domain/verification/verdict.ts';
import { verifyFile, verifyText } from '../../../domain/verification/verify.ts';
import type { VerifyParts } from '../../../domain/verification/verify-credential.ts';

let document: Promise<unknown> | undefined;

/** Asked for when the page opens and kept: then a file can be checked without a connection. */
export function ownDocument(): Promise<unknown> {
  document ??= fetchText('/.well-known/did.json')
    .then(parseStrictJson)
    .catch((cause: unknown) => {
      document = undefined;
      throw cause;
    });
  return document;
}

/** What a check on this page goes by: the institute's own documents, from the site that this page is of. */
function ownParts(): VerifyParts {
  return {
    expected: didOf(location.origin),
    didDocument: ownDocument,
    fetchText,
    now: () => Date.now(),
  };
}

/** What is to be checked, as it was given. */
export type Given = string | Blob;

export async function check(given: Given): Promise<readonly Verdict[]> {
  if (typeof given === 'string') return verifyText(given, ownParts());
  return verifyFile(new Uint8Array(await given.arrayBuffer()), ownParts());
}
