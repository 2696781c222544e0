import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { documentIssuerSchema } from '../../domain/document/document-issuer.ts';
import { enclosedDocuments } from '../../domain/document/enclosed-documents.ts';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { keptDocuments } from '../adapters/kept-documents.ts';
import { kmsKey } from '../adapters/kms-key.ts';
import { register } from '../adapters/register.ts';
import { sealCertificates } from '../adapters/seal-certificates.ts';
import { timeStamps } from '../adapters/time-stamps.ts';
import { limitedEnvironment } from '../api/environment.ts';
import { limitedParts } from '../api/parts.ts';
import { signingEnvironment, signingParts } from '../api/signing-parts.ts';
import { createHandler } from './handler.ts';
import { bundledFonts } from './pdf/fonts.ts';
import { instituteSeal } from './seal/institute-seal.ts';
import { certificatesOf } from './seal/x509.ts';

const environment = readEnvironment(
  limitedEnvironment.extend({
    ...signingEnvironment.shape,
    DOCUMENTS_BUCKET: z.string(),
    SEAL_KEY_ARN: z.string(),
    TIME_STAMP_URL: z.url().optional(),
  }),
);
const database = connectDatabase();
const parts = limitedParts(environment, database);
const bucket = new S3Client();
const beside = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
// Beside the function, since its environment has no room for logos and chains of certificates.
const documentIssuer = documentIssuerSchema.parse(JSON.parse(beside('document-issuer.json')));

export const handler = handle(
  createHandler({
    ...parts,
    ...signingParts(environment, database),
    documentIssuer,
    fonts: bundledFonts(join(import.meta.dirname, 'fonts')),
    enclosed: keptDocuments(bucket, environment.DOCUMENTS_BUCKET, enclosedDocuments),
    keptDocuments: keptDocuments(bucket, environment.DOCUMENTS_BUCKET),
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    seal: instituteSeal({
      ...parts,
      givenCertificates: certificatesOf(beside('seal.pem')),
      sealCertificates: sealCertificates(database, environment.CERTIFICATES_TABLE),
      sealKey: kmsKey(new KMSClient(), environment.SEAL_KEY_ARN),
      sealSubject: { organisation: environment.ISSUER.name, country: environment.ISSUER.address.country },
      timeStamps: environment.TIME_STAMP_URL ? timeStamps(environment.TIME_STAMP_URL) : undefined,
    }),
  }),
);
