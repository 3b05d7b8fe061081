import type { StateCode } from '../../model/bundle.ts';
import { allMatches } from '../allMatches.ts';
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

/** A bracket behind a name of a list: "Latvia (two judges), Malta". */
const BRACKET = /\([^()]{0,90}\)/g;
const MARKS = /[()]/g;
/** What joins two items: a comma, "and", "as well as", each once, perhaps with an article. */
const JOINT = String.raw`(?:,? and|,? as well as|,? along with|,? plus|,? or| ?[,;&/](?: and)?| -)(?: both)?(?: the)?(?: former)?(?: (?:Republic|Kingdom|Principality|Federation) of)? ?`;
const BETWEEN = new RegExp(String.raw`^(?:'s?)?${JOINT}$`, 'i');
/** Words of one item behind a name: "Foreign Ministries", "border police". */
const ITEM_REST = /^(?: \p{L}[\p{L}'-]*){1,4}$/u;
/** An item of a list that is no State: ", the Red Cross". */
const OTHER_ITEM =
  /^(?: (?:the )?\p{Lu}[\p{L}'-]*(?: (?:of|for|and|on|the|\p{Lu}[\p{L}'-]*)){0,7})$/u;
const LONGEST_GAP = 110;

/** Whether every word but small ones is a noun of a list's item: capital, or people and bodies that act. */
function isItemRest(rest: string, piece: Piece, at: number): boolean {
  if (!ITEM_REST.test(rest)) return false;
  const isName = rest
    .trim()
    .split(' ')
    .every((word) => /^\p{Lu}/u.test(word));
  return isName || piece.cues.before('agent', at + rest.length, 0) !== null;
}

const ITEM_JOINT = /,(?! (?:and|or|as well as)\b)(?= )|,? (?:and|as well as)(?: the)?(?= )/g;

/** Whether a list of names goes on over what stands between two of them. */
function isWithinList(gap: string, last: NameHit, piece: Piece): boolean {
  if (gap.length > LONGEST_GAP || gap.trim() === '') return false;
  const plain = gap.replace(BRACKET, '').replace(MARKS, '').replace(/ {2,}/g, ' ');
  if (BETWEEN.test(plain)) return true;
  const joints = [...allMatches(plain, ITEM_JOINT)];
  return joints.some(({ index }) => {
    const [head, tail] = [plain.slice(0, index), plain.slice(index)];
    if (last.kind === 'adjective' && BETWEEN.test(tail)) return isItemRest(head, piece, last.end);
    const isPlainHead =
      head === '' || (last.kind === 'adjective' && isItemRest(head, piece, last.end));
    const next = /^, ((?:the )?\p{Lu}[\p{L}' -]{0,70})(?=,)/u.exec(tail);
    return (
      isPlainHead &&
      next !== null &&
      OTHER_ITEM.test(` ${next[1] ?? ''}`) &&
      BETWEEN.test(tail.slice(next[0].length))
    );
  });
}

/** Whether a place stands within a bracket that was opened behind another. */
function isAside(flat: string, from: number, to: number): boolean {
  const between = flat.slice(from, Math.min(to, from + LONGEST_GAP));
  return between.lastIndexOf('(') > between.lastIndexOf(')');
}

function listsOf(flat: string, hits: readonly NameHit[], piece: Piece): readonly StateHit[] {
  const groups: NameHit[][] = [];
  let last: NameHit | null = null;
  for (const hit of hits) {
    const group = groups.at(-1);
    const gap = last ? flat.slice(last.end, Math.min(hit.start, last.end + LONGEST_GAP + 1)) : '';
    if (group && last && isAside(flat, last.end, hit.start)) {
      group.push(hit);
      continue;
    }
    if (group && last && isWithinList(gap, last, piece)) group.push(hit);
    else groups.push([hit]);
    last = hit;
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
