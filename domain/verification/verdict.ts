import type { CertificateKind, Instant, IsoDate } from '../certificate.ts';

/** Who a credential says that it is from. */
export interface NamedIssuer {
  readonly did: string;
  /** Where the name leads, as machines spell it: letters that only look like others show as `xn--…`. */
  readonly host: string;
}

/** What a credential says, from what is signed and nothing else. Every text is plain: without control characters. */
export interface Facts {
  readonly issuer: NamedIssuer & { readonly name?: string };
  /** The certificate's public number. */
  readonly number?: string;
  readonly holder?: string;
  readonly title?: string;
  readonly kind?: CertificateKind;
  readonly code?: string;
  readonly level?: string;
  /** Percentage. */
  readonly result?: number;
  readonly ects?: number;
  readonly periods?: number;
  readonly schoolYear?: string;
  readonly deliberatedOn?: IsoDate;
  readonly issuedAt?: Instant;
}

/** How a document stands that a credential came in: whether all that one sees on it is the issuer's. */
export type Paper =
  /** Sealed by the issuer, and not a byte changed since. */
  | 'sealed'
  /** Nobody vouches for what it shows. */
  | 'unsealed'
  /** Signed or sealed by somebody, and not by the issuer. */
  | 'sealed-by-another'
  /** What the issuer sealed is whole, and something was added behind it, which may hide it. */
  | 'added-to'
  /** Sealed by the issuer, and what was sealed has been changed since. */
  | 'changed';

/** How a document stands that is not sealed as it is, and was not changed where it was. */
export type LoosePaper = Exclude<Paper, 'sealed' | 'changed'>;

/** Why today's status is not known. */
export type StatusUnknown =
  /** Nobody answers, or there is no connection. */
  | 'unreachable'
  /** What answers is not the issuer's list. */
  | 'untrustworthy'
  /** The issuer's list is one of before. */
  | 'outdated'
  /** The issuer's list is one of the time to come: the clock of who asks is slow. */
  | 'ahead'
  /** The credential names no list. */
  | 'unnamed';

/** Why a text or file could not be read. */
export type Unreadable =
  | 'empty'
  | 'too-large'
  | 'no-credential'
  | 'malformed'
  | 'no-certificate'
  /** It stands beside certificates that are signed, and is not. */
  | 'unsigned';

interface Signed {
  readonly facts: Facts;
  /** Absent when it came in no document. */
  readonly paper?: Paper;
}

/** The answer to "is it true?". Of one credential there is one. */
export type Verdict =
  /** Signed by the issuer, valid, and not revoked at `asOf`. */
  | (Signed & { readonly verdict: 'genuine'; readonly asOf: Instant })
  /** As good as `genuine`, in a document that nobody vouches for. */
  | (Signed & { readonly verdict: 'unsealed'; readonly paper: LoosePaper; readonly asOf: Instant })
  | (Partial<Signed> & { readonly verdict: 'revoked'; readonly on?: Instant })
  /** Another certificate stands in its place. Its number is said only with its holder's leave. */
  | (Partial<Signed> & {
      readonly verdict: 'superseded';
      readonly on?: Instant;
      readonly successor?: string;
    })
  | (Signed & { readonly verdict: 'expired'; readonly since: Instant })
  | (Signed & { readonly verdict: 'not-yet-valid'; readonly from: Instant })
  | (Signed & {
      readonly verdict: 'status-unknown';
      readonly why: StatusUnknown;
      /** Address of the list that would know. */
      readonly list?: string;
      /** When it was not revoked, of an `outdated` list. */
      readonly asOf?: Instant;
    })
  /** The signature does not fit what it stands under. Of a document there are facts: what is signed in it still holds. */
  | (Partial<Signed> & { readonly verdict: 'altered'; readonly part: 'credential' | 'document' })
  /** In the issuer's name, by a key that the issuer does not publish, or no longer: nothing of it is certain. */
  | { readonly verdict: 'unknown-key' }
  /** From somebody else, whoever that is. */
  | { readonly verdict: 'unknown-issuer'; readonly issuer: NamedIssuer }
  /** The issuer's keys could not be had: nothing was checked. */
  | { readonly verdict: 'unchecked' }
  /** The register has no such certificate. */
  | { readonly verdict: 'unknown' }
  | { readonly verdict: 'unreadable'; readonly why: Unreadable };

export type VerdictName = Verdict['verdict'];

/** How a verdict looks. Green is for what holds without any "but". */
export type Tone = 'good' | 'doubtful' | 'bad';

export const toneOf: Readonly<Record<VerdictName, Tone>> = {
  genuine: 'good',
  unsealed: 'doubtful',
  'status-unknown': 'doubtful',
  'not-yet-valid': 'doubtful',
  unchecked: 'doubtful',
  'unknown-key': 'doubtful',
  unknown: 'doubtful',
  unreadable: 'doubtful',
  superseded: 'bad',
  revoked: 'bad',
  expired: 'bad',
  altered: 'bad',
  'unknown-issuer': 'bad',
};

/** The tone of several answers together: that of the worst of them, so that none is hidden by those beside it. */
export function toneOfAll(verdicts: readonly Verdict[]): Tone {
  const tones = verdicts.map(({ verdict }) => toneOf[verdict]);
  return (['bad', 'doubtful'] as const).find((tone) => tones.includes(tone)) ?? 'good';
}
