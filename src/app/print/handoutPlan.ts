import type { Milestone } from '../../model/bundle.ts';
import { say } from '../../model/say.ts';

/** How a handout tells its milestones, so that it keeps to four pages. */
export interface HandoutPlan {
  /** `full`: with summary and roles of States; `short`: title, date, place and source. */
  readonly form: 'full' | 'short';
  readonly told: readonly Milestone[];
  /** What is left out, in a sentence; empty where nothing is. */
  readonly leftOut: string;
  /** Whether room for notes may be asked for, whether or not it is: without it the form is full. */
  readonly mayHaveRoom: boolean;
}

/** What four pages of A4 and Letter hold, also where texts are long. */
const FULL = { plain: 20, withRoom: 12 } as const;
const SHORT = 60;

/** The milestones of a handout: up to 20 in full (12 with room for notes), up to 60 in short; of more, the landmarks, and of a path its beginning. */
export function handoutPlan(
  milestones: readonly Milestone[],
  { isPath, hasRoom }: { readonly isPath: boolean; readonly hasRoom: boolean },
): HandoutPlan {
  const count = milestones.length;
  const full = FULL[hasRoom ? 'withRoom' : 'plain'];
  const mayHaveRoom = count <= FULL.plain;
  if (count <= full) return { form: 'full', told: milestones, leftOut: '', mayHaveRoom };
  const noSummaries = say(
    'Of more than {count} milestones the summaries and States are left out.',
    { count: full },
  );
  if (count <= SHORT) {
    return { form: 'short', told: milestones, leftOut: noSummaries, mayHaveRoom };
  }
  const from = isPath ? milestones : milestones.filter(({ tier }) => tier === 1);
  const told = from.slice(0, SHORT);
  const counts = { count: told.length, some: from.length, all: count };
  const which = isPath
    ? say('Here stand the first {count} of {all}; the link has all.', counts)
    : told.length === from.length
      ? say('Here stand the {count} landmarks among {all} milestones; the link has all.', counts)
      : say(
          'Here stand the first {count} of {some} landmarks among {all} milestones; the link has all.',
          counts,
        );
  return { form: 'short', told, leftOut: `${which} ${noSummaries}`, mayHaveRoom };
}
