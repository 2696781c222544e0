import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, inject, it } from 'vitest';
import { resultsFile } from '../../domain/results/file-factory.ts';
import type { ImportReport } from '../../domain/results/report.ts';
import { goodSheet, goodXlsx, xlsx, zip } from '../../domain/results/workbook/workbook-factory.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { allMailsAreOut } from '../stack/queues.ts';
import { drop, lineOf, newStudent } from '../stack/students.ts';

const outputs = inject('outputs');
const { register } = deployedParts(outputs);

/** One of the files that a report is written to. */
async function reportFile({ file, importId }: ImportReport, ending: 'csv' | 'html'): Promise<string> {
  const { Body } = await new S3Client(outputs.aws).send(
    new GetObjectCommand({
      Bucket: outputs.stack.DropBucketName,
      Key: `${file.replace('results/', 'reports/')}.${importId}.${ending}`,
    }),
  );
  return (await Body?.transformToString()) ?? '';
}

describe.concurrent('a line that is wrong', () => {
  it('is reported with its line, column and reason in the secretariat’s language; the good ones go through', async () => {
    const [good, wrong, late] = [newStudent(), newStudent(), newStudent()];
    const report = await drop(
      outputs,
      resultsFile(
        lineOf(wrong, { address: 'pas une adresse', result: '120' }),
        lineOf(good),
        lineOf(late, { studentNumber: '' }),
      ),
    );
    expect(report).toMatchObject({
      state: 'done',
      language: 'fr',
      counts: { lines: 3, accepted: 1, rejected: 2 },
      entries: [
        {
          line: 2,
          column: 'Courriel',
          value: 'pas une adresse',
          message: 'Ce n’est pas une adresse électronique valable.',
        },
        {
          line: 2,
          column: 'Résultat (%)',
          value: '120',
          message: 'Ce nombre n’est pas compris entre 0 et 100.',
        },
        { line: 4, column: 'Matricule', message: 'Le matricule manque.' },
      ],
    });
    const page = await reportFile(report, 'html');
    expect(page).toContain('Ce n’est pas une adresse électronique valable.');
    await waitForMail(outputs.mailbox, good.address);
    expect(await register.certificatesOf(wrong.studentNumber)).toEqual([]);
  });

  it('comes back in a file that is accepted once it is corrected', async () => {
    const student = newStudent({ lastName: '’t Hooft', firstName: '-Élise' });
    const report = await drop(
      outputs,
      resultsFile(lineOf(student, { result: '=7*10', title: '@titre; "cité"' })),
    );
    expect(report.counts).toMatchObject({ lines: 1, rejected: 1 });
    const corrected = (await reportFile(report, 'csv')).replace("'=7*10", '70');
    expect((await drop(outputs, corrected)).counts).toMatchObject({ lines: 1, accepted: 1 });
    expect(await register.certificatesOf(student.studentNumber)).toMatchObject([
      { firstName: '-Élise', lastName: '’t Hooft', title: '@titre; "cité"', result: 70 },
    ]);
  });

  it('can hold anything at all: its report is safe in a browser and in a spreadsheet', async () => {
    const student = newStudent();
    const report = await drop(
      outputs,
      resultsFile(
        lineOf(student, { result: '=HYPERLINK("https://example.org")' }),
        lineOf(student, { kind: '<script>alert(1)</script>' }),
        lineOf(student, { title: 'Droit \u202Ecte\u202C civil' }),
      ),
    );
    expect(report.counts).toMatchObject({ lines: 3, accepted: 0, rejected: 3 });
    expect(report.entries[2]).toMatchObject({
      value: 'Droit [U+202E]cte[U+202C] civil',
      reason: 'forbidden-characters',
    });
    const page = await reportFile(report, 'html');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    const cells = (await reportFile(report, 'csv')).split(/[;\r\n]+/);
    expect(cells).toContain(`"'=HYPERLINK(""https://example.org"")"`);
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
  });
});

describe.concurrent('a cell that is hostile', () => {
  it.each([
    ['a second header', '\r\nBcc: '],
    ['a second recipient', ', '],
    ['a second recipient in brackets', '> <'],
  ])('adds no recipient to a mail by %s', async (_, between) => {
    const [student, victim] = [newStudent(), newStudent()];
    const address = `${student.address}${between}${victim.address}`;
    const bystander = newStudent();
    const report = await drop(outputs, resultsFile(lineOf(student, { address }), lineOf(bystander)));
    expect(report).toMatchObject({
      counts: { accepted: 1, rejected: 1 },
      entries: [{ line: 2, column: 'Courriel' }],
    });
    await waitForMail(outputs.mailbox, bystander.address);
    expect(await mailsTo(outputs.mailbox, student.address)).toEqual([]);
    expect(await mailsTo(outputs.mailbox, victim.address)).toEqual([]);
  });

  it('is a word like any other in a mail: no markup, no header, no link', async () => {
    const student = newStudent({ firstName: '<b>Élise</b>', lastName: 'www.example.org/x' });
    const title = '<img src=x onerror=alert(1)>\r\nBcc: everyone@example.org =cmd|calc';
    await drop(outputs, resultsFile(lineOf(student, { title })));
    const mail = await waitForMail(outputs.mailbox, student.address);
    expect(mail.to).toHaveLength(1);
    expect(Object.keys(mail.headers)).not.toContain('bcc');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.subject).toContain('<img src=x onerror=alert(1)>');
    expect(mail.html).not.toMatch(/<img|<b>É/);
    expect(mail.html).toContain('&lt;img');
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, 'everyone@example.org')).toEqual([]);
  });
});

describe.concurrent('a file that cannot be read', () => {
  it.each([
    ['macros', zip({ ...goodXlsx, 'xl/vbaProject.bin': 'x' }), 'Le classeur contient des macros'],
    [
      'two lists',
      xlsx({ sheets: [goodSheet(), { name: '<b>Août</b>', rows: goodSheet().rows }] }),
      'Plusieurs feuilles du classeur contiennent des résultats',
    ],
    ['nothing', '', 'Le fichier est vide.'],
    [
      'a PDF',
      Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1'),
      'Le fichier ne contient pas de texte.',
    ],
    [
      'a letter',
      'Bonjour,\r\nvoici les résultats.\r\n',
      'La ligne des titres de colonnes n’a pas été trouvée.',
    ],
  ])('because it holds %s gets a report that says so, and what to do', async (_, content, message) => {
    const report = await drop(outputs, await content);
    expect(report).toMatchObject({
      state: 'unreadable',
      counts: { lines: 0, accepted: 0 },
      problem: { message: expect.stringContaining(message), remedy: expect.stringMatching(/\.$/) },
    });
    expect(await reportFile(report, 'html')).toContain(message);
  });
});
