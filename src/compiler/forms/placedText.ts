import type { PlaceInFile, Source, Span } from '../source.ts';

/** A place without the offset that the text gives it. */
export type At =
  | { readonly line: number; readonly column: number }
  | { readonly page: number; readonly line: number }
  | { readonly paragraph: number };

/** A line of a text that is put together, with the places at which its pieces stand in the file. */
export interface PlacedLine {
  readonly text: string;
  readonly places: readonly PlaceInFile[];
  /** Whether it stands under a photograph. */
  readonly isCaption?: boolean;
}

/** A line that stands at one place. */
export function lineAt(text: string, at: At): PlacedLine {
  return { text, places: [{ offset: 0, ...at }] };
}

/** Lines put together as the text of a document; each keeps its places. */
export function sourceOf(file: string, lines: readonly PlacedLine[]): Source {
  const places: PlaceInFile[] = [];
  const captions: Span[] = [];
  let length = 0;
  for (const line of lines) {
    for (const place of line.places) places.push({ ...place, offset: place.offset + length });
    if (line.isCaption) captions.push({ start: length, end: length + line.text.length });
    length += line.text.length + 1;
  }
  const text = `${lines.map((line) => line.text).join('\n')}\n`;
  return { file, text, places, ...(captions.length > 0 ? { captions } : {}) };
}
