import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { columnName, columnNames, columns } from '../domain/results/columns.ts';

export type Quoting = 'bare' | 'quoted';

const lastNames = [
  ...[
    'Lefèvre',
    'Van den Broeck',
    'El Amrani',
    'O’Connor',
    'Müller',
    'D’Hondt',
    'Škoda',
    'Peeters',
    'Dubois',
  ],
  ...['de la Vallée Poussin', 'Nguyễn', 'Janssens', 'Yılmaz', 'Lambert', 'Claes', 'Martin', 'Özdemir'],
];
const firstNames = [
  ...['Chloé', 'Jonas', 'Yasmine', 'Seán', 'Jürgen', 'Anne-Sophie', 'Ženja', 'Marie-Ange', 'Thị Hồng', 'Eva'],
  ...['Lucas', 'Emma', 'Noé', 'Inès', 'Bram', 'Zoë', 'Mehmet', 'Françoise', 'Luc'],
];
const languages = ['fr', 'fr', 'fr', 'nl', 'en', 'de'];
const subjects = [
  'Informatique : principes algorithmiques et programmation',
  'Anglais en situation appliqué à l’enseignement supérieur',
  'Comptabilité générale : principes fondamentaux',
  'Néerlandais : communication professionnelle',
  'Web : principes de base',
  'Mathématiques appliquées à la gestion',
];
const unitsPerSubject = 20;
export const linesPerStudent = 3;
/** One line in this many is under the pass mark. */
const linesPerFailure = 200;

/**
 * The rows of a results file such as the secretariat's own (`examples/resultats-juin-2026.csv`), the header first:
 * fifteen columns, three lines to a student, no two of one natural key, one line in 200 under the pass mark. The same
 * in every run.
 */
export function* resultsRows(lines: number): Generator<readonly string[]> {
  yield columnNames.map((column) => columnName(column, 'fr', columns));
  const below = numbersBelow(2026);
  const pick = <T>(of: readonly T[]) => of[below(of.length)] as T;
  let student: readonly string[] = [];
  for (let line = 0; line < lines; line++) {
    if (line % linesPerStudent === 0) student = studentOf(line / linesPerStudent, pick, below);
    const subject = below(subjects.length);
    // A third of the units for each line of a student: no two lines are of one unit.
    const unit = below(unitsPerSubject / linesPerStudent) * linesPerStudent + (line % linesPerStudent);
    const passed = line % linesPerFailure !== linesPerFailure - 1;
    yield [
      ...student,
      'Unité d’enseignement',
      `7${two(subject)}${two(unit)} U${two(unit + 1)} D${1 + (unit % 3)}`,
      `${subjects[subject]} – UE ${unit + 1}`,
      '',
      String(40 + 20 * (unit % 5)),
      String(3 + (unit % 6)),
      passed ? `${50 + below(50)},${pick(['0', '5'])}` : '42,5',
      `${26 + (unit % 4)}/06/2026`,
      '2025-2026',
    ];
  }
}

type Below = (limit: number) => number;

function studentOf(index: number, pick: <T>(of: readonly T[]) => T, below: Below): readonly string[] {
  const number = `${2020 + (index % 6)}-${String(Math.floor(index / 6)).padStart(5, '0')}`;
  const birthDate = `${two(1 + below(28))}/${two(1 + below(12))}/${1960 + below(48)}`;
  return [
    number,
    pick(lastNames),
    pick(firstNames),
    birthDate,
    `${number}@student.example.org`,
    pick(languages),
  ];
}

/** Numbers that look random and are the same in each run: a linear congruential generator of 32 bits. */
function numbersBelow(seed: number): Below {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const two = (n: number) => String(n).padStart(2, '0');

/** @param quoting whether every cell stands in quotation marks or none does. */
export async function writeResultsFile(path: string, lines: number, quoting: Quoting): Promise<void> {
  const written = (cells: readonly string[]) =>
    `${(quoting === 'quoted' ? cells.map((cell) => `"${cell}"`) : cells).join(';')}\r\n`;
  await pipeline(Readable.from(resultsRows(lines)).map(written), createWriteStream(path));
}
