import { allStatesLine } from '../../model/allStatesInWords.ts';
import type { KindEntry, Milestone } from '../../model/bundle.ts';
import { fullDateInWords } from '../../model/dateInWords.ts';
import { langOf, say, sayCount } from '../../model/say.ts';
import type { Box, ChartElement } from '../../timeline/chartElements.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { MilestoneMark } from '../ui/KindMark.tsx';
import { PathButton } from '../ui/PathButton.tsx';
import { tintedBox } from './ChartDrawing.tsx';
import { OpenList } from './OpenList.tsx';
import type { Hover } from './useChartControl.ts';

/** Comes with the cards: one file more would be one request more. */
export { MovingChart } from './MovingChart.tsx';

/** Where a card or list stands over the chart, in px of the screen from the chart's corner. */
export interface CardPlace {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly width: number;
}

interface Around {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Px of the screen for one of the scene's. */
  readonly scale: number;
}

const GAP_PX = 6;
const EDGE_PX = 4;

/**
 * Beside a spot: below it in the upper half of the chart, above it in the lower, as wide as asked
 * where there is room, and never beyond the chart's sides.
 */
export function placeBeside(box: Box, chart: Around, wantedWidthPx: number): CardPlace {
  const { widthPx, heightPx, scale } = chart;
  const width = Math.min(wantedWidthPx * scale, widthPx * scale - 2 * EDGE_PX);
  const middle = (box.x + Math.min(box.width, 40) / 2) * scale;
  const left = Math.min(Math.max(middle - width * 0.2, EDGE_PX), widthPx * scale - width - EDGE_PX);
  const isLow = box.y + box.height / 2 > heightPx * 0.55;
  return isLow
    ? { left, bottom: (heightPx - box.y + GAP_PX) * scale, width }
    : { left, top: (box.y + box.height + GAP_PX) * scale, width };
}

interface HoverCardProps {
  readonly milestone: Milestone;
  readonly kinds: readonly KindEntry[];
  readonly place: CardPlace;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

function statesNamed({ allStates, parties, states }: Milestone): string {
  if (allStates) return allStatesLine(allStates);
  if (parties?.length)
    return sayCount({ one: '{count} State party', other: '{count} States party' }, parties.length);
  return states.length === 0
    ? say('no States named')
    : sayCount({ one: '{count} State named', other: '{count} States named' }, states.length);
}

/** What a mark stands for, after the pointer has rested on it; the same as the detail says first. */
function HoverCard({ milestone, kinds, place, onEnter, onLeave }: HoverCardProps) {
  return (
    <div
      aria-hidden="true"
      className="absolute z-10 rounded-card border border-control bg-surface p-3 text-panel shadow-1"
      style={place}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <p className="flex items-center gap-2 text-ink-2">
        <MilestoneMark milestone={milestone} className="text-body" />
        {kinds.find(({ id }) => id === milestone.kind)?.label}
      </p>
      <p className="my-1 font-serif text-title-2 font-semibold" lang={langOf(milestone, 'title')}>
        {milestone.title}
      </p>
      <p>{fullDateInWords(milestone.date)}</p>
      <p className="text-ink-2">
        {milestone.status === 'announced' && `${say('announced only')} · `}
        {statesNamed(milestone)} ·{' '}
        {sayCount({ one: '{count} source', other: '{count} sources' }, milestone.sources)}
      </p>
      <PathButton id={milestone.id} isForPointer />
    </div>
  );
}

const LIST_WIDTH_PX = 335;
const CARD_WIDTH_PX = 232;

interface ChartCardsProps {
  readonly scene: ChartScene;
  readonly scale: number;
  readonly hovered: ChartElement | null;
  readonly hover: Hover;
  readonly open: ChartElement | null;
  /** The milestone that the pill spoke when its list was opened. */
  readonly focusId: string;
  readonly hint: string;
  readonly onOpenItem: (id: string) => void;
  readonly onCloseList: () => void;
  readonly onListGone: (spot: ChartElement, focusId: string | null) => void;
  /** Null where one cannot zoom. */
  readonly onZoomTo: ((spot: ChartElement) => void) | null;
}

/** What lies over the drawing: the list of a stack or cluster, the card of a mark, the hint after a plain wheel. */
export function ChartCards(props: ChartCardsProps) {
  const { scene, scale, hovered, hover, open, hint, onZoomTo } = props;
  const { bundle, milestoneById, stateNames } = useTimeline(
    'bundle',
    'milestoneById',
    'stateNames',
  );
  const { kinds } = bundle.vocabulary;
  const around = { widthPx: scene.widthPx, heightPx: scene.heightPx, scale };
  const members = open?.ids.flatMap((id) => milestoneById.get(id) ?? []) ?? [];
  const carded = hovered?.count === 1 ? milestoneById.get(hovered.firstId) : undefined;
  return (
    <>
      {open && (
        <OpenList
          key={open.key}
          milestones={members}
          kinds={kinds}
          stateNames={stateNames}
          place={placeBeside(tintedBox(open), around, LIST_WIDTH_PX)}
          focusId={props.focusId}
          onOpen={props.onOpenItem}
          onClose={props.onCloseList}
          onGone={(id) => props.onListGone(open, id)}
          onZoom={onZoomTo && (() => onZoomTo(open))}
        />
      )}
      {hovered && carded && !open && (
        <HoverCard
          milestone={carded}
          kinds={kinds}
          place={placeBeside(tintedBox(hovered), around, CARD_WIDTH_PX)}
          onEnter={hover.keepCard}
          onLeave={hover.leaveCard}
        />
      )}
      {hint !== '' && (
        <p
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0 bottom-3 z-10 mx-auto w-fit rounded-control bg-ink px-3 py-1.5 text-panel text-on-ink"
        >
          {hint}
        </p>
      )}
    </>
  );
}
