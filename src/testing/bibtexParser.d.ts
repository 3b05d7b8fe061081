/** What is used of the parser that reads our BibTeX back in the tests; it brings no types. */
declare module '@orcid/bibtex-parse-js' {
  export interface BibtexEntry {
    readonly citationKey: string;
    readonly entryType: string;
    readonly entryTags: Readonly<Record<string, string>>;
  }
  /** Throws for what is no BibTeX. */
  export function toJSON(bibtex: string): readonly BibtexEntry[];
}
