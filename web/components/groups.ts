import type { Shown } from './show.tsx';
import { actions } from './shown/actions.tsx';
import { certificates } from './shown/certificates.tsx';
import { fields } from './shown/fields.tsx';
import { forms } from './shown/forms.tsx';
import { looks } from './shown/looks.tsx';
import { news } from './shown/news.tsx';
import { words } from './shown/words.tsx';

export interface Group {
  readonly name: string;
  readonly shown: readonly Shown[];
}

/** What can be tried on the page; the parts around every page, which only the prerendering knows, come besides. */
export const groups: readonly Group[] = [
  { name: 'Words', shown: words },
  { name: 'Actions', shown: actions },
  { name: 'Fields', shown: fields },
  { name: 'Forms', shown: forms },
  { name: 'News', shown: news },
  { name: 'Certificates', shown: certificates },
  { name: 'By a class alone', shown: looks },
];
