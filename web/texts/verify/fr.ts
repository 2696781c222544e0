/** The words of the public page that checks certificates. `says-…` answers, `why-…` gives the reason. */
export const fr = {
  title: 'Vérifier une attestation',
  description: 'Vérifiez en quelques secondes si une attestation est authentique et toujours valable.',
  lead: 'Authentique\u00a0? Toujours valable\u00a0? La réponse en quelques secondes, sans compte.',
  file: 'Choisir un fichier',
  fileTitle: 'Avec le fichier',
  fileHint: 'Le PDF reçu, ou l’attestation signée (JWT ou JSON). Vous pouvez aussi le déposer ici.',
  local: 'Le fichier est vérifié dans votre navigateur\u00a0: il ne quitte pas cet appareil.',
  pasteTitle: 'Avec le texte d’une attestation signée',
  paste: 'Texte de l’attestation signée',
  pasteHint: 'Il commence par eyJ ou par une accolade.',
  pasteMissing: 'Collez le texte de l’attestation signée.',
  check: 'Vérifier',
  checking: 'Nous vérifions…',
  another: 'Vérifier une autre attestation',
  count_one: '{{count}} attestation',
  count_other: '{{count}} attestations, chacune avec sa réponse',
  signed: 'Ce que l’institut a signé',
  issuer: 'Émetteur indiqué',
  address: 'Adresse réelle',
  on: 'C’était le {{date}}.',
  'word-genuine': 'Authentique',
  'says-genuine': 'Cette attestation est authentique et valable',
  'why-genuine':
    'Signée par {{institute}}, inchangée depuis, et absente de la liste des attestations révoquées ({{date}}).',
  'word-unsealed': 'Document non scellé',
  'says-unsealed': 'L’attestation est authentique, mais rien ne garantit ce document',
  'why-unsealed':
    'Il ne porte pas le sceau de l’institut. Fiez-vous uniquement à ce qui suit\u00a0: c’est ce qui est signé.',
  'word-status-unknown': 'Statut inconnu',
  'says-status-unknown': 'La signature est bonne, mais le statut d’aujourd’hui est inconnu',
  'why-unreachable':
    'La liste des révocations n’a pas pu être demandée. L’attestation a pu être révoquée depuis\u00a0: réessayez une fois la connexion revenue.',
  'why-untrustworthy':
    'La liste des révocations reçue n’est pas celle de l’institut, ou elle est trop ancienne. L’attestation a pu être révoquée depuis\u00a0: réessayez plus tard.',
  'why-unnamed': 'Elle ne dit pas où demander si elle est révoquée. L’institut peut vous le dire.',
  'word-revoked': 'Révoquée',
  'says-revoked': 'Cette attestation n’est plus valable\u00a0: elle a été révoquée',
  'why-revoked': 'L’institut l’a retirée, et en a averti la personne qui l’avait reçue.',
  'word-superseded': 'Remplacée',
  'says-superseded': 'Cette attestation n’est plus valable\u00a0: une autre la remplace',
  'why-superseded': 'L’institut l’a corrigée. Demandez la nouvelle à la personne concernée.',
  'why-successor': 'L’institut l’a corrigée. La nouvelle porte le numéro {{number}}.',
  'word-expired': 'Expirée',
  'says-expired': 'Cette attestation n’est plus valable\u00a0: son terme est passé',
  'why-expired': 'Elle valait jusqu’au {{date}}.',
  'word-not-yet-valid': 'Pas encore valable',
  'says-not-yet-valid': 'Cette attestation n’est pas encore valable',
  'why-not-yet-valid': 'Elle le sera à partir du {{date}}, si l’horloge de cet appareil est juste.',
  'word-altered': 'Modifiée',
  'says-altered': 'Ne vous y fiez pas\u00a0: cette attestation a été modifiée',
  'why-altered':
    'Sa signature ne correspond pas à ce qui est écrit, ou n’est pas celle de l’institut. Nous n’en montrons rien, car rien n’en est sûr.',
  'says-altered-document': 'Ne vous y fiez pas\u00a0: ce document a été modifié après avoir été scellé',
  'why-altered-document':
    'Voici ce que l’institut a signé, et que le document contient encore. Demandez l’original.',
  'word-unknown-issuer': 'Autre émetteur',
  'says-unknown-issuer': 'Cette attestation n’a pas été émise par {{institute}}',
  'why-unknown-issuer':
    'Elle dit venir d’ailleurs, peut-être d’une adresse qui ressemble à la nôtre. Cette page ne peut vérifier que les attestations de l’institut.',
  'word-unchecked': 'Non vérifiée',
  'says-unchecked': 'Rien n’a pu être vérifié',
  'why-unchecked':
    'Les clés de l’institut ne sont pas arrivées jusqu’ici. Réessayez une fois la connexion revenue.',
  'word-unknown': 'Introuvable',
  'says-unknown': 'Aucune attestation ne porte ce numéro avec ce nom',
  'why-unknown':
    'Relisez l’un et l’autre. S’ils sont justes, demandez le fichier d’origine, ou écrivez au secrétariat.',
  'word-unreadable': 'Illisible',
  'says-unreadable': 'Nous n’y avons trouvé aucune attestation signée',
  'why-empty': 'Il n’y a rien à lire. Le fichier est peut-être arrivé incomplet.',
  'why-too-large': 'C’est bien plus grand qu’une attestation. Choisissez le fichier que l’on vous a envoyé.',
  'why-no-credential':
    'Une photo, une impression ou un PDF enregistré à nouveau ne contient plus la signature. Demandez le fichier d’origine.',
  'why-malformed': 'Le contenu est abîmé ou incomplet. Demandez qu’on vous le renvoie.',
  'why-no-certificate': 'Le contenu est signé, mais ce n’est pas une attestation.',
  how: 'Comment savoir que cette page ne ment pas\u00a0?',
  howAddress:
    'Regardez l’adresse de cette page\u00a0: {{origin}}. C’est celle que l’institut indique sur son propre site, dont le lien est au bas de la page.',
  howCommand:
    'Vérifiez le fichier sans cette page. Avec Node.js, ces deux lignes suffisent\u00a0; la première prend le <a>programme</a>, qui se lit.',
  howKey:
    'La clé qui signe se trouve dans le <a>document de l’institut</a>. Son nom figure dans chaque signature.',
  howOthers: 'Servez-vous de l’outil de quelqu’un d’autre, par exemple en Python\u00a0:',
  howPdf:
    'Pour un PDF, ces deux commandes de Poppler disent s’il est scellé, et en sortent l’attestation signée\u00a0:',
  howStatus:
    'Chaque attestation signée nomme sa liste de révocation (credentialStatus). Cette liste est signée par la même clé et vaut un jour.',
};
