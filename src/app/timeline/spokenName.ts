import type { Milestone, StateCode, Vocabulary } from '../../model/bundle.ts';
import { fullDateInWords } from '../../model/dateInWords.ts';
import { statesInWords } from '../../model/statesInWords.ts';

/** Makes the spoken name of a milestone: title, date with its precision, kind, States. */
export type SpokenName = (milestone: Milestone) => string;

/** Names are made once for each milestone: they are asked for on every frame of a zoom. */
export function createSpokenName(
  vocabulary: Vocabulary,
  stateNames: ReadonlyMap<StateCode, string>,
): SpokenName {
  const kinds = new Map(vocabulary.kinds.map((kind) => [kind.id, kind.label]));
  const names = new WeakMap<Milestone, string>();
  return (milestone) => {
    const known = names.get(milestone);
    if (known !== undefined) return known;
    const name = [
      milestone.title,
      fullDateInWords(milestone.date),
      (kinds.get(milestone.kind) ?? milestone.kind) +
        (milestone.status === 'announced' ? ', announced only' : ''),
      statesInWords(milestone, stateNames, { maxNames: 5 }),
    ].join('. ');
    names.set(milestone, name);
    return name;
  };
}
