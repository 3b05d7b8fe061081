import { daysOf } from '../model/calendarDate.ts';
import { partyInWords, partyOf } from '../model/partiesInWords.ts';
import { say } from '../model/say.ts';
import { hasBit } from './bitset.ts';
import type { LanePlace } from './boxMarks.ts';
import { roundPx, xOfDay } from './scale.ts';
import type { LayoutRequest, PartyBox, TimeScale } from './scene.ts';

/** From the first to behind the last of a date's days, cut to the plot; null where it lies outside. */
function stretchOf(
  date: string,
  scale: TimeScale,
): { readonly x: number; readonly width: number } | null {
  const { first, last } = daysOf(date);
  const { range } = scale;
  if (last < range.first || first > range.last) return null;
  const from = xOfDay(scale, Math.max(first, range.first));
  const to = xOfDay(scale, Math.min(last, range.last) + 1);
  return { x: roundPx(from), width: roundPx(to - from) };
}

/**
 * The days on which the State chosen alone became party to a treaty, in the lane of that treaty; a
 * treaty that the filter leaves out has none, and neither has a day that is not told. They stand on
 * the foot of the lane, below pills and marks. Before the lanes are placed all stand at the top.
 */
export function partyBoxes(
  request: LayoutRequest,
  scale: TimeScale,
  places: readonly LanePlace[],
): readonly PartyBox[] {
  const { milestones, passing, plan, stateNames } = request;
  const { party: iso2 } = plan;
  if (iso2 === null) return [];
  const boxes: PartyBox[] = [];
  milestones.forEach((treaty, at) => {
    if (treaty.parties === undefined || !hasBit(passing, at)) return;
    const party = partyOf(treaty, iso2);
    const lane = plan.lanesOf(treaty)[0];
    const stretch = party?.date == null ? null : stretchOf(party.date, scale);
    if (!party || !stretch || lane === undefined) return;
    const { y, height } = places[lane] ?? { y: 0, height: 0 };
    const words = say('{title}: {state} {words}', {
      title: treaty.title,
      state: stateNames.get(iso2) ?? iso2,
      words: partyInWords(party),
    });
    const isDay = party.date?.length === 'YYYY-MM-DD'.length;
    boxes.push({ lane, ...stretch, y: y + height, isDay, words });
  });
  return boxes;
}
