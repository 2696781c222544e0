import type { Language } from '../language.ts';

export interface ColumnDefinition {
  /** Without this column in its header a file is refused; without a value in it a line is. */
  readonly required: boolean;
  /** What its cells are read as, where a workbook leaves open how a number is meant. */
  readonly holds: 'text' | 'number' | 'date';
  /** Of a text: whether none passes for a value of it that was meant for another column. */
  readonly ruled?: true;
  /** Whether it says which student or course is meant: what looks alike in it is one. */
  readonly identifies?: true;
  /** Whether it is out of 100, unless its title or a cell says otherwise. */
  readonly percentage?: true;
  /**
   * What a file may call the column. Case, accents, punctuation, spaces and a remark in brackets are ignored. The first
   * of a language is the name in reports. Which title is meant where two match: `doubt` in `titles.ts`.
   */
  readonly headers: Readonly<Record<Language, readonly [string, ...string[]]>>;
}

/** The columns that a kind of file may have. */
export type ColumnTable<C extends string> = Readonly<Record<C, ColumnDefinition>>;

/** The columns of a results file. To read a file that calls a column otherwise, add its word here. */
export const columns = {
  studentNumber: {
    required: true,
    holds: 'text',
    identifies: true,
    headers: {
      fr: [
        'Matricule',
        ...['Numéro de matricule', 'N° matricule', 'Numéro d’étudiant', 'N° étudiant'],
        ...['Matricule étudiant', 'Numéro matricule', 'Numéro étudiant', 'Num étudiant', 'N° d’étudiant'],
        ...['Identifiant étudiant', 'ID étudiant', 'Numéro d’inscription', 'N° d’inscription'],
      ],
      nl: [
        'Studentennummer',
        ...['Stamnummer', 'Studentnummer', 'Matrikelnummer', 'Inschrijvingsnummer', 'Stamnr'],
        ...['Studentennr', 'Studentnr', 'Studenten-ID', 'Nummer student', 'Rolnummer', 'Inschrijvingsnr'],
      ],
      en: [
        'Student number',
        ...['Student no', 'Student ID', 'Registration number', 'Student nr', 'Registration no'],
        ...['Matriculation number', 'Enrolment number', 'Enrollment number'],
      ],
      de: [
        'Matrikelnummer',
        ...['Matrikel-Nr.', 'Studentennummer', 'Studierendennummer', 'Matrikel', 'Studenten-Nr.'],
        ...['Studierenden-ID', 'Immatrikulationsnummer', 'Einschreibungsnummer'],
      ],
    },
  },
  lastName: {
    required: true,
    holds: 'text',
    headers: {
      fr: ['Nom', 'Nom de famille', 'Nom famille', 'Nom étudiant', 'Nom de l’étudiant', 'Nom usuel'],
      nl: ['Naam', 'Achternaam', 'Familienaam', 'Geslachtsnaam', 'Naam student', 'Naam van de student'],
      en: ['Last name', 'Surname', 'Family name', 'Student last name'],
      de: ['Nachname', 'Familienname', 'Name', 'Zuname'],
    },
  },
  firstName: {
    required: true,
    holds: 'text',
    headers: {
      fr: ['Prénom', 'Prénoms', 'Prénom étudiant', 'Prénom de l’étudiant'],
      nl: ['Voornaam', 'Voornamen', 'Voornaam student', 'Roepnaam'],
      en: [
        'First name',
        ...['Given name', 'First names', 'Given names', 'Forename', 'Forenames', 'Student first name'],
      ],
      de: ['Vorname', 'Vornamen', 'Rufname'],
    },
  },
  birthDate: {
    required: false,
    holds: 'date',
    headers: {
      fr: ['Date de naissance', 'Né(e) le', 'Naissance', 'Date naissance', 'Né le', 'Née le', 'DDN'],
      nl: ['Geboortedatum', 'Geboren op', 'Geb. datum', 'Geboorte'],
      en: ['Date of birth', 'Birth date', 'Birthdate', 'Born on', 'DOB', 'Date birth'],
      de: ['Geburtsdatum', 'Geboren am', 'Geburtstag', 'Geb. am'],
    },
  },
  address: {
    required: true,
    holds: 'text',
    ruled: true,
    headers: {
      fr: [
        'Courriel',
        ...['Adresse électronique', 'Adresse courriel', 'Adresse mail', 'Mél', 'Adresse e-mail'],
        ...['Courrier électronique', 'Courriel étudiant', 'Adresse de courriel', 'Adresse de messagerie'],
        ...['Mail étudiant'],
      ],
      nl: ['E-mailadres', 'E-mail', 'Mailadres', 'E-mail student', 'Elektronisch adres'],
      en: ['E-mail address', 'Email address', 'Email', 'Mail', 'Student email', 'Contact email'],
      de: ['E-Mail-Adresse', 'Mailadresse', 'E-Mail-Anschrift'],
    },
  },
  language: {
    required: false,
    holds: 'text',
    headers: {
      fr: ['Langue', 'Langue de contact', 'Langue de correspondance', 'Langue de l’étudiant'],
      nl: ['Taal', 'Contacttaal', 'Correspondentietaal', 'Voertaal'],
      en: ['Language', 'Contact language', 'Correspondence language', 'Preferred language'],
      de: ['Sprache', 'Kontaktsprache', 'Korrespondenzsprache'],
    },
  },
  kind: {
    required: true,
    holds: 'text',
    ruled: true,
    headers: {
      fr: [
        'Type',
        ...['Type d’attestation', 'Nature', 'Type attestation', 'Nature de l’attestation'],
        ...['Type de certificat', 'Catégorie'],
      ],
      nl: ['Soort', 'Soort attest', 'Type attest', 'Attestsoort', 'Aard', 'Categorie'],
      en: ['Kind', 'Type of certificate', 'Certificate type', 'Category'],
      de: ['Art', 'Typ', 'Art der Bescheinigung', 'Bescheinigungsart', 'Art Bescheinigung', 'Kategorie'],
    },
  },
  code: {
    required: true,
    holds: 'text',
    identifies: true,
    headers: {
      fr: [
        'Code',
        ...['Code de l’UE', 'Code UE', 'Code de l’unité', 'N° de code', 'Code d’UE', 'Code UF'],
        ...['Code unité', 'Code de l’unité d’enseignement', 'Code cours', 'Code du cours', 'N° UE'],
        ...['Référence UE', 'Sigle'],
      ],
      nl: [
        'Code van de leseenheid',
        ...['Code leseenheid', 'Codenummer', 'Code vak', 'Vakcode', 'Code opleidingsonderdeel', 'OPO-code'],
        ...['Modulecode', 'Cursuscode'],
      ],
      en: [
        'Code of the course unit',
        ...['Course code', 'Unit code', 'Module code', 'Subject code', 'Course no', 'Course number'],
      ],
      de: [
        'Code',
        ...[
          'Code der Kurseinheit',
          'Kurscode',
          'Kennziffer',
          'Kode',
          'Modulcode',
          'Modulnummer',
          'Kursnummer',
        ],
        ...['Kurs-Nr.', 'LV-Nummer'],
      ],
    },
  },
  title: {
    required: true,
    holds: 'text',
    headers: {
      fr: [
        'Intitulé',
        ...['Intitulé de l’UE', 'Intitulé de l’unité', 'Dénomination', 'Libellé', 'Intitulé UE'],
        ...['Intitulé du cours', 'Nom de l’UE', 'Nom du cours', 'Libellé UE', 'Unité d’enseignement'],
        ...['Cours', 'Matière', 'Titre'],
      ],
      nl: [
        'Titel',
        ...['Benaming', 'Omschrijving', 'Opleidingsonderdeel', 'Naam opleidingsonderdeel', 'Leseenheid'],
        ...['Naam van de leseenheid', 'Vak', 'Vaknaam', 'Cursus'],
      ],
      en: [
        'Title',
        ...['Course title', 'Course name', 'Course', 'Unit title', 'Module title', 'Module name'],
        ...['Course unit', 'Subject'],
      ],
      de: [
        'Bezeichnung',
        ...['Kursbezeichnung', 'Kurstitel', 'Kursname', 'Kurs', 'Lehrveranstaltung', 'Modulbezeichnung'],
        ...['Modulname', 'Fach'],
      ],
    },
  },
  level: {
    required: false,
    holds: 'text',
    headers: {
      fr: ['Niveau', 'Niveau atteint', 'Niveau CECR', 'Niveau CECRL', 'Niveau de langue'],
      nl: ['Niveau', 'Bereikt niveau', 'ERK-niveau', 'Taalniveau'],
      en: ['Level', 'Level reached', 'CEFR level', 'CEFR'],
      de: ['Niveau', 'Stufe', 'Erreichtes Niveau', 'GER-Niveau', 'Niveaustufe', 'Sprachniveau'],
    },
  },
  periods: {
    required: false,
    holds: 'number',
    headers: {
      fr: ['Périodes', 'Nombre de périodes', 'Nb périodes', 'Nbre de périodes', 'Nombre périodes'],
      nl: ['Lestijden', 'Aantal lestijden', 'Periodes', 'Lesuren', 'Aantal lesuren', 'Aantal periodes'],
      en: ['Periods', 'Teaching periods', 'Number of periods', 'No of periods'],
      de: [
        'Unterrichtsstunden',
        ...['Perioden', 'Stundenzahl', 'Anzahl Unterrichtsstunden', 'Unterrichtseinheiten'],
      ],
    },
  },
  ects: {
    required: false,
    holds: 'number',
    headers: {
      fr: [
        'ECTS',
        ...['Crédits ECTS', 'Crédits', 'Nombre de crédits', 'Nb crédits', 'Nombre d’ECTS', 'Nb ECTS'],
        ...['Crédits européens'],
      ],
      nl: ['ECTS', 'Studiepunten', 'ECTS-punten', 'Aantal studiepunten', 'SP'],
      en: ['ECTS', 'ECTS credits', 'Credits', 'ECTS points', 'Number of credits'],
      de: [
        'ECTS',
        ...['ECTS-Punkte', 'Leistungspunkte', 'ECTS-Leistungspunkte', 'Kreditpunkte', 'Anzahl ECTS', 'LP'],
      ],
    },
  },
  result: {
    required: false,
    holds: 'number',
    percentage: true,
    headers: {
      fr: [
        'Résultat',
        ...['Résultat en %', 'Pourcentage', 'Note', 'Résultat final', 'Résultat obtenu'],
        ...['Pourcentage obtenu', 'Pourcentage final', 'Cote', 'Cote finale', 'Note finale'],
      ],
      nl: [
        'Resultaat',
        ...['Resultaat in %', 'Percentage', 'Cijfer', 'Eindresultaat', 'Behaald resultaat'],
        ...['Behaald percentage', 'Eindcijfer', 'Punten'],
      ],
      en: ['Result', 'Percentage', 'Mark', 'Score', 'Final result', 'Final mark', 'Final score', 'Grade'],
      de: ['Ergebnis', 'Prozentsatz', 'Resultat', 'Gesamtergebnis', 'Endergebnis', 'Prozent', 'Punktzahl'],
    },
  },
  deliberatedOn: {
    required: true,
    holds: 'date',
    headers: {
      fr: [
        'Date de délibération',
        ...['Date délibération', 'Délibération', 'Délibéré le', 'Date', 'Date de la délibération'],
        ...['Date délib', 'Date du jury', 'Date d’obtention', 'Date de réussite'],
      ],
      nl: [
        'Datum van de beraadslaging',
        ...['Datum beraadslaging', 'Deliberatiedatum', 'Datum deliberatie', 'Datum', 'Beraadslagingsdatum'],
        ...['Datum van de deliberatie', 'Proclamatiedatum', 'Datum proclamatie'],
      ],
      en: [
        'Date of deliberation',
        ...['Deliberation date', 'Deliberated on', 'Decision date', 'Award date', 'Date awarded'],
      ],
      de: [
        'Datum der Beratung',
        ...['Beratungsdatum', 'Datum der Notenkonferenz', 'Beschlussdatum', 'Datum des Beschlusses'],
        ...['Datum Notenkonferenz', 'Prüfungsdatum'],
      ],
    },
  },
  schoolYear: {
    required: false,
    holds: 'text',
    ruled: true,
    headers: {
      fr: ['Année scolaire', 'Année académique', 'Année acad.', 'Année scol.'],
      nl: ['Schooljaar', 'Academiejaar', 'Academisch jaar'],
      en: ['School year', 'Academic year', 'Acad. year'],
      de: ['Schuljahr', 'Studienjahr', 'Akademisches Jahr', 'Akad. Jahr'],
    },
  },
} as const satisfies Record<string, ColumnDefinition>;

export type Column = keyof typeof columns;

export const columnNames = Object.keys(columns) as Column[];

/** What reports in `language` call a column of a table. */
export function columnName<C extends string>(column: C, language: Language, table: ColumnTable<C>): string {
  return table[column].headers[language][0];
}
