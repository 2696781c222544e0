import type { Language } from '../language.ts';

export interface ColumnDefinition {
  /** Without this column in its header a file is refused; without a value in it a line is. */
  readonly required: boolean;
  /** What its cells are read as, where a workbook leaves open how a number is meant. */
  readonly holds: 'text' | 'number' | 'date';
  /**
   * What a file may call the column. Case, accents, punctuation and a remark in brackets are ignored. The first
   * of a language is the name in reports; where two columns of a file match, the earlier one here is taken.
   */
  readonly headers: Readonly<Record<Language, readonly [string, ...string[]]>>;
}

/** The columns that a kind of file may have. Of two names that match one of a file, the earlier here is taken. */
export type ColumnTable<C extends string> = Readonly<Record<C, ColumnDefinition>>;

/** The columns of a results file. To read a file that calls a column otherwise, add its word here. */
export const columns = {
  studentNumber: {
    required: true,
    holds: 'text',
    headers: {
      fr: ['Matricule', 'Numéro de matricule', 'N° matricule', 'Numéro d’étudiant', 'N° étudiant'],
      nl: ['Stamnummer', 'Studentennummer', 'Studentnummer', 'Matrikelnummer', 'Inschrijvingsnummer'],
      en: ['Student number', 'Student no', 'Student ID', 'Registration number'],
      de: ['Matrikelnummer', 'Matrikel-Nr.', 'Studentennummer', 'Studierendennummer'],
    },
  },
  lastName: {
    required: true,
    holds: 'text',
    headers: {
      fr: ['Nom', 'Nom de famille'],
      nl: ['Naam', 'Achternaam', 'Familienaam'],
      en: ['Last name', 'Surname', 'Family name'],
      de: ['Nachname', 'Familienname', 'Name'],
    },
  },
  firstName: {
    required: true,
    holds: 'text',
    headers: {
      fr: ['Prénom', 'Prénoms'],
      nl: ['Voornaam', 'Voornamen'],
      en: ['First name', 'Given name', 'First names', 'Given names'],
      de: ['Vorname', 'Vornamen'],
    },
  },
  birthDate: {
    required: false,
    holds: 'date',
    headers: {
      fr: ['Date de naissance', 'Né(e) le', 'Naissance'],
      nl: ['Geboortedatum', 'Geboren op'],
      en: ['Date of birth', 'Birth date', 'Birthdate', 'Born on'],
      de: ['Geburtsdatum', 'Geboren am'],
    },
  },
  address: {
    required: true,
    holds: 'text',
    headers: {
      fr: ['Courriel', 'Adresse électronique', 'Adresse courriel', 'Adresse mail', 'Mél'],
      nl: ['E-mailadres', 'E-mail', 'Mailadres'],
      en: ['E-mail address', 'Email address', 'Email', 'Mail'],
      de: ['E-Mail-Adresse', 'Mailadresse'],
    },
  },
  language: {
    required: false,
    holds: 'text',
    headers: {
      fr: ['Langue', 'Langue de contact', 'Langue de correspondance'],
      nl: ['Taal', 'Contacttaal'],
      en: ['Language', 'Contact language'],
      de: ['Sprache', 'Kontaktsprache'],
    },
  },
  kind: {
    required: true,
    holds: 'text',
    headers: {
      fr: ['Type', 'Type d’attestation', 'Nature'],
      nl: ['Soort', 'Soort attest'],
      en: ['Kind', 'Type of certificate', 'Certificate type'],
      de: ['Art', 'Typ', 'Art der Bescheinigung'],
    },
  },
  code: {
    required: true,
    holds: 'text',
    headers: {
      fr: ['Code', 'Code de l’UE', 'Code UE', 'Code de l’unité', 'N° de code'],
      nl: ['Code van de leseenheid', 'Code leseenheid', 'Codenummer'],
      en: ['Code of the course unit', 'Course code', 'Unit code'],
      de: ['Kode', 'Kurscode', 'Code der Kurseinheit', 'Kennziffer'],
    },
  },
  title: {
    required: true,
    holds: 'text',
    headers: {
      fr: ['Intitulé', 'Intitulé de l’UE', 'Intitulé de l’unité', 'Dénomination', 'Libellé'],
      nl: ['Titel', 'Benaming', 'Omschrijving'],
      en: ['Title', 'Course title', 'Course name', 'Course'],
      de: ['Bezeichnung', 'Kursbezeichnung', 'Kurstitel'],
    },
  },
  level: {
    required: false,
    holds: 'text',
    headers: {
      fr: ['Niveau', 'Niveau atteint'],
      nl: ['Niveau', 'Bereikt niveau'],
      en: ['Level', 'Level reached', 'CEFR level'],
      de: ['Niveau', 'Stufe', 'Erreichtes Niveau'],
    },
  },
  periods: {
    required: false,
    holds: 'number',
    headers: {
      fr: ['Périodes', 'Nombre de périodes', 'Nb périodes'],
      nl: ['Lestijden', 'Aantal lestijden', 'Periodes'],
      en: ['Periods', 'Teaching periods', 'Number of periods'],
      de: ['Unterrichtsstunden', 'Perioden', 'Stundenzahl'],
    },
  },
  ects: {
    required: false,
    holds: 'number',
    headers: {
      fr: ['ECTS', 'Crédits ECTS', 'Crédits'],
      nl: ['ECTS', 'Studiepunten', 'ECTS-punten'],
      en: ['ECTS', 'ECTS credits', 'Credits'],
      de: ['ECTS', 'ECTS-Punkte', 'Leistungspunkte'],
    },
  },
  result: {
    required: false,
    holds: 'number',
    headers: {
      fr: ['Résultat', 'Résultat en %', 'Pourcentage', 'Note'],
      nl: ['Resultaat', 'Resultaat in %', 'Percentage', 'Cijfer'],
      en: ['Result', 'Percentage', 'Mark', 'Score'],
      de: ['Ergebnis', 'Prozentsatz', 'Resultat'],
    },
  },
  deliberatedOn: {
    required: true,
    holds: 'date',
    headers: {
      fr: ['Date de délibération', 'Date délibération', 'Délibération', 'Délibéré le', 'Date'],
      nl: [
        'Datum van de beraadslaging',
        'Datum beraadslaging',
        'Deliberatiedatum',
        'Datum deliberatie',
        'Datum',
      ],
      en: ['Date of deliberation', 'Deliberation date', 'Deliberated on'],
      de: ['Datum der Beratung', 'Beratungsdatum', 'Datum der Notenkonferenz'],
    },
  },
  schoolYear: {
    required: false,
    holds: 'text',
    headers: {
      fr: ['Année scolaire', 'Année académique'],
      nl: ['Schooljaar', 'Academiejaar'],
      en: ['School year', 'Academic year'],
      de: ['Schuljahr', 'Studienjahr', 'Akademisches Jahr'],
    },
  },
} as const satisfies Record<string, ColumnDefinition>;

export type Column = keyof typeof columns;

export const columnNames = Object.keys(columns) as Column[];

/** The columns of a contacts file: what is not said stays as it is known. */
export const contactColumns = {
  studentNumber: columns.studentNumber,
  address: columns.address,
  language: columns.language,
  lastName: { ...columns.lastName, required: false },
  firstName: { ...columns.firstName, required: false },
} as const satisfies Partial<ColumnTable<Column>>;

/** What reports in `language` call a column of a table. */
export function columnName<C extends string>(column: C, language: Language, table: ColumnTable<C>): string {
  return table[column].headers[language][0];
}
