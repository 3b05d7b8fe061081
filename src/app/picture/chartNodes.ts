import type { KindEntry } from '../../model/bundle.ts';
import { GUTTER_INSET_PX, INLINE_STEP_PX } from '../../timeline/metrics.ts';
import type { ChartScene, LaneBox, TermBox } from '../../timeline/scene.ts';
import { kindShape } from '../ui/kindShapes.ts';
import { MIDDLE_TO_FOOT_PX, markNodes, shapeAttributes, softGradients } from './markNodes.ts';
import { PICTURE_SANS, type Palette } from './palette.ts';
import { svg, type SvgNode } from './svgNode.ts';

interface Drawing {
  readonly scene: ChartScene;
  readonly palette: Palette;
  readonly kinds: readonly KindEntry[];
}

const COUNT_ICON_PX = 10;

function text(
  words: string,
  x: number,
  middle: number,
  attributes: SvgNode['attributes'],
): SvgNode {
  return svg('text', { x, y: middle + MIDDLE_TO_FOOT_PX, ...attributes }, [words]);
}

function groundNodes({ scene, palette }: Drawing): readonly SvgNode[] {
  const { ticks, lanes, plot, header, heightPx, widthPx } = scene;
  const line = (d: string, stroke: string): SvgNode => svg('path', { d, stroke, fill: 'none' });
  const isUpper = (level: string): boolean => level === scene.upperLevel;
  const downs = ticks
    .flatMap(({ x, level }) =>
      x === null ? [] : [`M${x} ${isUpper(level) ? 4 : header.height}V${heightPx}`],
    )
    .join('');
  const across = [...lanes.map(({ y }) => y), heightPx - 0.5]
    .map((y) => `M0 ${y}H${widthPx}`)
    .join('');
  const lowerLines = lanes
    .map(({ lineY }) => `M${plot.x} ${lineY}H${plot.x + plot.width}`)
    .join('');
  return [
    line(downs, palette.rule2),
    line(across, palette.rule),
    line(lowerLines, palette.rule),
    ...lanes
      .filter(({ tracePath }) => tracePath !== '')
      .map(({ tracePath }) =>
        svg('path', { d: tracePath, stroke: palette.ghost, 'stroke-width': 1.5 }),
      ),
  ];
}

function tickNodes({ scene, palette }: Drawing): readonly SvgNode[] {
  const { header, ticks, upperLevel } = scene;
  return ticks.flatMap(({ labelX, level, text: words }) => {
    if (labelX === null) return [];
    const isUpper = level === upperLevel;
    const y = isUpper ? header.upperTickY : (header.lowerTickY ?? header.upperTickY);
    const fill = isUpper ? palette.ink : palette.ink2;
    return [text(words, labelX, y, { fill, 'text-anchor': 'middle' })];
  });
}

function termNodes(term: TermBox, y: number, { scene, palette }: Drawing): readonly SvgNode[] {
  const id = `term-${term.name.replaceAll(/\W/g, '')}`;
  const share = (px: number): number => (term.width > 0 ? Math.min(1, px / term.width) : 0);
  const stop = (offset: number, opacity: number): SvgNode =>
    svg('stop', { offset, 'stop-color': palette.band, 'stop-opacity': opacity });
  const stops = [
    stop(0, term.fadeStartPx > 0 ? 0 : 1),
    stop(share(term.fadeStartPx), 1),
    stop(1 - share(term.fadeEndPx), 1),
    stop(1, term.fadeEndPx > 0 ? 0 : 1),
  ];
  const height = scene.header.termHeight;
  const top = y - height / 2;
  const edge = svg('path', { d: `M${term.x} ${top}v${height}`, stroke: palette.ink2 });
  return [
    svg('linearGradient', { id }, stops),
    svg('rect', { x: term.x, y: top, width: term.width, height, fill: `url(#${id})` }),
    ...(term.isStartSharp ? [edge] : []),
    text(term.text, term.textX, y, { fill: palette.ink }),
  ];
}

function contextNodes(drawing: Drawing): readonly SvgNode[] {
  const { scene, palette } = drawing;
  const { chairY, termY } = scene.header;
  const quiet = { fill: palette.ink2, 'font-size': 12 };
  const chairs = (y: number): readonly SvgNode[] => [
    text('Chairmanship', GUTTER_INSET_PX, y, quiet),
    ...scene.chairs.map(({ text: words, x, width }) =>
      text(words, x + width / 2, y, { ...quiet, 'text-anchor': 'middle' }),
    ),
  ];
  const terms = (y: number): readonly SvgNode[] => [
    text('Special Rep.', GUTTER_INSET_PX, y, quiet),
    ...scene.terms.flatMap((term) => termNodes(term, y, drawing)),
  ];
  return [...(chairY === null ? [] : chairs(chairY)), ...(termY === null ? [] : terms(termY))];
}

function countNodes(lane: LaneBox, { scene, palette, kinds }: Drawing): readonly SvgNode[] {
  const { heading } = scene;
  const isInline = heading.counts === 'inline';
  const top = lane.y + heading.firstLineY + lane.headingLines.length * heading.linePx;
  const quiet = { fill: palette.ink2, 'font-size': 12 };
  if (lane.counts.length === 0) return [text(String(lane.count), GUTTER_INSET_PX, top, quiet)];
  return lane.counts.flatMap(({ kind, count }, index) => {
    const x = GUTTER_INSET_PX + COUNT_ICON_PX / 2 + (isInline ? index * INLINE_STEP_PX : 0);
    const y = top + (isInline ? 0 : index * heading.linePx);
    const plural = kinds.find((entry) => entry.id === kind)?.plural ?? kind;
    return [
      svg('path', {
        d: kindShape(kind, 'filled'),
        transform: `translate(${x} ${y}) scale(0.83)`,
        ...shapeAttributes('filled', palette.kinds[kind], palette.surface),
      }),
      text(isInline ? String(count) : `${plural} ${count}`, x + (isInline ? 10 : 15), y, quiet),
    ];
  });
}

function laneNodes(lane: LaneBox, drawing: Drawing): readonly SvgNode[] {
  const { heading } = drawing.scene;
  const lines = lane.headingLines.map((line, index) =>
    text(line, GUTTER_INSET_PX, lane.y + heading.firstLineY + index * heading.linePx, {
      fill: drawing.palette.ink,
      'font-weight': 700,
    }),
  );
  return heading.counts === 'none' ? lines : [...lines, ...countNodes(lane, drawing)];
}

/** The whole chart of a scene in the colours given, as one group that begins at its top left. */
export function chartNodes(
  scene: ChartScene,
  palette: Palette,
  kinds: readonly KindEntry[],
): SvgNode {
  const drawing = { scene, palette, kinds };
  return svg('g', { 'font-family': PICTURE_SANS, 'font-size': 12.5 }, [
    svg('defs', {}, softGradients(scene, palette)),
    ...groundNodes(drawing),
    ...tickNodes(drawing),
    ...contextNodes(drawing),
    ...scene.lanes.flatMap((lane) => laneNodes(lane, drawing)),
    ...markNodes(scene, palette),
  ]);
}
