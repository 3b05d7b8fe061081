import type { Kind } from '../model/bundle.ts';
import { KIND_FORMS, type FamilyId } from '../model/kinds.ts';
import { kindColour, familyColour, type Look, type Palette } from './look.ts';
import { MARK_PX } from './metrics.ts';
import { roundPx } from './scale.ts';
import { shapeOf, type ShapeForm } from './kindShape.ts';
import type { ChartScene, ClusterBox, ExtentBox, LabelBox, MarkBox } from './scene.ts';
import { svg, type SvgNode } from './svgNode.ts';

function formOfMark({ isAnnounced, form }: MarkBox): ShapeForm {
  return isAnnounced ? 'dashed' : form === 'soft' ? 'hollow' : 'filled';
}

/** A mark or pill in its parts, the hindmost first. */
export interface SpotDrawing {
  /** Outline of what is stacked behind. */
  readonly behind: SvgNode | null;
  /** The shape that stands for the milestone. */
  readonly spot: SvgNode;
  /** Label or number. */
  readonly text: SvgNode | null;
}

/** The parts in a row. */
export function partsOf({ behind, spot, text }: SpotDrawing): readonly SvgNode[] {
  return [...(behind ? [behind] : []), spot, ...(text ? [text] : [])];
}

/** The second mark of a stack peeps out to the upper right. */
const STACK_SHIFT = 'translate(3.5 -3.5)';

function drawLabel(mark: MarkBox, label: LabelBox, look: Look, isChosen: boolean): SvgNode {
  const { palette } = look;
  const ink = isChosen ? palette['on-chosen'] : palette[mark.tier === 1 ? 'ink' : 'ink-2'];
  const text = {
    class: 'label',
    y: label.textY + look.middleToFootPx,
    fill: ink,
    'font-weight': label.isBold ? 700 : undefined,
  };
  const suffix = { fill: isChosen ? ink : kindColour(palette, mark.kind), 'font-weight': 700 };
  if (look.drawLabel) return look.drawLabel(label, { text, suffix: { ...text, ...suffix } });
  return svg(
    'text',
    { ...text, x: label.textX },
    label.suffix === ''
      ? [label.text]
      : [svg('tspan', {}, [label.text]), svg('tspan', suffix, [` ${label.suffix}`])],
  );
}

/** A mark with its label; the label of a chosen one lies on the ink of its choice. */
export function drawMark(mark: MarkBox, look: Look, isChosen = false): SpotDrawing {
  const { kind, x, y, sizePx, stacked, label } = mark;
  const scale = Math.round((sizePx / MARK_PX) * 100) / 100;
  const transform = `translate(${x} ${y}) scale(${scale})`;
  const shape = (form: ShapeForm, place: string): SvgNode =>
    svg('path', { ...shapeOf(kind, form, look), transform: place });
  return {
    behind: stacked.length > 0 ? shape('hollow', `${transform} ${STACK_SHIFT}`) : null,
    spot: shape(formOfMark(mark), transform),
    text: label && drawLabel(mark, label, look, isChosen),
  };
}

/** The colour of one family, or the quiet ink of several. */
function clusterColour(kinds: readonly Kind[], palette: Palette): string {
  const families = new Set<FamilyId>(kinds.map((kind) => KIND_FORMS[kind].family));
  const [family] = families;
  return family !== undefined && families.size === 1
    ? familyColour(palette, family)
    : palette['ink-2'];
}

/** A number in a pill; a chosen one holds the chosen milestone or has its list open. */
export function drawCluster(cluster: ClusterBox, look: Look, isChosen = false): SpotDrawing {
  const { x, y, width, height, count, kinds } = cluster;
  const { palette } = look;
  const colour = isChosen ? palette.chosen : clusterColour(kinds, palette);
  const place = { x: x + width / 2, y: y + height / 2 + look.middleToFootPx };
  return {
    behind: null,
    spot: svg('rect', {
      x,
      y,
      width,
      height,
      rx: height / 2,
      fill: isChosen ? colour : palette.surface,
      stroke: colour,
      'stroke-width': 1.5,
    }),
    text: svg(
      'text',
      {
        class: 'number',
        ...place,
        fill: isChosen ? palette['on-chosen'] : colour,
        'font-size': 12,
        'font-weight': 700,
        'text-anchor': 'middle',
      },
      [String(count)],
    ),
  };
}

