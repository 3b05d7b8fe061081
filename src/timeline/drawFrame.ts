import { shapeOf } from './kindShape.ts';
import type { Look } from './look.ts';
import { GUTTER_INSET_PX, INLINE_STEP_PX, KIND_NAME_X_PX } from './metrics.ts';
import type { ChairBox, ChartScene, LaneBox, TermBox, Tick } from './scene.ts';
import { svg, type SvgAttributes, type SvgNode } from './svgNode.ts';

/** A text by the middle of its line; nothing where it is empty. */
export function drawText(
  words: string,
  { look, x, middle }: { readonly look: Look; readonly x: number; readonly middle: number },
  attributes: SvgAttributes = {},
): readonly SvgNode[] {
  const y = middle + look.middleToFootPx;
  return words === '' ? [] : [svg('text', { x, y, ...attributes }, [words])];
}

/** Where a line of one pixel is sharp. */
const sharp = (value: number): number => Math.round(value) + 0.5;

function rule(d: string, attributes: SvgAttributes): readonly SvgNode[] {
  return d === ''
    ? []
    : [svg('path', { d, fill: 'none', 'shape-rendering': 'crispEdges', ...attributes })];
}

/** Grid, lane boundaries, lower lines and the ticks of what the filter removed: one path each, one a lane for these ticks. */
export function drawGround(scene: ChartScene, { palette }: Look): readonly SvgNode[] {
  const { ticks, lanes, header, plot, heightPx, widthPx } = scene;
  const grid = (isUpper: boolean, from: number): string =>
    ticks
      .filter(({ level }) => (level === scene.upperLevel) === isUpper)
      .map(({ x }) => (x === null ? '' : `M${sharp(x)} ${from}V${heightPx}`))
      .join('');
  const across = (from: number, to: number, yOf: (lane: LaneBox) => number): string =>
    lanes.map((lane) => `M${from} ${sharp(yOf(lane))}H${to}`).join('');
  return [
    ...rule(grid(false, header.height), { stroke: palette['rule-2'], 'stroke-dasharray': '2 3' }),
    ...rule(grid(true, 4), { stroke: palette['rule-2'] }),
    ...rule(
      across(0, widthPx, ({ y }) => y),
      { stroke: palette.rule },
    ),
    ...rule(
      across(plot.x, plot.x + plot.width, ({ lineY }) => lineY),
      { stroke: palette.rule },
    ),
    ...lanes
      .filter(({ tracePath }) => tracePath !== '')
      .map(({ tracePath: d }) =>
        svg('path', { d, fill: 'none', stroke: palette.ghost, 'stroke-width': 1.5 }),
      ),
  ];
}

function drawTick(tick: Tick, { header, upperLevel }: ChartScene, look: Look): readonly SvgNode[] {
  if (tick.labelX === null) return [];
  const isUpper = tick.level === upperLevel;
  const middle = isUpper ? header.upperTickY : (header.lowerTickY ?? header.upperTickY);
  return drawText(
    tick.text,
    { look, x: tick.labelX, middle },
    {
      class: 'middle',
      fill: isUpper ? undefined : look.palette['ink-2'],
      'font-size': isUpper ? undefined : 12,
      'font-weight': isUpper && header.lowerTickY !== null ? 700 : undefined,
      'text-anchor': 'middle',
    },
  );
}

const CHAIR_PILL_PX = 18;

function drawChair(
  chair: ChairBox,
  middle: number,
  { look, isChosen }: { readonly look: Look; readonly isChosen: boolean },
): readonly SvgNode[] {
  const { palette } = look;
  const { text, chosenWidth, x, width } = chair;
  const pill = svg('rect', {
    x: x + width / 2 - chosenWidth / 2,
    y: middle - CHAIR_PILL_PX / 2,
    width: chosenWidth,
    height: CHAIR_PILL_PX,
    rx: 4,
    fill: palette.chosen,
  });
  const ink = isChosen
    ? { fill: palette['on-chosen'], 'font-weight': 700 }
    : { fill: palette['ink-2'] };
  return [
    ...(isChosen && text !== '' ? [pill] : []),
    ...drawText(
      text,
      { look, x: x + width / 2, middle },
      { class: 'middle', 'text-anchor': 'middle', ...ink },
    ),
  ];
}

