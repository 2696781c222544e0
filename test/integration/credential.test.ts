import { KMSClient } from '@aws-sdk/client-kms';
import { decodeJwt, importJWK, jwtVerify } from 'jose';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { didOf } from '../../domain/credential/issuer.ts';
import { signingKey } from '../../lambdas/adapters/signing-key.ts';
import { newMember, type Visitor } from '../stack/portal.ts';
import { award, newStudent } from '../stack/students.ts';

const outputs = inject('outputs');
const student = newStudent();
const did = didOf(outputs.portal);
const key = signingKey(new KMSClient(outputs.aws), outputs.stack.SigningKeyArn ?? '');
let member: Visitor;
let number = '';

beforeAll(async () => {
  await award(outputs, student);
  member = await newMember(outputs, student);
  const { certificates } = await member.ask('GET /api/wallet');
  number = certificates[0]?.id ?? '';
});

/** What the owner of a certificate gets. */
async function download(visitor: Visitor = member): Promise<Response> {
  return visitor.send(`GET /api/wallet/certificates/${number}/credential.jwt` as never);
}

describe('a certificate in a wallet', () => {
  it('is signed by the key in KMS, once, also when it is asked for by several at once', async () => {
    const answers = await Promise.all(Array.from({ length: 3 }, () => download()));
    const jwts = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(jwts.size).toBe(1);
    const [jwt = ''] = jwts;
    const { payload } = await jwtVerify(jwt, await importJWK(await key.publicKey(), 'ES256'), {
      issuer: did,
    });
    expect(payload.jti).toBe(`${outputs.portal}/credentials/${number}`);
    expect(await (await download()).text()).toBe(jwt);
  });

  it('has a place in a status list that is written in what was signed', async () => {
    const { credentialStatus } = decodeJwt(await (await download()).text());
    expect(credentialStatus).toMatchObject({ type: 'BitstringStatusListEntry', statusPurpose: 'revocation' });
  });

  it('is nobody else’s to download', async () => {
    const other = newStudent();
    await award(outputs, other);
    expect((await download(await newMember(outputs, other))).status).toBe(404);
  });
});
