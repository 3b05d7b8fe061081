import { memo } from 'react';
import { utcYear } from 'd3-time';
import { bandsIn } from '../../timeline/calendarBands.ts';
import { xOfDay } from '../../timeline/scale.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import { say } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { RovingGroup } from '../ui/RovingGroup.tsx';

/** A part of the rows over the lanes that stands for a period; px of the scene. */
interface PeriodBox {
  readonly words: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** Narrower ones could not be hit (WCAG 2.2, 2.5.8). */
const NARROWEST_PX = 24;
/** Half a row, of the least height that can be hit. */
const HALF_PX = NARROWEST_PX / 2;

function usePeriods(scene: ChartScene): readonly PeriodBox[] {
  const { bundle, stateNames } = useTimeline('bundle', 'stateNames');
  const { chairs, representatives } = bundle.eras;
  const { scale, header, terms, upperLevel } = scene;
  const { rows } = bundle.site;
  const right = scale.x + scale.width;
  const bottom = (header.chairY ?? header.upperTickY) + HALF_PX;
  const titled = (title: string, words: string): string =>
    say('{title}: {words}', { title, words });
  const years = upperLevel === 'year' ? bandsIn(utcYear, scale.range) : [];
  return [
    ...years.map(({ first, end, date }) => {
      const year = date.getUTCFullYear();
      const left = Math.max(scale.x, xOfDay(scale, first));
      const chair = header.chairY === null ? undefined : chairs.find((one) => one.year === year);
      const name = chair && (stateNames.get(chair.iso2) ?? chair.iso2);
      return {
        words: name === undefined ? String(year) : `${year}, ${titled(rows.chairs, name)}`,
        from: String(year),
        to: String(year),
        left,
        width: Math.min(right, xOfDay(scale, end)) - left,
        top: 2,
        height: bottom - 2,
      };
    }),
    ...terms.flatMap(({ name, x, width }) => {
      const term = representatives.find((one) => one.name === name);
      if (!term || header.termY === null) return [];
      return {
        words: titled(rows.representatives, name),
        from: term.start,
        to: term.end,
        left: x,
        width,
        top: header.termY - HALF_PX,
        height: 2 * HALF_PX,
      };
    }),
  ].filter(({ width }) => width >= NARROWEST_PX);
}

interface HeaderButtonsProps {
  readonly scene: ChartScene;
  /** Px of the screen for one of the scene's. */
  readonly scale: number;
}

/**
 * Over the rows above the lanes: each year with its Chairmanship, and each term of office, shows its
 * period alone, and all again when it is pressed anew. Behind the chart in the order of the Tab key.
 */
function HeaderButtons({ scene, scale }: HeaderButtonsProps) {
  const { bundle, actions } = useTimeline('bundle', 'actions');
  const chosenFrom = useTimeline(({ filter }) => filter.from);
  const chosenTo = useTimeline(({ filter }) => filter.to);
  // The first and the last year of all stand in no filter.
  const isEdge = (chosen: string | null, own: string | null, edge: string): boolean =>
    chosen === own || (chosen === null && edge.startsWith(own ?? edge));
  const periods = usePeriods(scene);
  return (
    <div className="absolute inset-x-0 top-0" data-header="">
      <RovingGroup label={say('Years and terms of office')}>
        {periods.map(({ words, from, to, left, width, top, height }) => {
          const isShown =
            isEdge(chosenFrom, from, bundle.span.start) && isEdge(chosenTo, to, bundle.span.end);
          return (
            <button
              key={words}
              type="button"
              className="absolute rounded-label hover:inset-ring hover:inset-ring-control aria-pressed:inset-ring-2 aria-pressed:inset-ring-ink"
              style={{
                left: left * scale,
                width: width * scale,
                top: top * scale,
                height: height * scale,
              }}
              title={words}
              aria-label={words}
              aria-pressed={isShown}
              onClick={() => actions.setRange(isShown ? null : from, isShown ? null : to)}
            />
          );
        })}
      </RovingGroup>
    </div>
  );
}

/** A filter makes a new scene, and changes nothing here. */
const headerOf = ({ scale, header, terms, upperLevel }: ChartScene): string =>
  JSON.stringify([scale, header, terms, upperLevel]);

export default memo(
  HeaderButtons,
  (before, now) =>
    before.scale === now.scale &&
    (before.scene === now.scene || headerOf(before.scene) === headerOf(now.scene)),
);
