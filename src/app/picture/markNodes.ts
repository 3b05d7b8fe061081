import type { ChartScene, ClusterBox, LabelBox, MarkBox } from '../../timeline/scene.ts';
import { kindShape, type ShapeForm } from '../ui/kindShapes.ts';
import { formOfMark } from '../ui/markForm.ts';
import type { Palette } from './palette.ts';
import { svg, type SvgNode } from './svgNode.ts';

/** Half the height of a capital at 12.5 px: the scene gives the middle of a line, a file needs its foot. */
export const MIDDLE_TO_FOOT_PX = 4.4;

const STACK_BEHIND = 'translate(4 -3)';

/** Fill and line of a shape in one of its forms. */
export function shapeAttributes(form: ShapeForm, colour: string, surface: string) {
  if (form === 'filled') return { fill: colour, stroke: 'none' };
  const line = { fill: surface, stroke: colour, 'stroke-width': 1.75, 'stroke-linejoin': 'round' };
  return form === 'dashed' ? { ...line, 'stroke-dasharray': '2.6 1.9' } : line;
}

function extentNode({ extent, y, form, kind }: MarkBox, palette: Palette): readonly SvgNode[] {
  if (!extent) return [];
  const { x, width, height, isStartIn, isEndIn } = extent;
  const box = { x, y: y - height / 2, width, height };
  if (form !== 'soft') return [svg('rect', { ...box, fill: palette.kinds[kind] })];
  const fade = `${isStartIn ? 's' : ''}${isEndIn ? 'e' : ''}`;
  return [svg('rect', { ...box, fill: `url(#soft-${kind}${fade})`, opacity: 0.38 })];
}

/** Gradients of the soft bands that occur: full in the middle, fading where the period ends. */
export function softGradients(scene: ChartScene, palette: Palette): readonly SvgNode[] {
  const wanted = new Map<string, SvgNode>();
  for (const { extent, form, kind } of scene.marks) {
    if (!extent || form !== 'soft') continue;
    const id = `soft-${kind}${extent.isStartIn ? 's' : ''}${extent.isEndIn ? 'e' : ''}`;
    const stop = (offset: number, opacity: number): SvgNode =>
      svg('stop', { offset, 'stop-color': palette.kinds[kind], 'stop-opacity': opacity });
    const stops = [
      stop(0, extent.isStartIn ? 0 : 1),
      stop(0.5, 1),
      stop(1, extent.isEndIn ? 0 : 1),
    ];
    wanted.set(id, svg('linearGradient', { id }, stops));
  }
  return [...wanted.values()];
}

/** A label held to the width it was measured at, whatever font the reader has. */
function labelNode(label: LabelBox, mark: MarkBox, palette: Palette): SvgNode {
  const suffix = svg('tspan', { 'font-weight': 700, fill: palette.kinds[mark.kind] }, [
    ` ${label.suffix}`,
  ]);
  return svg(
    'text',
    {
      x: label.textX,
      y: label.textY + MIDDLE_TO_FOOT_PX,
      fill: mark.tier === 1 ? palette.ink : palette.ink2,
      textLength: label.width,
      lengthAdjust: 'spacingAndGlyphs',
      ...(label.isBold ? { 'font-weight': 700 } : {}),
    },
    label.suffix === '' ? [label.text] : [label.text, suffix],
  );
}

function markNode(mark: MarkBox, palette: Palette): readonly SvgNode[] {
  const { kind, x, y, sizePx, stacked, label } = mark;
  const colour = palette.kinds[kind];
  const form = formOfMark(mark);
  const d = kindShape(kind, form);
  const behind = svg('path', {
    d: kindShape(kind, 'filled'),
    transform: STACK_BEHIND,
    ...shapeAttributes('hollow', colour, palette.surface),
    'stroke-width': 1.25,
  });
  const shape = svg('path', { d, ...shapeAttributes(form, colour, palette.surface) });
  return [
    svg(
      'g',
      { transform: `translate(${x} ${y}) scale(${Math.round((sizePx / 12) * 100) / 100})` },
      stacked.length > 0 ? [behind, shape] : [shape],
    ),
    ...(label ? [labelNode(label, mark, palette)] : []),
  ];
}

function clusterNode({ x, y, width, height, ids, kinds }: ClusterBox, palette: Palette): SvgNode {
  const colour = palette.kinds[kinds[0] ?? 'decision'];
  const number = {
    x: x + width / 2,
    y: y + height / 2 + MIDDLE_TO_FOOT_PX,
    fill: colour,
    'font-size': 12,
    'font-weight': 700,
    'text-anchor': 'middle',
  };
  const pill = { fill: palette.surface, stroke: colour, 'stroke-width': 1.5 };
  return svg('g', {}, [
    svg('rect', { x, y, width, height, rx: height / 2, ...pill }),
    svg('text', number, [String(ids.length)]),
  ]);
}

/** Bands and bars, marks with their labels, clusters; in the order in which they lie over each other. */
export function markNodes(scene: ChartScene, palette: Palette): readonly SvgNode[] {
  return [
    ...scene.marks.flatMap((mark) => extentNode(mark, palette)),
    ...scene.marks.flatMap((mark) => markNode(mark, palette)),
    ...scene.clusters.map((cluster) => clusterNode(cluster, palette)),
  ];
}
