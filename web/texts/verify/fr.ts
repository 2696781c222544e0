/** The words of the public page that checks certificates. `says-…` answers, `why-…` gives the reason. */
export const fr = {
  title: 'Vérifier une attestation',
  description: 'Vérifiez en quelques secondes si une attestation est authentique et toujours valable.',
  lead: 'Authentique\u00a0? Toujours valable\u00a0? La réponse en quelques secondes, sans compte.',
  file: 'Choisir un fichier',
  fileTitle: 'Avec le fichier',
  fileHint:
    'Le PDF que vous avez reçu, ou l’attestation signée (JWT ou JSON). Choisissez-en un ou plusieurs, ou déposez-les ou collez-les n’importe où sur cette page.',
  dropHere: 'Déposez ici ce que vous voulez vérifier',
  ofFile: 'Fichier «\u00a0{{file}}\u00a0»',
  local: 'Le fichier est vérifié dans votre navigateur\u00a0: il ne quitte pas cet appareil.',
  pasteTitle: 'Avec le texte d’une attestation signée',
  paste: 'Texte de l’attestation signée',
  pasteHint: 'Il commence par eyJ ou par une accolade.',
  pasteMissing: 'Collez le texte de l’attestation signée.',
  check: 'Vérifier',
  checking: 'Vérification en cours…',
  another: 'Vérifier une autre attestation',
  numberTitle: 'Avec le numéro',
  numberText: 'Il est imprimé au bas de l’attestation. Le code QR le remplit pour vous.',
  number: 'Numéro de l’attestation',
  numberHint: 'Seize lettres et chiffres.',
  numberMissing: 'Indiquez le numéro de l’attestation.',
  lastName: 'Nom de famille',
  lastNameHint: 'Tel qu’il figure sur l’attestation, avec ou sans accents et majuscules.',
  lastNameMissing: 'Indiquez le nom de famille qui figure sur l’attestation.',
  noResult:
    'Comparez avec le papier\u00a0: seul compte ce qui est affiché ici. Une recherche par numéro ne montre jamais le résultat, et ne confirme donc pas celui qui est imprimé. Il figure dans le fichier, que la personne titulaire peut vous envoyer.',
  sharedBy: 'Partagé par {{name}}',
  shareTitle: 'Titre donné par {{name}}',
  quoted: '«\u00a0{{text}}\u00a0»',
  shareUntil: 'Visible jusqu’au {{date}}.',
  shareUnsigned: 'Ce qui précède vient du portail et n’est pas signé\u00a0: seules les attestations le sont.',
  sharePhoto: 'Photo de {{name}}',
  shareBorn: 'Date de naissance\u00a0: {{date}}',
  shareEmpty: 'Ce partage ne contient plus aucune attestation.',
  pinTitle: 'Ce partage demande un code',
  pin: 'Code PIN',
  pinHint: 'La personne qui vous a envoyé le lien vous l’a donné à part.',
  pinMissing: 'Indiquez le code PIN.',
  pinOpen: 'Ouvrir',
  opening: 'Ouverture du partage…',
  signed: 'Ce que l’institut a signé',
  issuer: 'Émetteur indiqué',
  address: 'Adresse réelle',
  on: 'Date de la décision\u00a0: {{date}}.',
  allGood: 'Les {{count}} attestations sont authentiques et valables',
  someBad_one: '{{count}} attestation sur {{all}} n’est pas valable',
  someBad_other: '{{count}} attestations sur {{all}} ne sont pas valables',
  someDoubtful_one: '{{count}} attestation sur {{all}} reste à confirmer',
  someDoubtful_other: '{{count}} attestations sur {{all}} restent à confirmer',
  severalNames: 'Elles portent des noms différents\u00a0: {{names}}.',
  'word-genuine': 'Authentique',
  'says-genuine': 'Cette attestation est authentique et valable',
  'why-genuine':
    'Signée par {{institute}}, inchangée depuis, et absente de la liste des attestations révoquées ({{date}}).',
  'word-unsealed': 'Document sans sceau',
  'says-unsealed': 'L’attestation est authentique, mais rien ne garantit ce document',
  'why-unsealed':
    'Ce document ne porte pas le sceau de l’institut. Fiez-vous uniquement à ce qui suit\u00a0: c’est ce que l’institut a signé.',
  'word-sealed-by-another': 'Signé par un tiers',
  'says-sealed-by-another':
    'L’attestation est authentique, mais ce document a été signé par quelqu’un d’autre',
  'why-sealed-by-another':
    'Ce document porte une signature, mais pas le sceau de l’institut. Fiez-vous uniquement à ce qui suit\u00a0: c’est ce que l’institut a signé.',
  'word-added-to': 'Ajout au document',
  'says-added-to': 'L’attestation est authentique, mais ce document a reçu un ajout après avoir été scellé',
  'why-added-to':
    'Ce que l’institut a scellé est intact, mais l’ajout peut le masquer. Ne vous fiez pas à l’aspect du document\u00a0: seul ce qui suit est signé.',
  'word-status-unknown': 'Statut inconnu',
  'says-status-unknown':
    'La signature est bonne, mais nous ne savons pas si l’attestation est encore valable',
  'why-unreachable':
    'La liste des attestations révoquées n’a pas pu être consultée. Celle-ci a pu être révoquée depuis\u00a0: réessayez une fois la connexion revenue.',
  'why-untrustworthy':
    'La liste des attestations révoquées que nous avons reçue n’est pas celle de l’institut. Celle-ci a pu être révoquée depuis\u00a0: réessayez plus tard.',
  'why-outdated':
    'La liste des attestations révoquées que nous avons reçue est ancienne. Celle-ci n’était pas révoquée le {{date}}, mais elle a pu l’être depuis\u00a0: réessayez plus tard.',
  'why-ahead':
    'La liste des attestations révoquées porte une date postérieure à l’heure de cet appareil. Réglez son horloge, puis réessayez.',
  'why-unnamed':
    'Cette attestation n’indique aucune liste où voir si elle est révoquée. L’institut peut vous renseigner.',
  'word-revoked': 'Révoquée',
  'says-revoked': 'Cette attestation n’est plus valable\u00a0: elle a été révoquée',
  'why-revoked': 'L’institut l’a retirée. Il n’en dit la raison qu’à la personne qui l’a reçue.',
  'word-superseded': 'Remplacée',
  'says-superseded': 'Cette attestation n’est plus valable\u00a0: une autre la remplace',
  'why-superseded': 'L’institut l’a corrigée. Demandez la nouvelle à la personne titulaire.',
  'why-successor': 'L’institut l’a corrigée. La nouvelle porte le <a>numéro {{number}}</a>.',
  'word-expired': 'Expirée',
  'says-expired': 'Cette attestation n’est plus valable\u00a0: elle a expiré',
  'why-expired': 'Elle était valable jusqu’au {{date}}.',
  'word-not-yet-valid': 'Pas encore valable',
  'says-not-yet-valid': 'Cette attestation n’est pas encore valable',
  'why-not-yet-valid': 'Elle le sera à partir du {{date}}, si l’horloge de cet appareil est à l’heure.',
  'word-altered': 'Modifiée',
  'says-altered': 'Ne vous y fiez pas\u00a0: cette attestation a été modifiée',
  'why-altered':
    'Sa signature ne correspond pas à son contenu, ou n’est pas celle de l’institut. Nous n’en affichons rien, car rien n’y est sûr.',
  'says-altered-document': 'Ne vous y fiez pas\u00a0: ce document a été modifié après avoir été scellé',
  'why-altered-document':
    'Voici ce que l’institut a signé et que le document contient encore. Demandez le fichier d’origine.',
  'word-unknown-key': 'Signature inconnue',
  'says-unknown-key': 'Nous ne reconnaissons pas la signature de cette attestation',
  'why-unknown-key':
    'L’institut ne publie pas, ou plus, la clé qui l’a signée. Nous n’en affichons donc rien, car rien n’y est sûr. La clé a pu être remplacée\u00a0: demandez à la personne titulaire de télécharger l’attestation à nouveau et de vous l’envoyer, ou vérifiez-la par son numéro.',
  'word-unknown-issuer': 'Autre émetteur',
  'says-unknown-issuer': 'Cette attestation n’a pas été émise par {{institute}}',
  'why-unknown-issuer':
    'Elle indique une autre origine, peut-être une adresse qui ressemble à la nôtre. Cette page ne peut vérifier que les attestations de l’institut.',
  'word-unchecked': 'Non vérifiée',
  'says-unchecked': 'Rien n’a pu être vérifié',
  'why-unchecked':
    'Les clés de l’institut n’ont pas pu être chargées. Réessayez une fois la connexion revenue.',
  'word-unknown': 'Introuvable',
  'says-unknown': 'Aucune attestation ne correspond à ce numéro et à ce nom',
  'why-unknown':
    'Relisez les deux. S’ils sont justes, demandez le fichier d’origine ou écrivez au secrétariat.',
  'word-unreadable': 'Illisible',
  'says-unreadable': 'Nous n’y avons trouvé aucune attestation signée',
  'why-empty': 'Il n’y a rien à lire. Le fichier est peut-être arrivé incomplet.',
  'why-too-large':
    'C’est bien plus volumineux qu’une attestation. Choisissez le fichier que l’on vous a envoyé.',
  'why-no-credential':
    'Une photo, une impression ou un PDF enregistré à nouveau ne contient plus la signature. Demandez le fichier d’origine.',
  'why-unsigned':
    'Ceci accompagne des attestations signées, mais n’est pas signé\u00a0: n’importe qui a pu l’écrire.',
  'why-malformed': 'Le contenu est abîmé ou incomplet. Demandez qu’on vous le renvoie.',
  'why-no-certificate': 'Le contenu est signé, mais ce n’est pas une attestation.',
  how: 'Comment savoir que cette page ne ment pas\u00a0?',
  howAddress:
    'Regardez l’adresse de cette page\u00a0: {{origin}}. C’est celle que l’institut indique sur son propre site, dont le lien est au bas de la page.',
  howCommand:
    'Vérifiez le fichier sans cette page. Avec Node.js, ces deux lignes suffisent\u00a0: la première télécharge le <a>programme</a>, que vous pouvez lire\u00a0; la seconde dit de quel institut l’attestation doit venir.',
  howKey: 'La clé qui signe est publiée dans le <a>document de l’institut</a>. Chaque signature la nomme.',
  howOthers: 'Utilisez un outil écrit par quelqu’un d’autre, par exemple en Python\u00a0:',
  howPdf:
    'Pour un PDF, ces deux commandes de Poppler disent s’il est scellé et en extraient l’attestation signée\u00a0:',
  howStatus:
    'Chaque attestation signée nomme sa liste des révocations (credentialStatus). Cette liste est signée elle aussi, par une clé du même document, et vaut trois heures.',
};
