import type { Milestone } from '../../model/bundle.ts';
import { isoDay, possibleDays } from '../../model/calendarDate.ts';
import { formOf, shapeOf } from '../../timeline/drawMarks.ts';
import { yearsAround } from '../picture/useSelection.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { PAGE_PALETTE } from '../../timeline/look.ts';
import type { Sequence } from './sequence.ts';
import { layoutSlimTimeline } from './slimTimeline.ts';
import { useWidth } from './useWidth.ts';

interface SlimTimelineProps {
  readonly sequence: Sequence;
  readonly current: Milestone;
}

/** Of the reference width of 1600 px in the stylesheet; marks of 16 px there. */
const MARK_PER_WIDTH = 18 / 1480;
const SMALLEST_MARK_PX = 10;
const ROW_GAP = 1.5;

/** Where the milestone stands among those presented: marks along a line of years. For the eye alone; the words say the same. */
export function SlimTimeline({ sequence, current }: SlimTimelineProps) {
  const { range } = useTimeline('range');
  const [ref, widthPx] = useWidth();
  const shown = sequence.isPath ? yearsAround(sequence.milestones, range) : range;
  const markPx = Math.max(SMALLEST_MARK_PX, widthPx * MARK_PER_WIDTH);
  const yearPx = Math.max(52, markPx * 3.4);
  const { marks, years, rows } = layoutSlimTimeline({
    milestones: sequence.milestones,
    range: shown,
    widthPx,
    markPx,
    yearPx,
  });
  // The current one is drawn last, over its neighbours.
  const drawn = marks.toSorted(
    (a, b) => Number(a.milestone === current) - Number(b.milestone === current),
  );
  const lineY = (rows + 0.5) * markPx * ROW_GAP;
  const currentYear = Number(isoDay(possibleDays(current.date).first).slice(0, 4));
  return (
    <div ref={ref} className="present-slim" aria-hidden="true">
      {widthPx > 0 && (
        <svg width={widthPx} height={lineY + markPx * 3.6}>
          <path
            className="present-line"
            d={`M0 ${lineY}H${widthPx}${years.map(({ x }) => `M${x} ${lineY - 6}v12`).join('')}`}
          />
          {years.map(({ year, labelX, text }) => (
            <text
              key={year}
              className={year === currentYear ? 'is-current' : ''}
              x={labelX}
              y={lineY + markPx * 2.6}
            >
              {year === currentYear ? year : text}
            </text>
          ))}
          {drawn.map(({ milestone, x, row }) => (
            <SlimMarkShape
              key={milestone.id}
              milestone={milestone}
              x={x}
              y={lineY - row * markPx * ROW_GAP}
              markPx={markPx}
              isCurrent={milestone.id === current.id}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

interface SlimMarkShapeProps {
  readonly milestone: Milestone;
  readonly x: number;
  readonly y: number;
  readonly markPx: number;
  readonly isCurrent: boolean;
}

function SlimMarkShape({ milestone, x, y, markPx, isCurrent }: SlimMarkShapeProps) {
  const scale = (isCurrent ? 1.35 : 0.85) * (markPx / 14);
  return (
    <g transform={`translate(${x} ${y})`} className={isCurrent ? 'is-current' : ''}>
      {isCurrent && <circle className="present-ring" r={markPx * 1.15} />}
      <path
        {...shapeOf(milestone.kind, formOf(milestone), { palette: PAGE_PALETTE })}
        transform={`scale(${scale})`}
      />
    </g>
  );
}
