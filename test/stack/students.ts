import { randomBytes } from 'node:crypto';
import type { StudentNumber } from '../../domain/certificate.ts';
import type { Contact } from '../../domain/contact.ts';
import type { Column } from '../../domain/results/columns.ts';
import { delimited, resultsFile } from '../../domain/results/file-factory.ts';
import type { ImportKind } from '../../domain/results/import-kind.ts';
import type { ImportReport } from '../../domain/results/report.ts';
import type { RevocationReport } from '../../domain/revocations/report.ts';
import { dropContent, dropInto } from '../../local/drop-file.ts';
import type { Outputs } from '../../local/outputs.ts';

export type Student = Contact;
type Line = Partial<Record<Column, string>>;

export const random = () => randomBytes(5).toString('hex');

/** Somebody whom no other test knows. */
export function newStudent(changes: Partial<Student> = {}): Student {
  const id = random();
  return {
    studentNumber: `T${id.toUpperCase()}` as StudentNumber,
    firstName: 'Élise',
    lastName: 'O’Brien-Ščepán',
    address: `elise.${id}@example.org`,
    language: 'fr',
    ...changes,
  };
}

export function newStudents(count: number): Student[] {
  return Array.from({ length: count }, () => newStudent());
}

/** A good line about a student, with what a test changes in it. */
export function lineOf(student: Student, changes: Line = {}): Line {
  return { ...student, ...changes };
}

/** Drops a file as the secretariat does, of results if nothing else is said, and waits for its report. */
export function drop(
  outputs: Outputs,
  content: string | Uint8Array,
  kind?: ImportKind,
): Promise<ImportReport> {
  return dropContent(outputs, `resultats-${random()}.csv`, content, kind);
}

/** Drops a revocations file of such lines. */
export function revoke(
  outputs: Outputs,
  ...lines: { certificate?: string; import?: string; reason: string }[]
): Promise<RevocationReport> {
  const rows = lines.map((line) => [line.certificate ?? '', line.import ?? '', line.reason]);
  const head = ['Numéro d’attestation', 'Référence du dépôt', 'Motif'];
  const { aws, stack } = outputs;
  const name = `revocations-${random()}.csv`;
  return dropInto(aws, stack.DropBucketName, 'revocations', name, delimited([head, ...rows]));
}

/** Drops one file with a certificate for each student. */
export function award(outputs: Outputs, ...students: Student[]): Promise<ImportReport> {
  return drop(outputs, resultsFile(...students.map((student) => lineOf(student))));
}
