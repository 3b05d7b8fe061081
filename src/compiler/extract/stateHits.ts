import type { StateCode } from '../../model/bundle.ts';
import { findNames, type NameHit } from './findNames.ts';
import type { NameLexicon } from './nameLexicon.ts';
import type { Piece, Pieces } from './sentences.ts';

/** A name of a State where it stands, with its neighbours in a list ("from A, B and C"). */
export interface StateHit extends NameHit {
  readonly piece: Piece;
  /** First and last name of the list that it belongs to; itself where it stands alone. */
  readonly listStart: number;
  readonly listEnd: number;
}

const BETWEEN =
  /^(?:'s?)?(?: \([^)]{0,30}\))?(?:,? and(?: the)?|,? as well as(?: the)?|,? or| ?[,;&/](?: and)?(?: the)?| -)? ?(?:the )?(?:former )?(?:(?:Republic|Kingdom|Principality|Federation) of )?$/;

function listsOf(flat: string, hits: readonly NameHit[], piece: Piece): readonly StateHit[] {
  const groups: NameHit[][] = [];
  for (const hit of hits) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const gap = last ? flat.slice(last.end, hit.start) : '';
    const isNext = last !== undefined && gap.length < 60 && gap.trim() !== '' && BETWEEN.test(gap);
    if (group && isNext) group.push(hit);
    else groups.push([hit]);
  }
  return groups.flatMap((group) =>
    group.map((hit) => ({
      ...hit,
      piece,
      listStart: group[0]?.start ?? hit.start,
      listEnd: group.at(-1)?.end ?? hit.end,
    })),
  );
}

/** All names in a document that a reader may take for a State's, in reading order. */
export function findStateHits(pieces: Pieces, lexicon: NameLexicon): readonly StateHit[] {
  const all = [
    ...(pieces.title ? [pieces.title] : []),
    ...pieces.header,
    ...pieces.body,
    ...pieces.captions,
  ];
  return all.flatMap((piece) => listsOf(piece.flat, findNames(piece.flat, lexicon), piece));
}

/** Words in front of a hit, as far as rules look. */
export function wordsBefore(hit: StateHit, length = 110): string {
  return hit.piece.flat.slice(Math.max(0, hit.start - length), hit.start);
}

/** Words behind a hit, as far as rules look. */
export function wordsAfter(hit: StateHit, length = 110): string {
  return hit.piece.flat.slice(hit.end, hit.end + length);
}

/** The hits that name a participating State, with the State; a union of two gives both. */
export function namedStates(
  hits: readonly StateHit[],
): readonly { readonly iso2: StateCode; readonly hit: StateHit }[] {
  return hits.flatMap((hit) => hit.states.map((iso2) => ({ iso2, hit })));
}
