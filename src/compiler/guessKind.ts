import type { Kind } from '../model/bundle.ts';
import { SentenceCues } from './extract/cues.ts';

/** Roles of the kinds that one word tells. */
const TOLD_BY_A_WORD: readonly Kind[] = [
  'appointment',
  'visit',
  'workshop',
  'publication',
  'conference',
  'project',
];

/** Kinds that two words tell, the first not far before the second ("adopts an action plan"). */
const TOLD_BY_TWO: readonly { kind: Kind; first: string; second: string; within: number }[] = [
  { kind: 'decision', first: 'adopting', second: 'adopted-thing', within: 60 },
  { kind: 'treaty', first: 'treaty', second: 'treaty-act', within: 40 },
];

/** The kind of which the words weigh most; null where no word tells one. */
function kindIn(text: string): Kind | null {
  const cues = new SentenceCues(text);
  const single = TOLD_BY_A_WORD.flatMap((kind) => cues.of(kind).map(({ row }) => ({ kind, row })));
  const double = TOLD_BY_TWO.flatMap(({ kind, first, second, within }) =>
    cues.of(first).flatMap(({ end }) =>
      cues
        .between(second, end, Infinity)
        .filter(({ start }) => start - end <= within)
        .map(({ row }) => ({ kind, row })),
    ),
  );
  const [best] = [...single, ...double].sort((a, b) => b.row.weight - a.row.weight);
  return best?.kind ?? null;
}

/** The kind of a document that no editor has named: told by words of its title, else of its first words; a statement where there are none. */
export function guessKind(title: string, firstWords: string): Kind {
  return kindIn(title.slice(0, 400)) ?? kindIn(firstWords.slice(0, 400)) ?? 'statement';
}
