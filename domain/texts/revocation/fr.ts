export const fr = {
  title: 'Rapport de révocation',
  reference: 'Référence de la révocation',
  counts: {
    lines: 'Lignes lues',
    revoked: 'Attestations révoquées',
    undone: 'Attestations retirées avant que quiconque en soit averti',
    reissued: 'Attestations délivrées à nouveau, telles qu’avant leur correction',
    rejected: 'Lignes refusées',
  },
  refusal: {
    'unknown-certificate': {
      message:
        'Aucune attestation de ce numéro, ou de ces matricule, type, code et date, n’avait été délivrée quand le fichier a été déposé.',
      remedy: 'Vérifiez ce qu’indique la ligne. Le numéro figure sur l’attestation.',
    },
    'unknown-import': {
      message: 'Aucun dépôt de résultats ne porte cette référence.',
      remedy: 'Recopiez la référence depuis le rapport de dépôt.',
    },
    superseded: {
      message: 'Cette attestation a déjà été remplacée par une correction, l’attestation {{number}}.',
      remedy: 'Si la correction doit elle aussi être révoquée, indiquez son numéro.',
    },
    'revoked-before': {
      message: 'Cette attestation avait déjà été révoquée le {{date}}. Motif\u00a0: {{text}}',
      remedy: 'Elle reste révoquée pour ce motif\u00a0: il n’y a rien à faire.',
    },
  },
};
