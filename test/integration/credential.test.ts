import { KMSClient } from '@aws-sdk/client-kms';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { createRemoteJWKSet, decodeJwt, importJWK, jwtVerify } from 'jose';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { didOf } from '../../domain/credential/did.ts';
import { credentials } from '../../lambdas/adapters/credentials.ts';
import { connectDatabase } from '../../lambdas/adapters/database.ts';
import { kmsKey } from '../../lambdas/adapters/kms-key.ts';
import { register } from '../../lambdas/adapters/register.ts';
import { signingKey } from '../../lambdas/adapters/signing-key.ts';
import { signingKeyInMemory } from '../../lambdas/testing/signing-key-in-memory.ts';
import { verifiedByOthers } from '../../lambdas/testing/verified-by-others.ts';
import { run } from '../../verify/run.ts';
import { memberWithCertificate, newMember, newVisitor, type Visitor } from '../stack/portal.ts';
import { waitUntil } from '../stack/queues.ts';
import { award, newStudent, revoke } from '../stack/students.ts';

const outputs = inject('outputs');
const student = newStudent();
const did = didOf(outputs.portal);
const key = signingKey(kmsKey(new KMSClient(outputs.aws), outputs.stack.SigningKeyArn ?? ''));
let member: Visitor;
let number = '';

beforeAll(async () => {
  ({ member, number } = await memberWithCertificate(outputs, student));
});

/** What the owner of a certificate gets. */
async function download(visitor: Visitor = member): Promise<Response> {
  return visitor.send(`GET /api/wallet/certificates/${number}/credential.jwt` as never);
}

/** What the list says that a credential names, signed by its issuer. */
async function isRevoked(jwt: string): Promise<boolean> {
  const { credentialStatus } = decodeJwt<{ credentialStatus: Record<string, string> }>(jwt);
  const list = await (await fetch(credentialStatus.statusListCredential ?? '')).text();
  const keys = createRemoteJWKSet(new URL(`${outputs.portal}/.well-known/jwks.json`));
  const { payload } = await jwtVerify<{ credentialSubject: { encodedList: string } }>(list, keys, {
    issuer: did,
  });
  return (await decodeList(payload.credentialSubject)).getStatus(Number(credentialStatus.statusListIndex));
}

/** What the command that needs no portal says of a file. */
async function checked(file: Uint8Array): Promise<readonly Record<string, unknown>[]> {
  let said = '';
  await run(['--json', 'file'], {
    issuer: did,
    formerHosts: [],
    read: async () => file,
    write: (text) => {
      said += text;
    },
    complain: (text) => {
      throw new Error(text);
    },
    fetch,
    now: () => Date.now(),
  });
  return JSON.parse(said)[0].verdicts;
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

  it('can be checked with what the site publishes, by whom nobody knows', async () => {
    const document = (await (await fetch(`${outputs.portal}/.well-known/did.json`)).json()) as { id: string };
    expect(document.id).toBe(did);
    expect(await verifiedByOthers(await (await download()).text(), document)).toBe(did);
  });

  it('is checked under a name that the site had before by what the site publishes of that', async () => {
    const former = `${outputs.portal}/credentials/former/certificates.example.com`;
    const document = (await (await fetch(`${former}/did.json`)).json()) as { id: string };
    expect(document.id).toBe('did:web:certificates.example.com');
    const list = await (await fetch(`${former}/status/1`)).text();
    const keys = createRemoteJWKSet(new URL(`${former}/jwks.json`));
    const { payload } = await jwtVerify(list, keys, { issuer: document.id });
    expect(payload.jti).toBe('https://certificates.example.com/credentials/status/1');
    expect((await fetch(`${outputs.portal}/credentials/former/example.com/did.json`)).status).toBe(404);
  });

  it('is nobody else’s to download', async () => {
    const other = newStudent();
    await award(outputs, other);
    expect((await download(await newMember(outputs, other))).status).toBe(404);
  });

  it('is genuine to the command that anybody can run, and so is the document that holds it', async () => {
    const pdf = await member.send(`GET /api/wallet/certificates/${number}/certificate.pdf` as never);
    expect(await checked(new Uint8Array(await pdf.arrayBuffer()))).toMatchObject([
      { verdict: 'genuine', paper: 'sealed', facts: { number } },
    ]);
  });

  it('is found by its number and its holder’s name, and told to programs', async () => {
    const stranger = newVisitor(outputs);
    const look = async (lastName: string) => ({ number, lastName, captcha: await stranger.captcha() });
    const found = await stranger.ask('POST /api/verify/number', await look('o brien scepan'));
    const { verdicts } = await stranger.ask('POST /api/verify', { credential: found.credential ?? '' });
    expect(verdicts).toMatchObject([{ verdict: 'genuine', facts: { number } }]);
    expect(await stranger.outcome('POST /api/verify/number', await look('Brien'))).toBe(
      '404 certificate-unknown',
    );
  });

  it('is signed anew, once, also for several at once, when the key that signed it is published no more', async () => {
    const { AccountsTableName, CertificatesTableName } = outputs.stack;
    const database = connectDatabase(outputs.aws);
    const kept = credentials(database, CertificatesTableName);
    const [certificate] = await register(database, CertificatesTableName, AccountsTableName).certificatesOf(
      student.studentNumber,
    );
    if (!certificate) throw new Error('The register is empty');
    const genuine = await kept.find(certificate, 'whole');
    const former = signingKeyInMemory();
    const signedBy = `${did}#${(await former.publicKey()).kid}`;
    const jwt = await former.signJwt({}, decodeJwt(genuine?.jwt ?? ''), () => signedBy);
    expect(await kept.keep(certificate, 'whole', { jwt, signedBy }, genuine)).toBe(jwt);
    // Whoever still takes the first one for what is kept replaces nothing.
    expect(await kept.keep(certificate, 'whole', { jwt: 'late', signedBy }, genuine)).toBe(jwt);
    const answers = await Promise.all(Array.from({ length: 4 }, () => download()));
    const jwts = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(jwts.size).toBe(1);
    expect(jwts).not.toContain(jwt);
    expect(await checked(Buffer.from([...jwts][0] ?? ''))).toMatchObject([{ verdict: 'genuine' }]);
    expect([...jwts]).toEqual([(await kept.find(certificate, 'whole'))?.jwt]);
  });

  it('is in its status list as revoked once it is, and never before', async () => {
    const jwt = await (await download()).text();
    expect(await isRevoked(jwt)).toBe(false);
    await revoke(outputs, { certificate: number, reason: 'Délibération annulée' });
    await waitUntil('the list says so', () => isRevoked(jwt));
    expect((await download()).status).toBe(410);
    const { verdicts } = await newVisitor(outputs).ask('POST /api/verify', { credential: jwt });
    expect(verdicts).toMatchObject([{ verdict: 'revoked', on: expect.any(String) }]);
    const { credentialStatus } = decodeJwt<{ credentialStatus: { statusListIndex: string } }>(jwt);
    const index = Number(credentialStatus.statusListIndex);
    expect(await newVisitor(outputs).ask('POST /api/verify/revocation', { number, index })).toEqual({
      revocation: { kind: 'withdrawn', on: expect.any(String) },
    });
    expect(await checked(Buffer.from(jwt))).toMatchObject([{ verdict: 'revoked', facts: { number } }]);
  });
});
