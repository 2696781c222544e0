import {
  type Award,
  awardOf,
  type Certificate,
  type CertificateId,
  differences,
  type Instant,
  type LineContact,
  type PendingCertificate,
  type ReplacedContact,
  type RevokedCertificate,
  type StandingCertificate,
} from './certificate.ts';
import type { ResultsContact } from './contact.ts';
import type { Person, PersonField } from './same-person.ts';

/** One good line of a results file, as the register is asked to issue it. */
export interface IssueLine {
  /** What is issued if the line says something new: its id is spent only then. */
  readonly certificate: PendingCertificate;
  readonly contact: ResultsContact;
  /** Of what the file has no column: what stands of it is neither corrected nor emptied. */
  readonly silentOn?: readonly (keyof Award)[];
  /** When the file was dropped: between files, the later one is right. */
  readonly droppedAt: Instant;
  /** Whether a file of the same content was imported before: it corrects nothing, for it says nothing new. */
  readonly repeat: boolean;
  /** The contact that an earlier line of the file has brought: need not be written again if it is the same. */
  readonly earlier?: ResultsContact;
}

/** What a line has changed of where its student is reached, if it did. */
interface Replacing {
  readonly replaced?: ReplacedContact;
}

/** What becomes of a line. */
export type IssueOutcome =
  | ({ readonly outcome: 'accepted' } & Replacing)
  /** The certificate stands and says the same; where mails go, the line may have changed. */
  | ({ readonly outcome: 'duplicate' } & Replacing)
  /** It takes the place of the certificate `supersedes`, which said otherwise (`stood`) in `fields`. */
  | ({
      readonly outcome: 'corrected';
      readonly fields: readonly (keyof Award)[];
      readonly stood: Award;
      readonly supersedes: CertificateId;
    } & Replacing)
  /** In `fields` it names somebody else than the student of that number (`stands`): nothing was issued. */
  | {
      readonly outcome: 'other-person';
      readonly fields: readonly PersonField[];
      readonly stands: Person;
    }
  /** A person has taken back this certificate, which said the same: it stays revoked. */
  | { readonly outcome: 'revoked'; readonly revokedAt: Instant; readonly text: string }
  /** An older file, or a repetition of one: it says otherwise in `fields`, and what stands (`stood`) is left so. */
  | {
      readonly outcome: 'outdated';
      readonly fields: readonly (keyof Award)[];
      readonly stood: Award;
    };

/** The outcome of a line, and the write that brings it about. */
export type IssuePlan = { readonly outcome: IssueOutcome } & (
  | { readonly act: 'nothing' }
  | { readonly act: 'put'; readonly certificate: PendingCertificate }
  | {
      readonly act: 'supersede';
      readonly certificate: PendingCertificate;
      readonly standing: StandingCertificate;
    }
  | {
      readonly act: 'note-contact';
      readonly standing: StandingCertificate;
      readonly lineContact: LineContact;
    }
);

/**
 * What a line means beside what its natural key has had so far.
 *
 * An import that runs again meets its own certificates, whatever has become of them since, and says of each what
 * it said the first time.
 * @param versions all certificates of the natural key, oldest first.
 */
export function planIssue(versions: readonly Certificate[], line: IssueLine): IssuePlan {
  const { importId } = line.certificate;
  const own = versions.find((version) => version.importId === importId);
  if (own) return { act: 'nothing', outcome: firstOutcome(own, versions) };

  const last = versions.at(-1);
  const issued = (certificate: PendingCertificate, supersedes?: CertificateId): PendingCertificate => ({
    ...certificate,
    ...(last && { version: versionOf(last) + 1 }),
    ...(supersedes && { supersedes }),
    droppedAt: line.droppedAt,
    lineContact: lineContactOf(line),
  });
  // What came of a wrong file counts as never issued.
  if (!last || (isWithdrawn(last) && last.reason.withImport)) {
    return { act: 'put', certificate: issued(line.certificate), outcome: { outcome: 'accepted' } };
  }
  const said = { ...line.certificate, ...standingOf(line.silentOn ?? [], last) };
  const fields = differences(last, said);
  if (fields.length > 0) {
    if (line.repeat || line.droppedAt < (last.droppedAt ?? '')) {
      return { act: 'nothing', outcome: { outcome: 'outdated', fields, stood: awardOf(last) } };
    }
    const certificate = issued(said, last.id);
    const outcome = { outcome: 'corrected', fields, stood: awardOf(last), supersedes: last.id } as const;
    return isStanding(last)
      ? { act: 'supersede', standing: last, certificate, outcome }
      : { act: 'put', certificate, outcome };
  }
  if (isWithdrawn(last)) {
    const { revokedAt, reason } = last;
    return { act: 'nothing', outcome: { outcome: 'revoked', revokedAt, text: reason.text } };
  }
  if (!isStanding(last)) throw new Error(`What superseded the certificate ${last.id} is missing`);
  return planDuplicate(last, line);
}

/** What stands in some fields of an award: an export with fewer columns is no word about them. */
function standingOf(fields: readonly (keyof Award)[], award: Award): Partial<Award> {
  const standing = fields.map((field) => [field, award[field]]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(standing);
}

function planDuplicate(standing: StandingCertificate, line: IssueLine): IssuePlan {
  const outcome = { outcome: 'duplicate' } as const;
  const known = standing.lineContact;
  const wanted = lineContactOf(line);
  if (!known || line.repeat) return { act: 'nothing', outcome };
  // Noted by this same import, which runs again.
  if (known.importId === wanted.importId) {
    return { act: 'nothing', outcome: { ...outcome, ...replacedIn(known) } };
  }
  const { language = known.language } = wanted;
  const same = known.address === wanted.address && known.language === language;
  if (same || wanted.setAt < known.setAt) return { act: 'nothing', outcome };
  return { act: 'note-contact', standing, lineContact: wanted, outcome };
}

function firstOutcome(own: Certificate, versions: readonly Certificate[]): IssueOutcome {
  const former = own.supersedes && versions.find(({ id }) => id === own.supersedes);
  const replaced = own.lineContact?.importId === own.importId ? replacedIn(own.lineContact) : {};
  return former
    ? {
        ...replaced,
        outcome: 'corrected',
        fields: differences(former, own),
        stood: awardOf(former),
        supersedes: former.id,
      }
    : { ...replaced, outcome: 'accepted' };
}

function replacedIn({ replaced }: LineContact): Replacing {
  return replaced ? { replaced } : {};
}

/** What a certificate keeps of its line's contact. */
function lineContactOf({ certificate, contact, droppedAt }: IssueLine): LineContact {
  const { address, language, languageIsDefault } = contact;
  const { importId } = certificate;
  return { address, ...(!languageIsDefault && { language }), importId, setAt: droppedAt };
}

export function versionOf({ version = 1 }: Pick<Certificate, 'version'>): number {
  return version;
}

export function isStanding(certificate: Certificate): certificate is StandingCertificate {
  return certificate.state !== 'revoked';
}

export type WithdrawnCertificate = RevokedCertificate & {
  readonly reason: Extract<RevokedCertificate['reason'], { kind: 'withdrawn' }>;
};

export function isWithdrawn(certificate: Certificate): certificate is WithdrawnCertificate {
  return certificate.state === 'revoked' && certificate.reason.kind === 'withdrawn';
}
