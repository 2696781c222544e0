import { createSign, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import example from '../../config/institute.example.ts';
import { checkLogo } from '../../config/logo.ts';
import { documentIssuerOf } from '../../domain/document/document-issuer.ts';
import { parseInstitute } from '../../domain/institute.ts';
import type { KmsKey } from '../adapters/kms-key.ts';
import type { SealCertificates } from '../adapters/seal-certificates.ts';
import { installedFonts } from './fonts.ts';
import { keptDocumentsInMemory } from './kept-documents-in-memory.ts';

/** The logo of the example's institute. */
export const exampleLogo = checkLogo(readFileSync('config/institute.example.svg'), 'Institut Exemple');

/** All that seals documents, in memory, and how often it did. */
export function documentsInMemory() {
  return {
    documentIssuer: documentIssuerOf(parseInstitute(example), exampleLogo),
    fonts: installedFonts,
    keptDocuments: keptDocumentsInMemory(),
    sealCertificates: sealCertificatesInMemory(),
    sealKey: sealKeyInMemory(),
    sealSubject: { organisation: 'Institut Exemple', country: 'BE' },
    givenCertificates: [],
  };
}

export function sealKeyInMemory(): KmsKey & { signatures(): number } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let signatures = 0;
  return {
    publicKey: async () => new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    async sign(signed) {
      signatures++;
      return new Uint8Array(createSign('sha256').update(signed).sign(privateKey));
    },
    signatures: () => signatures,
  };
}

function sealCertificatesInMemory(): SealCertificates {
  const kept = new Map<string, Uint8Array>();
  return {
    find: async (key) => kept.get(key),
    async keep(key, certificate) {
      kept.set(key, kept.get(key) ?? certificate);
      return kept.get(key) ?? certificate;
    },
  };
}
