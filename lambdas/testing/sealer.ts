import type { ActiveCertificate } from '../../domain/certificate.ts';
import type { PublishedKey } from '../../domain/credential/did-document.ts';
import type { KmsKey } from '../adapters/kms-key.ts';
import { instituteSeal } from '../api-document/seal/institute-seal.ts';
import { sealedDocument } from '../api-document/sealed-document.ts';
import { documentsInMemory, sealKeyInMemory } from './documents-in-memory.ts';
import { keptLog } from './kept-log.ts';
import { stillClock } from './still-clock.ts';

/**
 * An institute's seal, for who checks documents: its key as it is published, and what it seals.
 * @param timeStamps what stands beside the seal.
 */
export function sealer(
  sealKey: KmsKey = sealKeyInMemory(),
  timeStamps?: (signature: Uint8Array) => Promise<Uint8Array>,
) {
  async function published(): Promise<PublishedKey> {
    const der = Buffer.from(await sealKey.publicKey());
    const [x = '', y = ''] = [64, 32].map((back) =>
      der
        .subarray(der.length - back)
        .subarray(0, 32)
        .toString('base64url'),
    );
    return { kty: 'EC', crv: 'P-256', x, y, kid: 'seal' };
  }

  async function documentOf(
    certificates: readonly { certificate: ActiveCertificate; jwt: string }[],
    siteOrigin: string,
  ): Promise<Buffer> {
    const made = { ...documentsInMemory(), sealKey, clock: stillClock(), log: keptLog(), timeStamps };
    const document = await sealedDocument(
      { ...made, siteOrigin, seal: instituteSeal(made) },
      { form: certificates.length > 1 ? 'transcript' : 'certificate', language: 'fr', certificates },
      async () => undefined,
    );
    return Buffer.from(document);
  }

  return { published, documentOf, sealKey };
}
