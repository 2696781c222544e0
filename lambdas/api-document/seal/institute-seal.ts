import { createHash } from 'node:crypto';
import type { Logger } from '@aws-lambda-powertools/logger';
import { Certificate } from 'pkijs';
import { type Clock, instantOf } from '../../../domain/clock.ts';
import { noStampLog, sealTerm, sealTermLog, type Validity } from '../../../domain/document/seal-term.ts';
import { Problem } from '../../../domain/problem.ts';
import type { KmsKey } from '../../adapters/kms-key.ts';
import { loggable } from '../../adapters/loggable.ts';
import type { SealCertificates } from '../../adapters/seal-certificates.ts';
import { largestStamp, roomFor, sealPdf } from './seal-pdf.ts';
import { arrayBuffer, type Subject, selfMadeCertificate } from './x509.ts';

export interface SealParts {
  readonly clock: Clock;
  readonly log: Pick<Logger, 'error' | 'warn'>;
  readonly sealCertificates: SealCertificates;
  readonly sealKey: KmsKey;
  /** Whom a certificate names that the key makes for itself. */
  readonly sealSubject: Subject;
  /** The chain that the institute has been given for its key, its own first; empty where it has none. */
  readonly givenCertificates: readonly Uint8Array[];
  /** Absent where the institute has no time-stamp authority. */
  readonly timeStamps?: ((signature: Uint8Array) => Promise<Uint8Array>) | undefined;
}

/** What the institute seals with. */
export interface InstituteSeal {
  readonly certificates: readonly Uint8Array[];
  /** Bytes that a document keeps free for it. */
  readonly room: number;
  /**
   * @returns the document, and whether its seal is all that it should be: without its time stamp it is not kept.
   * @throws Problem `seal-unavailable` when a certificate of the seal is over: what it sealed, nobody would believe.
   */
  seal(pdf: Buffer): Promise<{ document: Buffer; whole: boolean }>;
}

/** The institute's seal, found when it is first needed and kept while the function lives. */
export function instituteSeal(parts: SealParts): () => Promise<InstituteSeal> {
  const { clock, log, sealKey, timeStamps } = parts;
  let known: Promise<InstituteSeal> | undefined;

  return () => {
    known ??= open().catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  async function open(): Promise<InstituteSeal> {
    const certificates = await certificatesOf(parts);
    // The one that the key makes for itself has no end.
    const chain = parts.givenCertificates.map(validityOf);
    return {
      certificates,
      room: roomFor(certificates, timeStamps !== undefined),
      async seal(pdf) {
        checkTerm(chain);
        let whole = true;
        const stamp =
          timeStamps &&
          ((signature: Uint8Array) =>
            fitting(timeStamps(signature)).catch((error) => {
              // Another's outage keeps nobody from a certificate: sealed without it, and stamped the next time.
              log.error(noStampLog, { cause: loggable(error) });
              whole = false;
              return undefined;
            }));
        const document = await sealPdf(pdf, { certificates, sign: sealKey.sign, stamp });
        return { document, whole };
      },
    };
  }

  /** Each time, for a function may live longer than a certificate. What it writes down, an alarm hears. */
  function checkTerm(chain: readonly Validity[]): void {
    const term = sealTerm(chain, clock.now());
    if (term === 'good') return;
    const until = instantOf(Math.min(...chain.map((each) => each.until)));
    if (term === 'ends-soon') {
      log.warn(sealTermLog['ends-soon'], { until });
      return;
    }
    log.error(sealTermLog.over, { until });
    // Nothing that one waits for: an operator has to bring another.
    throw new Problem('seal-unavailable', { retryAfter: 3_600 });
  }
}

/** @throws RangeError for a time stamp that has no room in a document: an authority may send any certificates along. */
async function fitting(stamp: Promise<Uint8Array>): Promise<Uint8Array> {
  const token = await stamp;
  if (token.length > largestStamp) throw new RangeError('The time stamp is larger than its room');
  return token;
}

function validityOf(der: Uint8Array): Validity {
  const { notAfter, notBefore } = Certificate.fromBER(arrayBuffer(der));
  return { from: notBefore.value.getTime(), until: notAfter.value.getTime() };
}

async function certificatesOf({
  clock,
  givenCertificates,
  sealCertificates,
  sealKey,
  sealSubject,
}: SealParts): Promise<readonly Uint8Array[]> {
  const publicKey = await sealKey.publicKey();
  const [own] = givenCertificates;
  if (own) {
    const certificate = Certificate.fromBER(arrayBuffer(own));
    const named = Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER());
    // What it would seal, nobody could verify.
    if (!named.equals(publicKey)) throw new Error('The seal’s certificate is not of the seal’s key');
    return givenCertificates;
  }
  const key = createHash('sha256').update(publicKey).digest('hex');
  const found = await sealCertificates.find(key);
  if (found) return [found];
  // Whole seconds: X.509 has no others.
  const from = new Date(Math.floor(clock.now() / 1_000) * 1_000);
  return [await sealCertificates.keep(key, await selfMadeCertificate(sealKey, sealSubject, from))];
}
