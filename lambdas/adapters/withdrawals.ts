import { randomUUID } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Certificate, CertificateId, ImportId, StudentNumber } from '../../domain/certificate.ts';
import { type Clock, instantOf, seconds } from '../../domain/clock.ts';
import { isStanding, versionOf } from '../../domain/issue.ts';
import {
  type Change,
  isTakenBack,
  planWithdrawal,
  type Reissue,
  type Withdrawal,
  type WithdrawOutcome,
  type WithdrawPlan,
} from '../../domain/withdraw.ts';
import { certificateByNumber } from './certificate-by-number.ts';
import { type CertificateMails, nobodyIsMailing } from './certificate-mails.ts';
import { certificatesByImport, indexedImport } from './certificates-index.ts';
import { type Database, pagesOf, refusals, type TransactWrite } from './database.ts';
import { newCertificateId } from './random.ts';
import {
  attempts,
  type CertificateKey,
  certificateKey,
  type NaturalKey,
  newCertificatePut,
  readVersions,
} from './register.ts';

/** Long enough to put right what a sender left that died, and short enough to hold nobody up. */
const lease = seconds(5);

export type Withdrawals = ReturnType<typeof withdrawals>;

/** Takes certificates back (certificates table). */
export function withdrawals(
  database: Database,
  table: string,
  mails: Pick<CertificateMails, 'claim' | 'release'>,
  clock: Clock,
) {
  async function get(key: CertificateKey): Promise<Certificate | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
    );
    return Item as Certificate | undefined;
  }

  /** The certificate with a public number. One that was issued a moment ago may not be found yet. */
  const find = certificateByNumber(database, table);

  /** All certificates of a natural key, oldest first. */
  const versionsOf = (award: NaturalKey) => readVersions(database, table, award);

  /**
   * The certificates of an import that are left to take back, page by page. What was written or taken back a moment
   * ago may be missing or still be there: the index follows its table.
   */
  async function* leftOf(importId: ImportId): AsyncGenerator<CertificateKey[]> {
    const query = {
      TableName: table,
      IndexName: certificatesByImport,
      KeyConditionExpression: `${indexedImport} = :import`,
      ExpressionAttributeValues: { ':import': importId },
      Limit: 100,
    };
    for await (const items of pagesOf(database, query)) {
      const keys = items as unknown as CertificateKey[];
      if (keys.length > 0) yield keys.map(({ pk, sk }) => ({ pk, sk }));
    }
  }

  /**
   * Takes back the certificate at `key`, if it is `id` or of the withdrawal's import. Harmless to repeat, also at
   * once and after dying half-way.
   * @throws the database's error, also when others keep changing the same certificate; trying again later helps.
   */
  async function withdraw(
    key: CertificateKey,
    withdrawal: Withdrawal,
    id?: CertificateId,
  ): Promise<WithdrawOutcome> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const found = await get(key);
      const certificate = id && found?.id !== id ? undefined : found;
      const fresh = { id: newCertificateId(), issuedAt: instantOf(clock.now()) };
      const plan = planWithdrawal(certificate, await beforeAndAfter(certificate), withdrawal, fresh);
      if (plan.act === 'nothing' || !certificate) return plan.outcome;
      const { studentNumber } = certificate;
      const quiet: TransactWrite = { ConditionCheck: nobodyIsMailing(table, studentNumber) };
      const [mailing, ...others] = await refusals(database, [quiet, ...writesOf(plan)]);
      if (!mailing && !others.includes(true)) return plan.outcome;
      if (mailing && !(await mailIsPutRight(studentNumber))) return { outcome: 'busy' };
    }
    throw new Error('Others keep changing the same certificate');
  }

  /** All certificates of its natural key. Of most there is but one, which nothing was before. */
  async function beforeAndAfter(certificate: Certificate | undefined): Promise<readonly Certificate[]> {
    return certificate && versionOf(certificate) > 1 ? versionsOf(certificate) : [];
  }

  /** What a sender left that died is finished, as the next sender would. @returns false while one is at work. */
  async function mailIsPutRight(studentNumber: StudentNumber): Promise<boolean> {
    const claim = { id: randomUUID(), until: clock.now() + lease };
    if (!(await mails.claim(studentNumber, claim, clock.now()))) return false;
    await mails.release(studentNumber, claim);
    return true;
  }

  function writesOf(plan: Exclude<WithdrawPlan, { act: 'nothing' }>): TransactWrite[] {
    if (plan.act === 'change') {
      return [changeOf(plan), ...(plan.reissue ? reissueOf(plan.reissue) : [])];
    }
    const { issued, comesBack } = plan;
    const Delete = { TableName: table, Key: certificateKey(issued), ...asItWas(issued) };
    return comesBack ? [{ Delete }, changeOf(comesBack)] : [{ Delete }];
  }

  /** Only while its own import stands, and only in a free place: a correction that comes between stays. */
  function reissueOf({ former, certificate }: Reissue): TransactWrite[] {
    const ConditionCheck = { TableName: table, Key: certificateKey(former), ...asItWas(former) };
    return [{ Put: newCertificatePut(table, certificate) }, { ConditionCheck }];
  }

  function changeOf({ before, after }: Change): TransactWrite {
    const still = asItWas(before);
    const revoked = isStanding(after) ? undefined : after;
    const set = [
      '#state = :state',
      'mail = :mail',
      ...(revoked ? ['revokedAt = :at', '#reason = :why'] : []),
    ];
    const removed = [
      ...(revoked ? [] : ['revokedAt', '#reason']),
      ...(isTakenBack(after) ? [indexedImport] : []),
    ];
    return {
      Update: {
        TableName: table,
        Key: certificateKey(before),
        UpdateExpression: `SET ${set.join(', ')}${removed.length > 0 ? ` REMOVE ${removed.join(', ')}` : ''}`,
        ...still,
        ExpressionAttributeNames: { ...still.ExpressionAttributeNames, '#reason': 'reason' },
        ExpressionAttributeValues: {
          ...still.ExpressionAttributeValues,
          ':state': after.state,
          ':mail': after.mail,
          ...(revoked && { ':at': revoked.revokedAt, ':why': revoked.reason }),
        },
      },
    };
  }

  return { get, find, versionsOf, leftOf, withdraw };
}

/** The condition that a certificate is still as the plan saw it. */
function asItWas(certificate: Certificate) {
  const reason = isStanding(certificate) ? undefined : certificate.reason;
  const { mailMessageId, seenAt } = certificate;
  return {
    ConditionExpression: [
      'id = :id AND #state = :stateBefore AND mail = :mailBefore',
      seenAt ? 'seenAt = :seenBefore' : 'attribute_not_exists(seenAt)',
      mailMessageId ? 'mailMessageId = :messageBefore' : 'attribute_not_exists(mailMessageId)',
      ...(reason ? ['#reason = :whyBefore'] : []),
    ].join(' AND '),
    ExpressionAttributeNames: { '#state': 'state', ...(reason && { '#reason': 'reason' }) },
    ExpressionAttributeValues: {
      ':id': certificate.id,
      ':stateBefore': certificate.state,
      ':mailBefore': certificate.mail,
      ...(seenAt && { ':seenBefore': seenAt }),
      ...(mailMessageId && { ':messageBefore': mailMessageId }),
      ...(reason && { ':whyBefore': reason }),
    },
  };
}
