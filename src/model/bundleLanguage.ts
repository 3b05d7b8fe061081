/** The texts of a milestone that stand in each language. */
export const TRANSLATED_TEXTS = ['title', 'label', 'summary', 'cautions'] as const;
export type TranslatedText = (typeof TRANSLATED_TEXTS)[number];

/** A language in which the record stands; each but English in a folder of its `id`. */
export interface BundleLanguage {
  /** BCP 47. */
  readonly id: string;
  /** In itself: "русский". */
  readonly name: string;
  /** Title of the timeline in it. */
  readonly title: string;
  /** The offer to read in it: "Читать по-русски". */
  readonly offer: string;
}
