import { memo } from 'react';
import type { ClusterBox } from '../../timeline/scene.ts';
import { spokenSpot, type SpotsProps } from './Marks.tsx';
import { tabStopRef } from './tabStopRef.ts';

interface PillProps {
  readonly spotKey: string;
  readonly cluster: ClusterBox;
  readonly id: string;
  readonly name: string;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly holdsChosen: boolean;
  /** Kinds of several families: no family's colour. */
  readonly isMixed: boolean;
}

function pillPath({ x, y, width, height }: ClusterBox): string {
  const radius = Math.min(width, height) / 2;
  const arc = (dx: number, dy: number): string => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  const flat = width - 2 * radius;
  return `M${x + radius} ${y}h${flat}${arc(0, height)}h${-flat}${arc(0, -height)}z`;
}

/** A number in a pill: milestones too close to draw apart. Open, it hands them over to the list beside it. */
const Pill = memo(function Pill(props: PillProps) {
  const { spotKey, cluster, id, name, isStop, isOpen, holdsChosen, isMixed } = props;
  const { x, y, width, height, count, kinds } = cluster;
  const colour = isMixed ? 'is-mixed' : `kind-${kinds[0] ?? 'statement'}`;
  const state = isOpen || holdsChosen ? 'is-open' : '';
  return (
    <>
      <path
        data-spot={spotKey}
        data-milestone={isOpen ? undefined : id}
        data-cluster={isOpen ? undefined : count}
        className={`pill ${colour} ${state}`}
        d={pillPath(cluster)}
        role="button"
        ref={tabStopRef(isStop)}
        aria-label={name}
        aria-expanded={isOpen}
      />
      <text
        className={`pill-number ${colour} ${state}`}
        x={x + width / 2}
        y={y + height / 2}
        aria-hidden="true"
      >
        {count}
      </text>
    </>
  );
});

/** All clusters, on the lower lines. */
export function Clusters(props: SpotsProps & { readonly mixesFamilies: boolean }) {
  const { spots, selectedId, stop, openKey } = props;
  return spots.map((spot, place) => {
    if (!spot.cluster) return null;
    const { id, name } = spokenSpot(props, spot);
    const isStop = stop?.key === spot.key;
    // Pills come and go while zooming, so that the next one takes over an element. One that speaks
    // another of its milestones is a new element, so that the change is announced.
    const isFirst = id === spot.cluster.firstId;
    const key = isFirst ? `pill ${place}` : `pill ${place} ${id}`;
    return (
      <Pill
        key={key}
        spotKey={spot.key}
        cluster={spot.cluster}
        id={id}
        name={name}
        isStop={isStop}
        isOpen={openKey === spot.key}
        isMixed={props.mixesFamilies && spot.cluster.kinds.length > 1}
        holdsChosen={selectedId !== null && spot.ids.includes(selectedId)}
      />
    );
  });
}
