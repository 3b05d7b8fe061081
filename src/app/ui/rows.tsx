import { markFound } from '../../timeline/search.ts';

/** Up to this many rows all of a list or table are in the document; beyond, more on request. */
export const MAX_ROWS = 1500;

/** A text in which the words that begin with what was searched for are marked. */
export function FoundText({ text, query }: { text: string; query: string }) {
  return markFound(text, query).map((piece, at) =>
    // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
    piece.isFound ? <mark key={at}>{piece.text}</mark> : piece.text,
  );
}
