import type { KindEntry } from '../../model/bundle.ts';
import { GUTTER_INSET_PX, INLINE_STEP_PX } from '../../timeline/metrics.ts';
import type { ChartScene, LaneBox } from '../../timeline/scene.ts';
import { kindShape } from '../ui/kindShapes.ts';

interface LaneHeadingsProps {
  readonly scene: ChartScene;
  readonly kinds: readonly KindEntry[];
}

/** Size of the shape before a count. */
const ICON_PX = 10;

interface CountsProps extends LaneHeadingsProps {
  readonly lane: LaneBox;
}

function Counts({ scene, kinds, lane }: CountsProps) {
  const { heading } = scene;
  const isInline = heading.counts === 'inline';
  const top = lane.y + heading.firstLineY + lane.headingLines.length * heading.linePx;
  return lane.counts.map(({ kind, count }, index) => {
    const x = GUTTER_INSET_PX + ICON_PX / 2 + (isInline ? index * INLINE_STEP_PX : 0);
    const y = top + (isInline ? 0 : index * heading.linePx);
    const plural = kinds.find((entry) => entry.id === kind)?.plural ?? kind;
    return [
      <path
        key={`${kind} shape`}
        className={`kind kind-${kind} kind-filled`}
        d={kindShape(kind, 'filled')}
        transform={`translate(${x} ${y}) scale(${ICON_PX / 12})`}
      />,
      <text key={kind} className="count" x={x + ICON_PX / 2 + (isInline ? 5 : 10)} y={y}>
        {isInline ? count : `${plural} ${count}`}
      </text>,
    ];
  });
}

/** Headings of the lanes in the gutter, with the counts of their kinds. */
export function LaneHeadings({ scene, kinds }: LaneHeadingsProps) {
  const { heading } = scene;
  return (
    <g aria-hidden="true">
      {scene.lanes.map((lane) => [
        ...lane.headingLines.map((line, index) => (
          <text
            key={`${lane.id} ${line}`}
            className="heading"
            x={GUTTER_INSET_PX}
            y={lane.y + heading.firstLineY + index * heading.linePx}
          >
            {line}
          </text>
        )),
        heading.counts !== 'none' && lane.counts.length > 0 && (
          <Counts key={lane.id} scene={scene} kinds={kinds} lane={lane} />
        ),
        heading.counts !== 'none' && lane.counts.length === 0 && (
          <text
            key={`${lane.id} count`}
            className="count"
            x={GUTTER_INSET_PX}
            y={lane.y + heading.firstLineY + lane.headingLines.length * heading.linePx}
          >
            {lane.count}
          </text>
        ),
      ])}
    </g>
  );
}
