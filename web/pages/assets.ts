/** What a page's HTML names, for the browser to fetch. */
export interface Assets {
  readonly stylesheets: readonly string[];
  /** Fonts that nearly everyone needs, fetched before a stylesheet asks for them. */
  readonly fonts: readonly string[];
  /** The page's script and what it imports; none on a page without. */
  readonly scripts: readonly string[];
  /** What the script may load later: the files of each part, by its name. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}
