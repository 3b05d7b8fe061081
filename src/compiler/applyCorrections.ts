import type { Role, Why } from '../model/bundle.ts';
import { isSameDate } from '../model/calendarDate.ts';
import type { Correction, Target } from './curated.ts';
import type { Diagnostic } from './diagnostic.ts';
import { mergeWhy, type Draft, type PlacedCorrection } from './draft.ts';
import { diagnose } from './rules.ts';

type TagTarget = Exclude<Target, { readonly facet: 'date' }>;

const idOf = (target: TagTarget): string => (target.facet === 'allStates' ? 'all' : target.id);

const isAbout = (why: Why, target: TagTarget): boolean =>
  why.facet === target.facet && why.id === idOf(target);

const roleOf = (target: TagTarget): Role | null => (target.facet === 'state' ? target.role : null);

function added(target: TagTarget, reason: string): Why {
  return { facet: target.facet, id: idOf(target), role: roleOf(target), basis: 'editor', reason };
}

/** The whys after a correction, or null where it changes nothing. */
function correctTags(why: readonly Why[], verb: Correction['verb'], tag: Why, target: TagTarget) {
  const about = why.filter((w) => isAbout(w, target));
  const has = about.some(({ role }) => role === tag.role);
  if (verb === 'add') return has ? null : mergeWhy(why, [tag]);
  if (verb === 'change') {
    if (about.length === 1 && has) return null;
    return [...why.filter((w) => !isAbout(w, target)), tag];
  }
  const rest = why.filter((w) => !isAbout(w, target) || (tag.role !== null && w.role !== tag.role));
  return rest.length === why.length ? null : rest;
}

function correct(draft: Draft, { verb, target, reason }: Correction): Draft | null {
  if (target.facet === 'date') {
    return isSameDate(draft.date, target.date) ? null : { ...draft, date: target.date };
  }
  const why = correctTags(draft.why, verb, added(target, reason), target);
  const how = target.facet === 'allStates' ? target.how : draft.how;
  return why && { ...draft, why, how: how ?? draft.how };
}

/** A correction that changes nothing, as a finding. */
export function idleCorrection({ correction, source }: PlacedCorrection): Diagnostic {
  const words = {
    actual: `correction (${correction.verb}) that changes nothing`,
    expected: 'one that does',
  };
  const place = { source, span: correction.span };
  return diagnose('idle-correction', place, { ...words, hint: 'it can be deleted' });
}

/** Applies the corrections of editors, in their order; one that changes nothing is reported. */
export function applyCorrections(draft: Draft): {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  let corrected = draft;
  for (const placed of draft.corrections) {
    const next = correct(corrected, placed.correction);
    if (next) corrected = next;
    else diagnostics.push(idleCorrection(placed));
  }
  return { draft: corrected, diagnostics };
}
