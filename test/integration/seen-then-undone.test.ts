import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import { connectDatabase, type Database } from '../../lambdas/adapters/database.ts';
import { newCertificateId } from '../../lambdas/adapters/random.ts';
import { certificateKey, register } from '../../lambdas/adapters/register.ts';
import { createHandler } from '../../lambdas/api-wallet/handler.ts';
import { appOptions, caller } from '../../lambdas/testing/caller.ts';
import { keptLog } from '../../lambdas/testing/kept-log.ts';
import { memory } from '../../lambdas/testing/memory.ts';
import { chloe, profile } from '../../lambdas/testing/people.ts';
import { stillClock } from '../../lambdas/testing/still-clock.ts';
import { takingBack } from '../stack/deployed-parts.ts';
import { certificateOf } from '../stack/placed.ts';
import { newStudent, random } from '../stack/students.ts';
import { inTurns, ordersOf } from '../stack/turns.ts';
import { makeTwinTables } from '../stack/twin-tables.ts';

const outputs = inject('outputs');
const word = { text: 'Mauvais fichier', at: '2026-08-01T08:00:00.000Z' as Instant };

describe('an import that is taken back while a student looks into the wallet', () => {
  let twin: Awaited<ReturnType<typeof makeTwinTables>>;
  beforeAll(async () => {
    twin = await makeTwinTables(outputs);
  });
  afterAll(() => twin.remove());

  it('leaves revoked what was shown, and no trace of what was not', async () => {
    const database = connectDatabase(twin.outputs.aws);
    const { CertificatesTableName, AccountsTableName } = twin.outputs.stack;
    const registerOn = (on: Database) => register(on, CertificatesTableName, AccountsTableName);
    const ends = await Promise.all(
      ordersOf('look', 3, 'undo', 4).map(async (order) => {
        const student = newStudent();
        const importId = random() as ImportId;
        const certificate = certificateOf(student, { importId, id: newCertificateId() });
        const line = { certificate, contact: student, droppedAt: certificate.issuedAt, repeat: false };
        await registerOn(database).issue(line);
        await registerOn(database).activate(certificate, certificate.issuedAt);

        const turns = inTurns(order);
        const at = (side: 'look' | 'undo') =>
          ({ send: (command: never) => turns.act(side, () => database.send(command)) }) as Database;
        const world = memory(stillClock());
        world.open(profile(), student.studentNumber);
        const wallet = createHandler({
          ...{ ...appOptions, ...world, log: keptLog() },
          register: registerOn(at('look')),
        });
        const cookie = `__Host-session=${await world.sessions.open(chloe.accountId, { refreshToken: 'refresh' }, 0)}`;

        async function look() {
          const answer = await caller(wallet)('GET /api/wallet', { cookie });
          turns.leave('look');
          const { certificates } = (await answer.json()) as { certificates: { state: string }[] };
          return certificates.some(({ state }) => state === 'active');
        }

        async function undo() {
          const { withdrawals } = takingBack(at('undo'), twin.outputs.stack);
          await withdrawals.withdraw(certificateKey(certificate), { ...word, importId });
          turns.leave('undo');
        }

        const [shown] = await Promise.all([look(), undo()]);
        const [left] = await registerOn(database).certificatesOf(student.studentNumber);
        return { shown, left: left && `${left.state} ${left.mail}` };
      }),
    );
    for (const { shown, left } of ends) expect(left).toBe(shown ? 'revoked queued' : undefined);
    expect(new Set(ends.map(({ shown }) => shown))).toEqual(new Set([true, false]));
  });
});
