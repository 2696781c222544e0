import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PendingCertificate } from '../../domain/certificate.ts';
import { days, instantOf } from '../../domain/clock.ts';
import { contactWrite } from '../../lambdas/adapters/contacts.ts';
import { connectDatabase } from '../../lambdas/adapters/database.ts';
import { newCertificateId } from '../../lambdas/adapters/random.ts';
import { certificateKey } from '../../lambdas/adapters/register.ts';
import { certificate } from '../../lambdas/testing/people.ts';
import type { Outputs } from '../../local/outputs.ts';
import type { DeployedParts } from './deployed-parts.ts';
import { password } from './portal.ts';
import type { Student } from './students.ts';

export function certificateOf(
  student: Student,
  changes: Partial<PendingCertificate> = {},
): PendingCertificate {
  const { studentNumber, firstName, lastName } = student;
  return certificate({ id: newCertificateId(), studentNumber, firstName, lastName, ...changes });
}

/**
 * Puts a certificate and its contact into the tables so that the deployed functions do not notice: they follow
 * new pending certificates only, and this one becomes pending by a change.
 */
export async function placeQuietly(
  { aws, stack }: Outputs,
  student: Student,
  changes: Partial<PendingCertificate> = {},
): Promise<PendingCertificate> {
  const database = connectDatabase(aws);
  const table = stack.CertificatesTableName;
  const placed = certificateOf(student, changes);
  const key = certificateKey(placed);
  const word = { setAt: placed.issuedAt, setBy: placed.importId };
  await database.send(new UpdateCommand(contactWrite(stack.AccountsTableName, student, word)));
  await database.send(new PutCommand({ TableName: table, Item: { ...key, ...placed, state: 'not yet' } }));
  await database.send(
    new UpdateCommand({
      TableName: table,
      Key: key,
      UpdateExpression: 'SET #state = :pending',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':pending': 'pending' },
    }),
  );
  return placed;
}

/** Makes an account with the student number, as far as a registration goes that dies before it collects. */
export async function openAccount(parts: DeployedParts, student: Student): Promise<void> {
  const { studentNumber, firstName, lastName, address, language } = student;
  const now = Date.now();
  const { accountId } = await parts.identity.create(address);
  await parts.identity.setPassword(address, password);
  const token = await parts.tokens.mint(
    { purpose: 'activation', studentNumber, address, contactAddress: address },
    now,
    days(1),
  );
  const terms = { version: parts.termsVersion, acceptedAt: instantOf(now) };
  const privacy = { version: parts.privacyVersion, readAt: instantOf(now) };
  const profile = {
    accountId,
    firstName,
    lastName,
    email: address,
    language,
    terms,
    privacy,
    createdAt: instantOf(now),
  };
  await parts.accounts.create(profile, studentNumber, token, now);
}
