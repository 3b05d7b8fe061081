import type { ChartScene } from '../../timeline/scene.ts';
import type { Spot } from './spots.ts';

interface UnderlaysProps {
  readonly scene: ChartScene;
  readonly spots: readonly Spot[];
  readonly hovered: Spot | null;
  readonly selectedId: string | null;
  /** The spot whose focus is to be seen. */
  readonly focused: Spot | null;
  /** Rings around what stands in more than one lane. */
  readonly marksShared: boolean;
}

const RING_PX = 11;
const SHARED_RING_PX = 9.5;
/** Middle of the 3 px line: 25 px outside, so that the label beside it stays whole. */
const FOCUS_PX = 22;

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

function FocusRing({ spot }: { readonly spot: Spot }) {
  const width = Math.max(FOCUS_PX, (spot.cluster?.width ?? 0) + 8);
  return (
    <rect
      className="focus"
      rx={5}
      x={spot.x - width / 2}
      y={spot.y - FOCUS_PX / 2}
      width={width}
      height={FOCUS_PX}
    />
  );
}

/** What lies behind marks and labels: hover, what is shared between lanes, the chosen milestone, the focus. */
export function Underlays(props: UnderlaysProps) {
  const { scene, spots, hovered, selectedId, focused, marksShared } = props;
  const chosen = spots.filter((spot) => spot.mark !== null && spot.mark.id === selectedId);
  const shared = marksShared ? scene.marks.filter((mark) => mark.laneCount > 1) : [];
  return (
    <g aria-hidden="true">
      {hovered?.mark && <rect className="hover" rx={4} {...hovered.box} />}
      {shared.length > 0 && (
        <path
          className="shared"
          d={shared.map(({ x, y }) => circle(x, y, SHARED_RING_PX)).join('')}
        />
      )}
      {chosen.map(({ key, x, y, mark }) => [
        <path key={key} className="ring" d={circle(x, y, RING_PX)} />,
        mark?.label && (
          <rect
            key={`${key} label`}
            className="chosen"
            rx={4}
            x={mark.label.x}
            y={mark.label.y + 0.5}
            width={mark.label.width}
            height={mark.label.height - 1}
          />
        ),
      ])}
      {focused && <FocusRing spot={focused} />}
    </g>
  );
}
