import { describe, expect, inject, it } from 'vitest';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { allMailsAreOut } from '../stack/queues.ts';
import { award, drop, lineOf, newStudent } from '../stack/students.ts';

const outputs = inject('outputs');
const { register, contacts } = deployedParts(outputs);

describe.concurrent('a file dropped under check/', () => {
  it('is told of in full, writes nothing and mails nobody; under results/ it does what was said', async () => {
    const [known, moved, newcomer, wrong] = [newStudent(), newStudent(), newStudent(), newStudent()];
    await award(outputs, known, moved);
    await waitForMail(outputs.mailbox, moved.address);
    const address = newStudent().address;
    const file = resultsFile(
      lineOf(known, { result: '80' }),
      lineOf(moved, { address }),
      lineOf(newcomer),
      lineOf(wrong, { result: '30' }),
    );
    const before = await register.certificatesOf(known.studentNumber);
    const dryRun = await drop(outputs, file, 'check');
    expect(dryRun).toMatchObject({
      kind: 'check',
      state: 'done',
      counts: { lines: 4, accepted: 1, corrected: 1, duplicates: 1, contactsChanged: 1, rejected: 1 },
      entries: [
        { line: 2, reason: 'corrected', column: 'Résultat', value: '80', stands: '70' },
        { line: 3, reason: 'contact-changed', column: 'Courriel', value: address, stands: moved.address },
        { line: 5, reason: 'below-pass-mark' },
      ],
    });
    await allMailsAreOut(outputs);
    expect(await register.certificatesOf(known.studentNumber)).toMatchObject(
      before.map(({ id }) => ({ id })),
    );
    expect(await register.certificatesOf(newcomer.studentNumber)).toEqual([]);
    expect(await contacts.contactOf(newcomer.studentNumber)).toBeUndefined();
    expect(await contacts.contactOf(moved.studentNumber)).toMatchObject({ address: moved.address });
    expect(await mailsTo(outputs.mailbox, known.address)).toHaveLength(1);
    expect(await mailsTo(outputs.mailbox, newcomer.address)).toEqual([]);

    const { counts, entries, repeats } = await drop(outputs, file);
    expect({ counts, entries, repeats }).toEqual({ counts: dryRun.counts, entries: dryRun.entries });
    expect(await contacts.contactOf(moved.studentNumber)).toMatchObject({ address });
  });
});
