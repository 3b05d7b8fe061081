import type { Kind } from '../model/bundle.ts';
import { SentenceCues, type Cue } from './extract/cues.ts';

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

/** A kind that words tell, and how much. */
interface WeighedKind {
  readonly kind: Kind;
  readonly weight: number;
}

/** The kind of which the words weigh most, names of offices left aside; null where no word tells one. */
function toldBy(cues: SentenceCues): WeighedKind | null {
  const offices = cues.of('office-name');
  const isFree = ({ start, end }: Cue): boolean =>
    !offices.some((office) => office.start <= start && office.end >= end);
  const single = TOLD_BY_A_WORD.flatMap((kind) =>
    cues
      .of(kind)
      .filter(isFree)
      .map(({ row: { weight } }) => ({ kind, weight })),
  );
  const double = TOLD_BY_TWO.flatMap(({ kind, first, second, within }) =>
    cues.of(first).flatMap(({ end }) =>
      cues
        .between(second, end, Infinity)
        .filter(({ start }) => start - end <= within)
        .map(({ row: { weight } }) => ({ kind, weight })),
    ),
  );
  const [best] = [...single, ...double].sort((a, b) => b.weight - a.weight);
  return best ?? null;
}

/** A title that names no more than a project or centre, and nothing that happens to it, leaves the kind to the first words. */
function isOpen(told: WeighedKind, title: SentenceCues): boolean {
  return told.kind === 'project' && !title.has('project-act');
}

/** The kind of a document that no editor has named: told by words of its title, else of its first words; a statement where there are none. */
export function guessKind(title: string, firstWords: string): Kind {
  const titleCues = new SentenceCues(title.slice(0, 400));
  const told = toldBy(titleCues);
  if (told && !isOpen(told, titleCues)) return told.kind;
  const below = toldBy(new SentenceCues(firstWords.slice(0, 400)));
  if (told && below && below.weight <= told.weight) return told.kind;
  return below?.kind ?? told?.kind ?? 'statement';
}
