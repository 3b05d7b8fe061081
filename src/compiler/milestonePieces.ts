import type { Assembled } from './assemble.ts';

/** What the files of a bundle hold of a milestone, each piece as it is written there: JSON. */
export interface MilestonePieces {
  /** Of the index, without the number of its detail file. */
  readonly milestone: string;
  readonly detail: string;
  readonly searchText: string;
  /** Numbers of its documents, a list of words of the search. */
  readonly numbers: string;
}

/** Milestones that a run before made, as bytes, by a key that names all that they are made of. What is kept may be lost at any time. */
export interface KeptMilestones {
  readonly find: (keys: readonly string[]) => ReadonlyMap<string, Uint8Array>;
  /** Takes in what a run has made, and forgets what it did not ask for. */
  readonly keep: (made: ReadonlyMap<string, Uint8Array>) => void;
}

const ORDER = ['milestone', 'detail', 'searchText', 'numbers'] as const;
const LINE_END = 10;

/** A milestone as it is kept: its pieces, a line each. JSON has no line end of its own. */
export function packMilestone(assembled: Assembled): Uint8Array {
  const pieces = piecesOf(assembled);
  return new TextEncoder().encode(ORDER.map((name) => `${pieces[name]}\n`).join(''));
}

const decoder = new TextDecoder();

/** A milestone of which the bytes are there: thousands take little room, and what they hold is read when somebody asks for it. */
export class PackedMilestone implements Assembled {
  readonly id: string;
  readonly #bytes: Uint8Array;

  constructor(id: string, bytes: Uint8Array) {
    this.id = id;
    this.#bytes = bytes;
  }

  get pieces(): MilestonePieces {
    let start = 0;
    const [milestone = '', detail = '', searchText = '', numbers = ''] = ORDER.map(() => {
      const end = this.#bytes.indexOf(LINE_END, start);
      const line = decoder.decode(this.#bytes.subarray(start, end));
      start = end + 1;
      return line;
    });
    return { milestone, detail, searchText, numbers };
  }

  get milestone(): Assembled['milestone'] {
    return JSON.parse(this.pieces.milestone) as Assembled['milestone'];
  }

  get detail(): Assembled['detail'] {
    return JSON.parse(this.pieces.detail) as Assembled['detail'];
  }

  get searchText(): string {
    return JSON.parse(this.pieces.searchText) as string;
  }
}

/** The pieces of a milestone. */
export function piecesOf(assembled: Assembled): MilestonePieces {
  if (assembled instanceof PackedMilestone) return assembled.pieces;
  const { milestone, detail, searchText } = assembled;
  const numbers = [detail.reference, ...detail.sources.map(({ number }) => number)];
  return {
    milestone: JSON.stringify(milestone),
    detail: JSON.stringify(detail),
    searchText: JSON.stringify(searchText),
    numbers: JSON.stringify(numbers.filter((number) => number !== null)),
  };
}
