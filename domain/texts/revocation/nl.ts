import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  title: 'Verslag van de intrekking',
  reference: 'Referentie van de intrekking',
  counts: {
    lines: 'Gelezen regels',
    revoked: 'Ingetrokken attesten',
    undone: 'Attesten teruggenomen voor iemand ervan hoorde',
    reissued: 'Attesten opnieuw uitgereikt, zoals vóór hun correctie',
    rejected: 'Geweigerde regels',
  },
  refusal: {
    'unknown-certificate': {
      message:
        'Toen het bestand werd aangeleverd, was er geen attest uitgereikt met dit nummer, of met dit studentennummer, deze soort, deze code en deze datum.',
      remedy: 'Ga na wat de regel vermeldt. Het nummer staat op het attest.',
    },
    'unknown-import': {
      message: 'Geen enkele aanlevering draagt deze referentie.',
      remedy: 'Neem de referentie over uit het verslag van die aanlevering.',
    },
    superseded: {
      message: 'Dit attest is al vervangen door een correctie, het attest {{number}}.',
      remedy: 'Moet ook de correctie worden ingetrokken, vermeld dan haar nummer.',
    },
    'revoked-before': {
      message: 'Dit attest was al ingetrokken op {{date}}. Reden: {{text}}',
      remedy: 'Het blijft om die reden ingetrokken: u hoeft niets te doen.',
    },
  },
};
