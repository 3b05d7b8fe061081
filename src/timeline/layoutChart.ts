import type { Milestone } from '../model/bundle.ts';
import type { ChartScene, LayoutRequest, SceneForm } from './scene.ts';
// In the order of use:
import { remembered } from './measureText.ts'; // asks once for the width of each text
import { chartFrame, type ChartFrame } from './chartFrame.ts'; // height, time scale, ticks, rows to deal
import { breakHeading, headingRoom } from './metrics.ts'; // names of the rows into lines
import { chairBoxes, termBoxes } from './eras.ts'; // Chairmanships and terms of office over the lanes
import { elementsLeft } from './nodeBudget.ts'; // what marks and pills may add to the document
import { prepareRemoved, prepareShown, type PreparedLanes } from './prepareLanes.ts'; // days as numbers, lanes as index lists
import { layoutLanes, type FilledLane } from './layoutLanes.ts'; // labels into rows, the rest onto the lower lines
import { boxMarks, placeLanes } from './boxMarks.ts'; // marks and pills at their places
import { partyBoxes } from './partyBoxes.ts'; // when the State chosen alone became party
import { boxLanes } from './boxLanes.ts'; // headings, counts, ticks of what the filter removed

/** All of a scene that no milestone decides. */
function emptyScene(request: LayoutRequest, frame: ChartFrame): ChartScene {
  const { plan, eras, rows, stateNames, widthPx, measure } = request;
  const { scale, ticks, metrics, header, heightPx, plotLeft, plotRight } = frame;
  const hasContext = header.chairY !== null;
  const room = headingRoom(metrics);
  const caption = (name: string, held: readonly unknown[]): readonly string[] =>
    hasContext && held.length > 0 ? breakHeading(name, room, measure) : [];
  return {
    widthPx,
    heightPx,
    gutterPx: metrics.gutter,
    plot: {
      x: plotLeft,
      width: plotRight - plotLeft,
      y: header.height,
      height: heightPx - header.height,
    },
    scale,
    header,
    headingStyle: {
      linePx: metrics.headingLine,
      firstLineY: metrics.headingTop,
      counts: frame.counts,
    },
    upperLevel: ticks.upperLevel,
    ticks: ticks.ticks,
    captions: {
      chairs: caption(rows.chairs, eras.chairs),
      terms: caption(rows.representatives, eras.representatives),
    },
    chairs: hasContext ? chairBoxes(eras.chairs, stateNames, { scale, measure }) : [],
    terms: hasContext ? termBoxes(eras.representatives, { scale, measure }) : [],
    lanes: boxLanes(request, frame, { lanes: [], places: [], removed: null }),
    marks: [],
    clusters: [],
    parties: partyBoxes(request, scale, []),
    forms: new Set(),
    order: [],
    plan,
  };
}

function formsOf(
  scene: Pick<ChartScene, 'marks' | 'clusters' | 'parties' | 'lanes' | 'plan' | 'terms'>,
): ReadonlySet<SceneForm> {
  const { marks, clusters, parties, lanes, plan, terms } = scene;
  const forms = new Set<SceneForm>();
  for (const mark of marks) {
    forms.add(mark.isAnnounced ? 'announced' : mark.form);
    if (mark.stacked.length > 0) forms.add('stack');
    if (mark.label?.isBold && mark.tier === 1) forms.add('bold');
    if (plan.marksShared && mark.laneCount > 1) forms.add('shared');
  }
  if (clusters.length > 0) forms.add('cluster');
  if (parties.length > 0) forms.add('party');
  if (terms.some(({ fadeStartPx, fadeEndPx }) => fadeStartPx + fadeEndPx > 0)) forms.add('fade');
  if (lanes.some((lane) => lane.tracePath !== '')) forms.add('trace');
  return forms;
}

/** Milestones that reach into the range, in list order, each once. */
function shownInOrder(prepared: PreparedLanes, lanes: readonly FilledLane[]): readonly Milestone[] {
  const isShown = new Uint8Array(prepared.milestones.length);
  for (const { items } of lanes) for (const index of items.indices) isShown[index] = 1;
  return prepared.milestones.filter((_, index) => isShown[index] === 1);
}

/**
 * Lays out the chart: width, range, lanes and milestones in, finished boxes out. Pure: the same
 * request gives the same scene, whatever the order of the milestones.
 */
export function layoutChart(asked: LayoutRequest): ChartScene {
  const measure = remembered(asked.measure);
  const request = { ...asked, measure };
  const { plan, selectedId, focusedId } = request;
  const frame = chartFrame(request);
  const empty = emptyScene(request, frame);
  const prepared = prepareShown(request, plan);
  const lanes = layoutLanes(prepared, {
    frame,
    measure,
    favoured: { selectedId, focusedId },
    nodes: elementsLeft(empty),
  });
  const places = placeLanes(frame, lanes);
  const removed = prepareRemoved(request, plan);
  const boxes = {
    ...boxMarks(lanes, frame, places),
    lanes: boxLanes(request, frame, { lanes, places, removed }),
    parties: partyBoxes(request, frame.scale, places),
  };
  return {
    ...empty,
    ...boxes,
    forms: formsOf({ ...boxes, plan, terms: empty.terms }),
    order: shownInOrder(prepared, lanes),
  };
}
