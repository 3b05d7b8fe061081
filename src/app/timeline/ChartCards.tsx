import { useReader } from '../state/Reader.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import { HoverCard } from './HoverCard.tsx';
import { OpenList } from './OpenList.tsx';
import { placeBeside } from './placeBeside.ts';
import type { Spot } from './spots.ts';
import type { Hover } from './useHover.ts';

const LIST_WIDTH_PX = 335;
const CARD_WIDTH_PX = 232;

interface ChartCardsProps {
  readonly scene: ChartScene;
  readonly scale: number;
  readonly hovered: Spot | null;
  readonly hover: Hover;
  readonly open: Spot | null;
  /** The milestone that the pill spoke when its list was opened. */
  readonly focusId: string;
  readonly hint: string;
  readonly onOpenItem: (id: string) => void;
  readonly onCloseList: () => void;
  readonly onListGone: (spot: Spot, focusId: string | null) => void;
  /** Null where one cannot zoom. */
  readonly onZoomTo: ((spot: Spot) => void) | null;
}

/** What lies over the drawing: the list of a stack or cluster, the card of a mark, the hint after a plain wheel. */
export function ChartCards(props: ChartCardsProps) {
  const { scene, scale, hovered, hover, open, hint, onZoomTo } = props;
  const { bundle, milestoneById, stateNames } = useReader();
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
          place={placeBeside(open.box, around, LIST_WIDTH_PX)}
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
          place={placeBeside(hovered.box, around, CARD_WIDTH_PX)}
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