/** A term of office: a band that fades where the day is not known and has an edge where it is. */
function drawTerm(
  term: TermBox,
  box: { readonly middle: number; readonly height: number; readonly id: string },
  look: Look,
): readonly SvgNode[] {
  const { middle, height, id } = box;
  const share = (px: number): number => (term.width > 0 ? Math.min(1, px / term.width) : 0);
  const stop = (offset: number, fadePx: number): SvgNode =>
    svg('stop', {
      offset,
      'stop-color': look.palette.band,
      'stop-opacity': fadePx > 0 ? 0 : undefined,
    });
  const top = middle - height / 2;
  return [
    svg('linearGradient', { id }, [
      stop(0, term.fadeStartPx),
      stop(share(term.fadeStartPx), 0),
      stop(1 - share(term.fadeEndPx), 0),
      stop(1, term.fadeEndPx),
    ]),
    svg('rect', {
      class: 'term',
      x: term.x,
      y: top,
      width: term.width,
      height,
      fill: `url(#${id})`,
    }),
    ...(term.isStartSharp
      ? [
          svg('path', {
            d: `M${term.x + 0.75} ${top}v${height}`,
            stroke: look.palette['ink-2'],
            'stroke-width': 1.5,
          }),
        ]
      : []),
    ...drawText(term.text, { look, x: term.textX, middle }),
  ];
}

/** Between the lines of a caption that needs two: as near as 12 px of text allow. */
const CAPTION_LINE_PX = 13;

/**
 * Over the lanes: years (and months or days), the State in the Chair, the terms of the Special
 * Representatives. The Chairmanship of the year of the chosen milestone turns ink.
 */
export function drawHeader(
  scene: ChartScene,
  look: Look,
  chosenYear: number | null = null,
): readonly SvgNode[] {
  const { chairY, termY, termHeight: height } = scene.header;
  const caption = (lines: readonly string[], middle: number): readonly SvgNode[] =>
    lines.flatMap((words, line) =>
      drawText(
        words,
        {
          look,
          x: GUTTER_INSET_PX,
          middle: middle + (line - (lines.length - 1) / 2) * CAPTION_LINE_PX,
        },
        { fill: look.palette['ink-2'], 'font-size': 12 },
      ),
    );
  const chairs = (middle: number): readonly SvgNode[] => [
    ...caption(scene.captions.chairs, middle),
    ...scene.chairs.flatMap((chair) =>
      drawChair(chair, middle, { look, isChosen: chair.year === chosenYear }),
    ),
  ];
  // By their place: two names may have the same letters.
  const terms = (middle: number): readonly SvgNode[] => [
    ...caption(scene.captions.terms, middle),
    ...scene.terms.flatMap((term, place) =>
      drawTerm(term, { middle, height, id: `${look.idPrefix}term-${place}` }, look),
    ),
  ];
  return [
    ...scene.ticks.flatMap((tick) => drawTick(tick, scene, look)),
    ...(chairY === null ? [] : chairs(chairY)),
    ...(termY === null ? [] : terms(termY)),
  ];
}

/** Size of the shape before a count. */
const ICON_PX = 10;

function drawCounts(lane: LaneBox, scene: ChartScene, look: Look): readonly SvgNode[] {
  const { linePx, firstLineY, counts } = scene.headingStyle;
  if (counts === 'none') return [];
  const isInline = counts === 'inline';
  const top = lane.y + firstLineY + lane.headingLines.length * linePx;
  const quiet = { class: 'number', fill: look.palette['ink-2'], 'font-size': 12 };
  if (lane.counts.length === 0)
    return drawText(String(lane.count), { look, x: GUTTER_INSET_PX, middle: top }, quiet);
  return lane.counts.flatMap(({ kind, label, count }, index) => {
    const x = GUTTER_INSET_PX + ICON_PX / 2 + (isInline ? index * INLINE_STEP_PX : 0);
    const middle = top + (isInline ? 0 : index * linePx);
    const transform = `translate(${x} ${middle}) scale(${ICON_PX / 12})`;
    const words = isInline || label === '' ? String(count) : `${label} ${count}`;
    return [
      svg('path', { ...shapeOf(kind, 'filled', look), transform }),
      ...drawText(
        words,
        { look, x: isInline ? x + ICON_PX / 2 + 5 : KIND_NAME_X_PX, middle },
        quiet,
      ),
    ];
  });
}

/** Headings of the lanes in the gutter, with the counts of their kinds. */
export function drawHeadings(scene: ChartScene, look: Look): readonly SvgNode[] {
  const { linePx, firstLineY } = scene.headingStyle;
  return scene.lanes.flatMap((lane) => [
    ...lane.headingLines.flatMap((line, index) =>
      drawText(
        line,
        { look, x: GUTTER_INSET_PX, middle: lane.y + firstLineY + index * linePx },
        { class: 'heading', 'font-weight': 700 },
      ),
    ),
    ...drawCounts(lane, scene, look),
  ]);
}
