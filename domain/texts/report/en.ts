import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const en: TranslationOf<typeof fr> = {
  title: { results: 'Import report', check: 'Dry run report', contacts: 'Contacts report' },
  checkNotice:
    'This is a dry run: nothing was written and nobody was told. To issue these certificates, drop the same file in the folder “results”.',
  repeatNotice:
    'A file with the same content was processed before (reference {{importId}}). Of such a file only what is still missing is taken over; it changes nothing that was recorded since.',
  manyCorrections: {
    results: {
      message:
        'More than half of the lines correct certificates that had been issued: {{corrected}} of {{lines}}.',
      remedy:
        'See below what has changed. If that was not meant, take the whole file back: drop a file with the reference above and a reason into the folder ‘revocations’. The certificates then count again as they did before.',
    },
    check: {
      message:
        'More than half of the lines would correct certificates that have been issued: {{corrected}} of {{lines}}.',
      remedy: 'See below what would change, and check the export before you drop the file for good.',
    },
  },
  file: 'File',
  started: 'Started',
  finished: 'Finished',
  withdrawnAt: 'Withdrawn',
  outcome: 'In short',
  state: {
    running: 'The import is running; this report is still growing.',
    done: 'The file was processed to its last line.',
    unreadable: 'The file could not be read, or not to its end.',
    failed:
      'A fault on our side interrupted the import. Drop the same file again: nothing will be doubled or mailed twice.',
    withdrawn: 'Everything that this import had issued was withdrawn.',
  },
  counts: {
    results: {
      lines: 'Lines read',
      accepted: 'New certificates',
      corrected: 'Certificates corrected',
      duplicates: 'Already issued, same content',
      outdated: 'Unlike what stands today, left alone',
      revoked: 'Revoked before, left alone',
      rejected: 'Lines refused',
      passedOver: 'Sums and repeated titles, passed over',
      contactsChanged: 'Lines that also changed the address or language of contact',
    },
    check: {
      lines: 'Lines read',
      accepted: 'New certificates to issue',
      corrected: 'Certificates to correct',
      duplicates: 'Already issued, same content',
      outdated: 'Unlike what stands today, to be left alone',
      revoked: 'Revoked before, to be left alone',
      rejected: 'Lines to refuse',
      passedOver: 'Sums and repeated titles, passed over',
      contactsChanged: 'Lines that would also change the address or language of contact',
    },
    contacts: {
      lines: 'Lines read',
      contactsChanged: 'Contacts changed',
      duplicates: 'Already known, the same',
      outdated: 'Unlike what stands today, left alone',
      rejected: 'Lines refused',
      passedOver: 'Sums and repeated titles, passed over',
    },
  },
  rejections: 'What to correct',
  nothingRejected: 'Nothing to correct.',
  correctionFile:
    'The lines to correct are together in the file “{{file}}”, beside this report. Correct them there and drop that file in the same folder as the first.',
  moreEntries: 'This page shows {{shown}} of {{total}}. All are in the file “{{file}}”.',
  notices: 'What to know',
  column: {
    line: 'Line',
    column: 'Column',
    value: 'Value',
    stands: 'In the register',
    message: 'Reason',
    remedy: 'What to do',
  },
  titles: { summary: 'How the column titles were read', ignored: 'Passed over' },
  afterColumn: ': ',
  unknownLanguage: {
    word: 'Lines with the language “{{word}}”',
    remedy:
      'Nothing is sent in a language of that name. These students are told in the language that is known of them already, or else in {{language}}; a file in the folder “contacts” can correct it.',
  },
  quoted: '“{{text}}”',
  reason: {
    'missing-value': {
      message: 'The cell is empty.',
      remedy: 'Fill it in and drop the line again.',
    },
    'missing-student-number': {
      message: 'The student number is missing.',
      remedy: 'Give the student number: it is what ties the certificate to the student.',
    },
    'unknown-student': {
      message: 'This student number is not known.',
      remedy: 'Check it. A new student is known as soon as their first results are dropped.',
    },
    'missing-result': {
      message: 'The result is missing.',
      remedy: 'Give the percentage. Only an exemption can do without.',
    },
    'invalid-student-number': {
      message: 'This is not a student number.',
      remedy:
        'Use letters without accents and digits, at most 32 characters, separated where needed by a single hyphen, full stop, space, slash or underscore. Check that the spreadsheet has not made it a number or a date.',
    },
    'altered-by-spreadsheet': {
      message: 'The spreadsheet has made it a date, a time or a rounded number.',
      remedy: 'Give the column the format Text, type the value again as it should be, and save.',
    },
    'invalid-date': {
      message: 'This date does not exist or cannot be read.',
      remedy: 'Write day/month/year with four digits for the year, for example 26/06/2026.',
    },
    'date-in-future': {
      message: 'This date is yet to come.',
      remedy: 'Check day, month and year. If the date is right, drop the line on that day or later.',
    },
    'unknown-kind': {
      message: 'This kind of certificate is not known.',
      remedy: 'Write Course unit, Level test, Exemption or Exemption test.',
    },
    'invalid-address': {
      message: 'This is not a valid e-mail address.',
      remedy: 'Give one address, without a name or quotation marks, for example first.last@example.org.',
    },
    'invalid-number': {
      message: 'This is not a number.',
      remedy: 'Write digits with at most one comma or point, for example 71.5.',
    },
    'invalid-school-year': {
      message: 'This is not a school year.',
      remedy: 'Write for example 2025-2026, or leave the cell empty: the date will tell.',
    },
    'invalid-certificate-number': {
      message: 'This is not a certificate number.',
      remedy: 'Copy the sixteen letters and digits that are on the certificate.',
    },
    'invalid-reference': {
      message: 'This is not the reference of an import.',
      remedy: 'Copy the twenty-four characters that are in the report on the file.',
    },
    'two-targets': {
      message: 'The line names both a certificate and an import.',
      remedy: 'Make two lines of it, or keep what has to be revoked.',
    },
    'misread-characters': {
      message: 'The accents are damaged: the text was saved in one encoding and read in another.',
      remedy:
        'Type the name or title again. If there are many, make the export anew as CSV UTF-8 or as an Excel workbook (.xlsx).',
    },
    'forbidden-characters': {
      message: 'The cell contains invisible or damaged characters.',
      remedy: 'Clear the cell and type its content again.',
    },
    'formula-error': {
      message: 'The cell holds a formula without a valid result.',
      remedy: 'Correct the formula, or replace it by its value (Paste special, Values).',
    },
    'maybe-fraction': {
      message:
        'This result may be a fraction (0.5 for 50%) or a percentage below 1. Nothing in the file tells which.',
      remedy: 'Write it as a percentage, for example 71.5 or 71.5%.',
    },
    'below-pass-mark': {
      message: 'The result is below the pass mark ({{passMark}}%).',
      remedy:
        'Check the result. If it is not in per cent, say so in the title of the column, for example Result (out of 20). Without a pass there is no certificate: take the line out.',
    },
    'out-of-range': {
      message: 'This number is not between {{min}} and {{max}}.',
      remedy: 'Check the value and the place of the decimal mark.',
    },
    'too-long': {
      message: 'The text is longer than {{max}} characters.',
      remedy: 'Shorten it.',
    },
    'no-result-line': {
      message: 'This line holds no result.',
      remedy: 'Take it out if it is a title, a total or a remark; otherwise complete it.',
    },
    'beside-table': {
      message: 'One cell too many stands to the right of the table; everything else in the line is right.',
      remedy:
        'Take it out, or give its column a title. If it is the rest of the text before it, put that text in straight quotation marks.',
    },
    'cell-count': {
      message: 'The line has {{found}} cells instead of {{expected}}.',
      remedy:
        'A delimiter is missing or one too many, often within a text. Correct the line in the spreadsheet and save as CSV again, or better as an Excel workbook (.xlsx), in which each cell keeps its place.',
    },
    'duplicate-in-file': {
      message: 'Line {{firstLine}} is about the same certificate (same student number, kind, code and date).',
      remedy: 'Keep the right one of the two and take the other out.',
    },
    'other-person': {
      message: 'In the register this student number is somebody else’s; there it says “{{stands}}”.',
      remedy:
        'Check the student number. If it is right, correct the line; or, if the register is wrong, first drop a file with the student number, the e-mail address and the right last name, first name and date of birth in the folder “contacts”, and then this line again.',
    },
    corrected: {
      message: 'This line corrects a certificate that was issued before.',
      remedy:
        'Nothing to do if that is intended. The student gets the new certificate and is told what changes.',
    },
    outdated: {
      message: 'A newer file, or one that was processed before, says otherwise of this certificate.',
      remedy: 'The certificate stays as it is. If this line is right after all, drop it in a new file.',
    },
    'contact-changed': {
      message: 'This line changes the student’s address or language of contact.',
      remedy:
        'Nothing to do if that is intended. Otherwise check the student number, and restore the former value by a file in the folder “contacts”.',
    },
    'contact-outdated': {
      message: 'A newer file, or one that was processed before, gives another address.',
      remedy: 'The address stays as it is. If this one is right after all, drop it in a new file.',
    },
    revoked: {
      message: 'This certificate was revoked on {{date}}. Reason: {{text}}',
      remedy:
        'It stays revoked. If the line should have said something else, correct it and drop it again: a new certificate will be issued.',
    },
    undrawable: {
      message:
        'The PDF certificate cannot show {{characters}}: a code stands in its place, such as {{code}}.',
      remedy:
        'It is valid as it is. Better is the name in Latin letters, as on the identity card, or the title without this character: correct the line and drop it again. If the register knows the former name already, the report will say how to change it there.',
    },
  },
  cutOff: {
    message:
      'The processing broke off without a word, most often because the file asks for too much memory or time.',
    remedy:
      'It is being tried again. If this report still says so in an hour, drop the same lines in several files, or save as CSV.',
  },
  unreadable: {
    empty: {
      message: 'The file is empty.',
      remedy: 'Check that you dropped the right file and that it was saved.',
    },
    'not-text': {
      message: 'The file does not contain text.',
      remedy: 'Drop the list of results as CSV, XLSX or ODS, not a PDF, an image or another document.',
    },
    'old-workbook': {
      message: 'The file is an Excel workbook in a binary format (XLS or XLSB), which is not read.',
      remedy: 'Open it in the spreadsheet, save it as an Excel workbook (.xlsx), and drop the file you get.',
    },
    encrypted: {
      message: 'The file is protected by a password.',
      remedy: 'Open it, remove the password, save it, and drop it again.',
    },
    macros: {
      message: 'The workbook contains macros, so it is not read.',
      remedy: 'Save it as an Excel workbook without macros (.xlsx) or as CSV, and drop the file you get.',
    },
    damaged: {
      message: 'The file looks like a workbook but is damaged or incomplete.',
      remedy:
        'Open it in the spreadsheet, check what it holds, save it under another name as an Excel workbook (.xlsx), and drop that new file.',
    },
    'too-large': {
      message: 'The file is too large, or becomes so when it is unpacked.',
      remedy:
        'Copy only the lines of results into a new workbook, in several files if need be, or save it as CSV.',
    },
    'several-sheets': {
      message: 'Several sheets of the workbook hold results: {{sheets}}. Nothing was read.',
      remedy: 'Drop one file for each sheet, or remove the sheets that are too many.',
    },
    encoding: {
      message:
        'The accents of the file cannot be read: its encoding is an unexpected one, for example that of Macintosh or MS-DOS, or it mixes several.',
      remedy: 'Open it in the spreadsheet, check the accents and save it as CSV UTF-8.',
    },
    'no-header': {
      message: 'The line with the column titles was not found. Missing: {{columns}}.',
      remedy: 'Give these columns the title shown, on one line above the results.',
    },
    'column-twice': {
      message: 'Two titles may stand for the same column ({{columns}}): {{titles}}. Nothing was read.',
      remedy: 'Keep the right one, and rename or remove the other.',
    },
    quoting: {
      message: 'From line {{line}} on, a straight quotation mark (") is out of place or never closed.',
      remedy: 'Correct that line in the spreadsheet, save as CSV again and drop the whole file.',
    },
    'line-too-long': {
      message: 'Line {{line}} is excessively long.',
      remedy:
        'In a CSV file, most often a straight quotation mark (") is never closed. Correct that line in the spreadsheet and drop the whole file.',
    },
  },
};
