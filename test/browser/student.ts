import { randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { dropFile } from '../../local/drop-file.ts';
import type { Outputs } from '../../local/outputs.ts';

export interface Student {
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
}

/** A student whom no other test knows. */
export function newStudent(firstName = 'Élodie', lastName = 'Vandervelde'): Student {
  const number = `2025-${randomInt(10_000, 100_000)}`;
  return { number, firstName, lastName, address: `etudiant.${number}@example.org` };
}

const head =
  'Matricule;Nom;Prénom;Courriel;Langue;Type;Code;Intitulé;Périodes;ECTS;Résultat (%);Date de délibération';

/** Drops a file of passes for a student, a title each, as the secretariat would. */
export async function dropPasses(
  outputs: Outputs,
  student: Student,
  titles: readonly string[],
): Promise<void> {
  const { number, firstName, lastName, address } = student;
  const lines = titles.map((title, index) =>
    [
      ...[
        number,
        lastName,
        firstName,
        address,
        'fr',
        'Unité d’enseignement',
        `75${randomInt(1000)} ${index}`,
      ],
      ...[title, 80, 6, '72,5', '26/06/2026'],
    ].join(';'),
  );
  const folder = await mkdtemp(join(tmpdir(), 'results-'));
  try {
    const file = join(folder, `resultats-${number}-${Date.now()}.csv`);
    await writeFile(file, [head, ...lines].join('\r\n'));
    const { counts } = await dropFile(outputs, file);
    expect(counts).toMatchObject({ accepted: titles.length, rejected: 0 });
  } finally {
    await rm(folder, { recursive: true });
  }
}
