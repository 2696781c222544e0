import type { DocumentPage } from '../../pages/pages.ts';

/**
 * A page to read. A part of a section is a paragraph, or a list of items. Values: `{{email}}`,
 * `{{controller}}`, `{{version}}` of the terms, `{{privacyVersion}}`, `{{days}}` an activation link works, the institute's `{{address}}`
 * and `{{phone}}`. A part whose value the institute has not given is left out.
 */
export interface Document {
  readonly title: string;
  /** For search engines. */
  readonly description: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly body: readonly (string | readonly string[])[];
  }[];
}

export type Documents = Readonly<Record<DocumentPage, Document>>;
