import type { UnreachableReason } from '../../mail-event.ts';

export const fr = {
  title: 'Étudiants que nos messages n’atteignent pas',
  explanation:
    'Aucun message ne part plus vers ces adresses. Les attestations sont délivrées et attendent\u00a0: rien n’est perdu.',
  mend: 'Corrigez les adresses dans la colonne «\u00a0Courriel\u00a0» du fichier CSV placé à côté de cette page, puis déposez-le dans le dossier contacts/. Les messages qui attendent partent alors d’eux-mêmes. Une ligne laissée telle quelle ne change rien\u00a0; si l’adresse est la bonne malgré tout, videz sa case «\u00a0Courriel injoignable\u00a0».',
  nobody: 'Tous les étudiants sont joignables.',
  why: 'Motif',
  remedy: 'Que faire',
  since: 'Depuis le',
  ownAccount:
    'C’est l’adresse de son propre compte. Prévenez l’étudiant par un autre moyen\u00a0: ses attestations sont dans son porte-document.',
  reason: {
    bounced: {
      message: 'Le message est revenu\u00a0: la boîte n’existe pas ou n’existe plus.',
      remedy: 'Vérifiez l’adresse auprès de l’étudiant.',
    },
    complained: {
      message: 'Le message a été signalé comme indésirable.',
      remedy: 'Demandez à l’étudiant s’il veut recevoir nos messages, et à quelle adresse.',
    },
    refused: {
      message: 'Le service d’envoi refuse cette adresse.',
      remedy: 'Vérifiez l’orthographe de l’adresse.',
    },
    unavailable: {
      message: 'Les messages sont revenus plusieurs fois\u00a0: la boîte est pleine ou ne répond pas.',
      remedy: 'Demandez à l’étudiant de vider sa boîte, ou de donner une autre adresse.',
    },
  },
} satisfies { readonly reason: Record<UnreachableReason, object>; readonly [key: string]: unknown };
