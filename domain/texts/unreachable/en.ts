import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const en: TranslationOf<typeof fr> = {
  title: 'Students whom our messages do not reach',
  explanation:
    'No message goes to these addresses any more. The certificates are issued and wait: nothing is lost.',
  mend: 'Correct the addresses in the column ‘E-mail address’ of the CSV file beside this page, then drop it into the folder contacts/. The messages that wait will leave by themselves. A line that you leave as it is changes nothing; if its address is right after all, empty its cell ‘Unreachable address’.',
  nobody: 'All students can be reached.',
  why: 'Reason',
  remedy: 'What to do',
  since: 'Since',
  ownAccount:
    'It is the address of the student’s own account. Tell the student in another way: the certificates are in the wallet.',
  reason: {
    bounced: {
      message: 'The message came back: the mailbox does not exist, or no longer does.',
      remedy: 'Ask the student for the right address.',
    },
    complained: {
      message: 'The message was reported as spam.',
      remedy: 'Ask the student whether our messages are welcome, and at which address.',
    },
    refused: {
      message: 'The sending service refuses this address.',
      remedy: 'Check the spelling of the address.',
    },
    unavailable: {
      message: 'The messages came back several times: the mailbox is full or does not answer.',
      remedy: 'Ask the student to empty the mailbox, or for another address.',
    },
  },
};
