/** One token by its name, with its value as it is written. */
export type Tokens = Readonly<Record<string, string>>;

/** One look of the site: its colours, and how far apart those are that meet. */
export interface Scheme {
  readonly name: 'light' | 'dark' | 'certificate at night';
  readonly colours: Tokens;
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly ink: string;
  readonly ground: string;
  readonly contrast: number;
  /** `outline` needs 3 : 1, text 4.5 : 1. */
  readonly of: 'text' | 'outline';
}

/** All that the style sheets draw from. */
export interface Palette {
  readonly schemes: readonly Scheme[];
  /** Sizes, spaces and the rest, which no scheme changes. */
  readonly measures: Tokens;
}