type WithExtent = MarkBox & { readonly extent: ExtentBox };

/** Names the fade of a soft band: its colour, and which ends fade; the others go on beyond the plot. */
export function fadeOf(kind: Kind, extent: ExtentBox): string {
  return `${KIND_FORMS[kind].family}${extent.isStartIn ? '-s' : ''}${extent.isEndIn ? '-e' : ''}`;
}

function drawFade(id: string, colour: string, extent: ExtentBox): SvgNode {
  const stop = (offset: number, isThere: boolean): SvgNode =>
    svg('stop', { offset, 'stop-color': colour, 'stop-opacity': isThere ? undefined : 0 });
  return svg('linearGradient', { id }, [
    stop(0, !extent.isStartIn),
    stop(0.5, true),
    stop(1, !extent.isEndIn),
  ]);
}

/** Behind the marks: soft bands, with an edge that stands out from the ground by 3:1, over a month or year of which the day is not known, and bars to the last day. */
export function drawExtents(scene: Pick<ChartScene, 'marks'>, look: Look): readonly SvgNode[] {
  const fades = new Map<string, SvgNode>();
  const bands: SvgNode[] = [];
  const bars = new Map<string, string>();
  const marks = scene.marks.filter((mark): mark is WithExtent => mark.extent !== null);
  for (const { kind, form, extent, y } of marks) {
    const { x, width, height } = extent;
    const colour = kindColour(look.palette, kind);
    if (form === 'soft') {
      const id = `${look.idPrefix}${fadeOf(kind, extent)}`;
      if (!fades.has(id)) fades.set(id, drawFade(id, colour, extent));
      const box = { x, y: y - height / 2, width, height };
      const fade = `url(#${id})`;
      bands.push(svg('rect', { ...box, fill: fade, 'fill-opacity': 0.38, stroke: fade }));
    } else {
      const bar = `M${x} ${y - height / 2}h${width}v${height}h${-width}z`;
      bars.set(colour, (bars.get(colour) ?? '') + bar);
    }
  }
  return [...fades.values(), ...bands, ...[...bars].map(([fill, d]) => svg('path', { d, fill }))];
}

/** A circle as path data, so that several may be one path. */
export const circlePath = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

const SHARED_RING_PX = 9.5;

/** Rings around what stands in more than one lane, where lanes are compared. */
export function drawShared(
  { marks, plan }: Pick<ChartScene, 'marks' | 'plan'>,
  { palette }: Look,
): readonly SvgNode[] {
  const shared = plan.marksShared ? marks.filter(({ laneCount }) => laneCount > 1) : [];
  const d = shared.map(({ x, y }) => circlePath(x, y, SHARED_RING_PX)).join('');
  return d === '' ? [] : [svg('path', { d, fill: 'none', stroke: palette['ink-3'] })];
}

const FLAG = { width: 9, height: 7 } as const;

/** A point up from a foot: when a State became party. */
export function flagPath(x: number, foot: number): string {
  return `M${x - FLAG.width / 2} ${foot}h${FLAG.width}l${-FLAG.width / 2}-${FLAG.height}z`;
}

/**
 * When the State chosen alone became party to treaties, on the foot of their lanes: filled on a known
 * day, hollow over a bar of the month or year otherwise. Marks of the lane: no milestones, so they
 * carry no hook and are one picture with its words.
 */
export function drawParties(
  { parties }: Pick<ChartScene, 'parties'>,
  { palette }: Look,
): readonly SvgNode[] {
  if (parties.length === 0) return [];
  const flags = parties.map(({ x, width, y, isDay, words }) => {
    const flag = flagPath(roundPx(x + width / 2), y);
    const d = isDay ? flag : `${flag}M${x} ${y}h${width}`;
    const fill = isDay ? palette.ink : palette.surface;
    return svg('path', { d, fill, stroke: palette.ink }, [svg('title', {}, [words])]);
  });
  const words = parties.map((party) => party.words).join('. ');
  return [svg('g', { role: 'img', 'aria-label': words }, flags)];
}
