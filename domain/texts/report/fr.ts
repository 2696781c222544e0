import type { ImportKind } from '../../results/import-kind.ts';
import type { NoticeReason } from '../../results/notice.ts';
import type { RejectionReason } from '../../results/rejection.ts';
import type { countsOf, ImportState } from '../../results/report.ts';
import type { UnreadableReason } from '../../results/unreadable-file.ts';

interface AdviceTexts {
  readonly message: string;
  readonly remedy: string;
}

export const fr = {
  title: { results: 'Rapport de dépôt', check: 'Rapport d’essai', contacts: 'Rapport sur les coordonnées' },
  checkNotice:
    'Ceci est un essai\u00a0: rien n’a été enregistré et personne n’a été averti. Pour délivrer ces attestations, déposez le même fichier dans le dossier «\u00a0results\u00a0».',
  repeatNotice:
    'Un fichier identique a déjà été traité (référence {{importId}}). D’un tel fichier, seul ce qui manque encore est repris\u00a0; il ne change rien à ce qui a été enregistré depuis.',
  manyCorrections: {
    results: {
      message:
        'Plus de la moitié des lignes corrigent des attestations déjà délivrées\u00a0: {{corrected}} sur {{lines}}.',
      remedy:
        'Voyez plus bas ce qui a changé. Si ce n’était pas voulu, reprenez tout le fichier\u00a0: déposez dans le dossier «\u00a0revocations\u00a0» un fichier avec la référence ci-dessus et un motif. Les attestations valent alors à nouveau comme avant.',
    },
    check: {
      message:
        'Plus de la moitié des lignes corrigeraient des attestations déjà délivrées\u00a0: {{corrected}} sur {{lines}}.',
      remedy:
        'Voyez plus bas ce qui changerait, et vérifiez l’export avant de déposer le fichier pour de bon.',
    },
  },
  file: 'Fichier',
  started: 'Commencé le',
  finished: 'Terminé le',
  withdrawnAt: 'Retiré le',
  outcome: 'En bref',
  state: {
    running: 'Le traitement est en cours\u00a0; ce rapport se complète.',
    done: 'Le fichier a été traité jusqu’à la dernière ligne.',
    unreadable: 'Le fichier n’a pas pu être lu, ou pas jusqu’au bout.',
    failed:
      'Une panne de notre côté a interrompu le traitement. Déposez le même fichier une nouvelle fois\u00a0: rien ne sera doublé ni renvoyé.',
    withdrawn: 'Tout ce que ce dépôt avait délivré a été retiré.',
  },
  counts: {
    results: {
      lines: 'Lignes lues',
      accepted: 'Nouvelles attestations',
      corrected: 'Attestations corrigées',
      duplicates: 'Déjà délivrées, à l’identique',
      outdated: 'Différentes de ce qui vaut aujourd’hui, laissées de côté',
      revoked: 'Révoquées auparavant, laissées de côté',
      rejected: 'Lignes refusées',
      passedOver: 'Sous-totaux et titres répétés, laissés de côté',
      contactsChanged: 'Lignes qui ont aussi changé le courriel ou la langue de contact',
    },
    check: {
      lines: 'Lignes lues',
      accepted: 'Nouvelles attestations à délivrer',
      corrected: 'Attestations à corriger',
      duplicates: 'Déjà délivrées, à l’identique',
      outdated: 'Différentes de ce qui vaut aujourd’hui, à laisser de côté',
      revoked: 'Révoquées auparavant, à laisser de côté',
      rejected: 'Lignes à refuser',
      passedOver: 'Sous-totaux et titres répétés, laissés de côté',
      contactsChanged: 'Lignes qui changeraient aussi le courriel ou la langue de contact',
    },
    contacts: {
      lines: 'Lignes lues',
      contactsChanged: 'Coordonnées changées',
      duplicates: 'Coordonnées déjà connues, à l’identique',
      outdated: 'Différentes de ce qui vaut aujourd’hui, laissées de côté',
      rejected: 'Lignes refusées',
      passedOver: 'Sous-totaux et titres répétés, laissés de côté',
    },
  },
  rejections: 'Ce qui est à corriger',
  nothingRejected: 'Rien à corriger.',
  correctionFile:
    'Les lignes à corriger sont réunies dans le fichier «\u00a0{{file}}\u00a0», à côté de ce rapport. Corrigez-les là, puis déposez ce fichier dans le même dossier que le premier.',
  moreEntries:
    'Cette page en montre {{shown}} sur {{total}}. Toutes sont dans le fichier «\u00a0{{file}}\u00a0».',
  notices: 'Ce qu’il faut savoir',
  column: {
    line: 'Ligne',
    column: 'Colonne',
    value: 'Valeur',
    stands: 'Au registre',
    message: 'Motif',
    remedy: 'Que faire',
  },
  titles: { summary: 'Comment les titres de colonnes ont été lus', ignored: 'Sans effet' },
  afterColumn: '\u00a0: ',
  unknownLanguage: {
    word: 'Lignes dont la langue est «\u00a0{{word}}\u00a0»',
    remedy:
      'Rien n’est envoyé dans une langue de ce nom. Ces étudiants sont avertis dans la langue déjà connue d’eux, sinon en {{language}}\u00a0; un fichier dans le dossier «\u00a0contacts\u00a0» peut la corriger.',
  },
  quoted: '«\u00a0{{text}}\u00a0»',
  reason: {
    'missing-value': {
      message: 'La cellule est vide.',
      remedy: 'Complétez-la, puis déposez la ligne à nouveau.',
    },
    'missing-student-number': {
      message: 'Le matricule manque.',
      remedy: 'Indiquez le matricule\u00a0: c’est lui qui relie l’attestation à l’étudiant.',
    },
    'unknown-student': {
      message: 'Ce matricule n’est pas connu.',
      remedy: 'Vérifiez-le. Un nouvel étudiant est connu dès que ses premiers résultats sont déposés.',
    },
    'missing-result': {
      message: 'Le résultat manque.',
      remedy: 'Indiquez le pourcentage. Seule une dispense peut s’en passer.',
    },
    'invalid-student-number': {
      message: 'Ce n’est pas un matricule.',
      remedy:
        'Utilisez des lettres sans accent et des chiffres, au plus 32 caractères, séparés au besoin par un seul tiret, point, espace ou barre. Vérifiez que le tableur n’en a pas fait un nombre ou une date.',
    },
    'altered-by-spreadsheet': {
      message: 'Le tableur en a fait une date, une heure ou un nombre arrondi.',
      remedy:
        'Mettez la colonne au format Texte, retapez-y la valeur telle qu’elle doit être, et enregistrez.',
    },
    'invalid-date': {
      message: 'Cette date n’existe pas ou ne se lit pas.',
      remedy: 'Écrivez jour/mois/année avec quatre chiffres pour l’année, par exemple 26/06/2026.',
    },
    'date-in-future': {
      message: 'Cette date est à venir.',
      remedy:
        'Vérifiez le jour, le mois et l’année. Déposez la ligne à partir de ce jour-là si elle est juste.',
    },
    'unknown-kind': {
      message: 'Ce type d’attestation n’est pas connu.',
      remedy: 'Écrivez Unité d’enseignement, Test de niveau, Dispense ou Test dispensatoire.',
    },
    'invalid-address': {
      message: 'Ce n’est pas une adresse électronique valable.',
      remedy: 'Indiquez une seule adresse, sans nom ni guillemets, par exemple prenom.nom@example.org.',
    },
    'invalid-number': {
      message: 'Ce n’est pas un nombre.',
      remedy: 'Écrivez des chiffres avec au plus une virgule ou un point, par exemple 71,5.',
    },
    'invalid-school-year': {
      message: 'Ce n’est pas une année scolaire.',
      remedy: 'Écrivez par exemple 2025-2026, ou laissez la cellule vide\u00a0: la date la donnera.',
    },
    'invalid-certificate-number': {
      message: 'Ce n’est pas un numéro d’attestation.',
      remedy: 'Recopiez les seize lettres et chiffres qui figurent sur l’attestation.',
    },
    'invalid-reference': {
      message: 'Ce n’est pas une référence de dépôt.',
      remedy: 'Recopiez les vingt-quatre signes qui figurent dans le rapport de dépôt.',
    },
    'two-targets': {
      message: 'La ligne nomme à la fois une attestation et un dépôt.',
      remedy: 'Faites-en deux lignes, ou gardez ce qui doit être révoqué.',
    },
    'misread-characters': {
      message:
        'Les accents sont abîmés\u00a0: le texte a été enregistré dans un encodage et relu dans un autre.',
      remedy:
        'Retapez le nom ou l’intitulé. S’il y en a beaucoup, refaites l’export en CSV UTF-8 ou comme Classeur Excel (.xlsx).',
    },
    'forbidden-characters': {
      message: 'La cellule contient des caractères invisibles ou abîmés.',
      remedy: 'Effacez la cellule et retapez son contenu au clavier.',
    },
    'formula-error': {
      message: 'La cellule contient une formule sans résultat valable.',
      remedy: 'Corrigez la formule, ou remplacez-la par sa valeur (Collage spécial, Valeurs).',
    },
    'maybe-fraction': {
      message:
        'Ce résultat peut être une fraction (0,5 pour 50\u00a0%) ou un pourcentage inférieur à 1. Rien dans le fichier ne le dit.',
      remedy: 'Écrivez-le en pourcentage, par exemple 71,5 ou 71,5\u00a0%.',
    },
    'below-pass-mark': {
      message: 'Le résultat est inférieur au seuil de réussite ({{passMark}}\u00a0%).',
      remedy:
        'Vérifiez le résultat. S’il n’est pas en pour cent, dites-le dans le titre de la colonne, par exemple Résultat (sur 20). Sans réussite, il n’y a pas d’attestation\u00a0: retirez la ligne.',
    },
    'out-of-range': {
      message: 'Ce nombre n’est pas compris entre {{min}} et {{max}}.',
      remedy: 'Vérifiez la valeur et la place de la virgule.',
    },
    'too-long': {
      message: 'Le texte dépasse {{max}} caractères.',
      remedy: 'Raccourcissez-le.',
    },
    'no-result-line': {
      message: 'Cette ligne ne porte pas de résultat.',
      remedy: 'Retirez-la si c’est un titre, un total ou une remarque\u00a0; sinon, complétez-la.',
    },
    'beside-table': {
      message:
        'Une cellule de trop se trouve à droite du tableau\u00a0; tout le reste de la ligne est juste.',
      remedy:
        'Retirez-la, ou donnez un titre à sa colonne. Si c’est la suite du texte qui précède, mettez ce texte entre guillemets droits.',
    },
    'cell-count': {
      message: 'La ligne compte {{found}} cellules au lieu de {{expected}}.',
      remedy:
        'Un séparateur manque ou est de trop, souvent dans un texte. Corrigez la ligne dans le tableur et enregistrez à nouveau en CSV, ou mieux comme Classeur Excel (.xlsx), où chaque cellule garde sa place.',
    },
    'duplicate-in-file': {
      message:
        'La ligne {{firstLine}} porte déjà sur la même attestation (matricule, type, code et date identiques).',
      remedy: 'Gardez la bonne des deux et retirez l’autre.',
    },
    'other-person': {
      message:
        'Au registre, ce matricule est celui de quelqu’un d’autre\u00a0; il y est écrit «\u00a0{{stands}}\u00a0».',
      remedy:
        'Vérifiez le matricule. S’il est juste, corrigez la ligne\u00a0; ou, si c’est le registre qui se trompe, déposez d’abord dans le dossier «\u00a0contacts\u00a0» un fichier avec le matricule, le courriel, le nom, le prénom et la date de naissance qui conviennent, puis cette ligne à nouveau.',
    },
    corrected: {
      message: 'Cette ligne corrige une attestation déjà délivrée.',
      remedy:
        'Rien à faire si c’est voulu. L’étudiant reçoit la nouvelle attestation et apprend ce qui change.',
    },
    outdated: {
      message: 'Un fichier plus récent, ou déjà traité, dit autre chose de cette attestation.',
      remedy:
        'L’attestation reste telle qu’elle est. Si cette ligne est tout de même la bonne, déposez-la dans un nouveau fichier.',
    },
    'contact-changed': {
      message: 'Cette ligne change le courriel ou la langue de contact de l’étudiant.',
      remedy:
        'Rien à faire si c’est voulu. Sinon, vérifiez le matricule, et rendez l’ancienne valeur par un fichier dans le dossier «\u00a0contacts\u00a0».',
    },
    'contact-outdated': {
      message: 'Un fichier plus récent, ou déjà traité, donne une autre adresse.',
      remedy:
        'L’adresse reste telle qu’elle est. Si celle-ci est tout de même la bonne, déposez-la dans un nouveau fichier.',
    },
    revoked: {
      message: 'Cette attestation a été révoquée le {{date}}. Motif\u00a0: {{text}}',
      remedy:
        'Elle reste révoquée. Si la ligne devait dire autre chose, corrigez-la et déposez-la à nouveau\u00a0: une nouvelle attestation sera délivrée.',
    },
    undrawable: {
      message:
        'L’attestation PDF ne peut pas montrer {{characters}}\u00a0: un code y tient sa place, par exemple {{code}}.',
      remedy:
        'Elle est valable ainsi. Mieux vaut le nom en lettres latines, comme sur la carte d’identité, ou l’intitulé sans ce signe\u00a0: corrigez la ligne et déposez-la à nouveau. Si le registre connaît déjà l’ancien nom, le rapport dira comment l’y changer.',
    },
  },
  cutOff: {
    message:
      'Le traitement s’est interrompu sans prévenir, le plus souvent parce que le fichier demande trop de mémoire ou de temps.',
    remedy:
      'Un nouvel essai est en cours. Si ce rapport dit encore la même chose dans une heure, déposez les mêmes lignes en plusieurs fichiers, ou enregistrez en CSV.',
  },
  unreadable: {
    empty: {
      message: 'Le fichier est vide.',
      remedy: 'Vérifiez que vous avez déposé le bon fichier et qu’il a été enregistré.',
    },
    'not-text': {
      message: 'Le fichier ne contient pas de texte.',
      remedy:
        'Déposez la liste des résultats au format CSV, XLSX ou ODS, et non un PDF, une image ou un autre document.',
    },
    'old-workbook': {
      message: 'Le fichier est un classeur Excel d’un format binaire (XLS ou XLSB), qui n’est pas lu.',
      remedy:
        'Ouvrez-le dans le tableur, enregistrez-le comme Classeur Excel (.xlsx), et déposez le fichier obtenu.',
    },
    encrypted: {
      message: 'Le fichier est protégé par un mot de passe.',
      remedy: 'Ouvrez-le, retirez le mot de passe, enregistrez, et déposez-le à nouveau.',
    },
    macros: {
      message: 'Le classeur contient des macros\u00a0: il n’est pas lu.',
      remedy:
        'Enregistrez-le comme Classeur Excel sans macros (.xlsx) ou en CSV, et déposez le fichier obtenu.',
    },
    damaged: {
      message: 'Le fichier se présente comme un classeur, mais il est abîmé ou incomplet.',
      remedy:
        'Ouvrez-le dans le tableur, vérifiez son contenu, enregistrez-le sous un autre nom comme Classeur Excel (.xlsx), et déposez ce nouveau fichier.',
    },
    'too-large': {
      message: 'Le fichier est trop volumineux, ou il le devient une fois décompressé.',
      remedy:
        'Copiez les seules lignes de résultats dans un nouveau classeur, en plusieurs fichiers s’il le faut, ou enregistrez en CSV.',
    },
    'several-sheets': {
      message: 'Plusieurs feuilles du classeur contiennent des résultats\u00a0: {{sheets}}. Rien n’a été lu.',
      remedy: 'Déposez un fichier par feuille, ou retirez les feuilles qui sont de trop.',
    },
    encoding: {
      message:
        'Les accents du fichier ne se lisent pas\u00a0: il est dans un encodage inattendu, par exemple celui d’un Macintosh ou de MS-DOS, ou en mélange plusieurs.',
      remedy: 'Ouvrez-le dans le tableur, vérifiez les accents et enregistrez-le en CSV UTF-8.',
    },
    'no-header': {
      message: 'La ligne des titres de colonnes n’a pas été trouvée. Il manque\u00a0: {{columns}}.',
      remedy: 'Donnez à ces colonnes le titre indiqué, sur une même ligne au-dessus des résultats.',
    },
    'column-twice': {
      message:
        'Deux titres peuvent désigner la même colonne ({{columns}})\u00a0: {{titles}}. Rien n’a été lu.',
      remedy: 'Gardez celui qui convient, et renommez ou retirez l’autre.',
    },
    quoting: {
      message: 'À partir de la ligne {{line}}, un guillemet droit (") est mal placé ou n’est jamais refermé.',
      remedy:
        'Corrigez cette ligne dans le tableur et enregistrez à nouveau en CSV, puis déposez tout le fichier.',
    },
    'line-too-long': {
      message: 'La ligne {{line}} est démesurément longue.',
      remedy:
        'Dans un fichier CSV, le plus souvent, un guillemet droit (") n’est jamais refermé. Corrigez cette ligne dans le tableur, puis déposez tout le fichier.',
    },
  },
} satisfies {
  readonly title: Record<ImportKind, string>;
  readonly counts: { readonly [Kind in ImportKind]: Record<(typeof countsOf)[Kind][number], string> };
  readonly reason: Record<RejectionReason | NoticeReason, AdviceTexts>;
  readonly unreadable: Record<UnreadableReason, AdviceTexts>;
  readonly state: Record<ImportState, string>;
  readonly [key: string]: unknown;
};
