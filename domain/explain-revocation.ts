import type { Certificate, CertificateId, Instant } from './certificate.ts';
import { isStanding, isWithdrawn, versionOf } from './issue.ts';

/** Why a certificate is no longer valid, as its student is to understand it today. */
export type RevocationExplained =
  /** It was corrected: `by` is valid in its place. */
  | { readonly kind: 'superseded'; readonly by: CertificateId; readonly at: Instant }
  /** A person took it back, for the reason in `text`. `by` has been issued since, and is valid. */
  | {
      readonly kind: 'withdrawn';
      readonly text: string;
      readonly at: Instant;
      readonly by?: CertificateId;
    };

/**
 * Why a certificate is no longer valid. What there was between it and the last of its versions leads nowhere, and may
 * never have been seen: a correction of a correction is told as one, and one that was taken back as taken back.
 * @param all the certificates of its student number, in any order.
 * @returns undefined of a certificate that is valid, or while its successor is being undone.
 */
export function explainRevocation(
  certificate: Certificate,
  all: readonly Certificate[],
): RevocationExplained | undefined {
  if (certificate.state !== 'revoked') return undefined;
  const { revokedAt, reason } = certificate;
  const last = all
    .filter((other) => isOfSameKey(other, certificate))
    .toSorted((a, b) => versionOf(a) - versionOf(b))
    .at(-1);
  const by = last && isStanding(last) ? last.id : undefined;
  if (reason.kind === 'withdrawn') return { kind: 'withdrawn', text: reason.text, at: revokedAt, by };
  if (by) return { kind: 'superseded', by, at: revokedAt };
  if (last && isWithdrawn(last)) return { kind: 'withdrawn', text: last.reason.text, at: last.revokedAt };
  return undefined;
}

function isOfSameKey(a: Certificate, b: Certificate): boolean {
  return (['studentNumber', 'kind', 'code', 'deliberatedOn'] as const).every(
    (field) => a[field] === b[field],
  );
}
