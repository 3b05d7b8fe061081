import { markRect } from '../../timeline/hitTest.ts';
import type { ChartScene, ClusterBox, MarkBox } from '../../timeline/scene.ts';
import type { ChartElement } from '../../timeline/walk.ts';

/** A rectangle in px of the scene. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One thing in the chart that can be pointed at or focused: a mark, a stack or a cluster. */
export interface Spot {
  /** `lane:…`; stays the same while the same milestones stand together in the same lane. */
  readonly key: string;
  readonly lane: number;
  /** How many milestones it stands for, and the first of them. */
  readonly count: number;
  readonly firstId: string;
  /** All: one, or those of a stack (the landmark first) or cluster; of a cluster made when asked for. */
  readonly ids: readonly string[];
  /** Centre. */
  readonly x: number;
  readonly y: number;
  /** Mark and label, or the pill. */
  readonly box: Box;
  readonly mark: MarkBox | null;
  readonly cluster: ClusterBox | null;
}

/** Air around mark and label where they are tinted, px. */
const MARGIN_PX = 4;

function spotOfMark(mark: MarkBox): Spot {
  const { x, y, width, height } = markRect(mark);
  return {
    key: `${mark.lane}:${mark.id}`,
    lane: mark.lane,
    count: mark.stacked.length + 1,
    firstId: mark.id,
    ids: [mark.id, ...mark.stacked],
    x: mark.x,
    y: mark.y,
    box: { x: x - MARGIN_PX, y, width: width + 2 * MARGIN_PX, height },
    mark,
    cluster: null,
  };
}

function spotOfCluster(cluster: ClusterBox): Spot {
  return {
    key: `${cluster.lane}:${cluster.firstId}+${cluster.count}`,
    lane: cluster.lane,
    count: cluster.count,
    firstId: cluster.firstId,
    get ids() {
      return cluster.ids;
    },
    x: cluster.x + cluster.width / 2,
    y: cluster.y + cluster.height / 2,
    box: cluster,
    mark: null,
    cluster,
  };
}

/** The spots of a scene by their keys, marks before clusters, each in the order of lanes and time: so they are read out. */
export type Spots = ReadonlyMap<string, Spot>;

/** The spot that an element of the scene is. */
export function spotOfElement(element: ChartElement): Spot {
  return element.type === 'mark' ? spotOfMark(element.box) : spotOfCluster(element.box);
}

/** All spots of a scene. */
export function spotsOf(scene: Pick<ChartScene, 'marks' | 'clusters'>): Spots {
  const marks = scene.marks.toSorted((a, b) => a.lane - b.lane || a.x - b.x);
  const spots = [...marks.map(spotOfMark), ...scene.clusters.map(spotOfCluster)];
  return new Map(spots.map((spot) => [spot.key, spot]));
}
