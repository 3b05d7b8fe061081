import type { Palette } from './look.ts';
import type { SvgAttributes, SvgNode } from './svgNode.ts';

/** What a drawing in the page has from the style sheet, and a canvas has to be told. */
export interface Brush {
  /** Colours as a canvas knows them, that of the ring around what has the focus too. */
  readonly palette: Palette & { readonly focus: string };
  readonly fontFamily: string;
  /** How many times larger than they are set the letters are drawn. */
  readonly fontScale: number;
}

/** What `chart.css` says of a class. */
function styleOf(className: unknown, { palette }: Brush): SvgAttributes {
  const { surface, chosen, ink, focus } = palette;
  if (className === 'ring') return { fill: surface, stroke: chosen, 'stroke-width': 2 };
  if (className === 'in-path') return { fill: 'none', stroke: ink, 'stroke-width': 2.5 };
  if (className === 'focus') return { fill: surface, stroke: focus, 'stroke-width': 3 };
  return className === 'chosen' ? { fill: chosen } : {};
}

const HALO_PX = 3;

/** Shapes of kinds are drawn again and again, bars and rules once. */
const shapes = new Map<string, Path2D>();

function pathOf({ d, transform }: SvgAttributes): Path2D {
  const data = String(d);
  const path = shapes.get(data) ?? new Path2D(data);
  if (transform !== undefined) shapes.set(data, path);
  return path;
}

const numberOf = (value: string | number | undefined): number => Number(value ?? 0);

/** Moves and scales a context as `translate(x y) scale(s) translate(x y)` says. */
function moveBy(context: CanvasRenderingContext2D, words: string): void {
  for (const [, does, numbers = ''] of words.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0, y = x] = numbers.split(' ').map(Number);
    if (does === 'scale') context.scale(x, y);
    else context.translate(x, y);
  }
}

const feet = new Map<string, number>();

/** From the middle of a line to the foot of its letters, px, as the page sets it in the font of a context. */
function middleToFoot(context: CanvasRenderingContext2D): number {
  const known = feet.get(context.font);
  if (known !== undefined) return known;
  const sizePx = Number.parseFloat(/[\d.]+px/.exec(context.font)?.[0] ?? '0');
  // Firefox before 116 does not tell.
  const { fontBoundingBoxAscent: up = sizePx, fontBoundingBoxDescent: down = sizePx * 0.3 } =
    context.measureText('0');
  feet.set(context.font, (up - down) / 2);
  return (up - down) / 2;
}

function fadeOver(
  context: CanvasRenderingContext2D,
  fade: SvgNode,
  { x, width }: SvgAttributes,
): CanvasGradient {
  const gradient = context.createLinearGradient(numberOf(x), 0, numberOf(x) + numberOf(width), 0);
  for (const stop of fade.children) {
    if (typeof stop === 'string') continue;
    const { offset, 'stop-color': colour, 'stop-opacity': opacity } = stop.attributes;
    // Not black that cannot be seen: what lies between would be darkened.
    const away = String(colour).replace(/^rgb\((.*)\)$/, 'rgba($1, 0)');
    gradient.addColorStop(numberOf(offset), opacity === 0 ? away : String(colour));
  }
  return gradient;
}

/**
 * Paints a drawing as the page shows it, in a context whose unit is one px of the scene. A fade has to
 * come before what it fills.
 */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  nodes: readonly SvgNode[],
  brush: Brush,
): void {
  const { palette, fontFamily, fontScale } = brush;
  const fades = new Map<string, SvgNode>();
  let font = '';
  let toFootPx = 0;
  const inkOf = (name: string | number, box: SvgAttributes): string | CanvasGradient => {
    const fade = fades.get(String(name));
    return fade ? fadeOver(context, fade, box) : String(name);
  };

  const shape = (tag: string, own: SvgAttributes): void => {
    const all: SvgAttributes = { fill: palette.ink, ...styleOf(own['class'], brush), ...own };
    const { fill = palette.ink, stroke = 'none' } = all;
    const path = tag === 'path' ? pathOf(all) : new Path2D();
    if (tag === 'rect') {
      const [x, y, width, height, rx] = ['x', 'y', 'width', 'height', 'rx'].map((name) =>
        numberOf(own[name]),
      ) as [number, number, number, number, number];
      path.roundRect(x, y, width, height, rx);
    }
    context.save();
    if (own['transform'] !== undefined) moveBy(context, String(own['transform']));
    if (fill !== 'none') {
      context.globalAlpha = numberOf(all['fill-opacity'] ?? 1);
      context.fillStyle = inkOf(fill, own);
      context.fill(path);
      context.globalAlpha = 1;
    }
    if (stroke !== 'none') {
      context.strokeStyle = inkOf(stroke, own);
      context.lineWidth = numberOf(all['stroke-width'] ?? 1);
      context.lineJoin = own['stroke-linejoin'] === 'round' ? 'round' : 'miter';
      context.setLineDash(
        String(own['stroke-dasharray'] ?? '')
          .split(' ')
          .filter(Boolean)
          .map(Number),
      );
      context.stroke(path);
    }
    context.restore();
  };

  const letters = (words: string, x: number, attributes: SvgAttributes): void => {
    const { y, fill = palette.ink } = attributes;
    const sizePx = numberOf(attributes['font-size'] ?? 12.5) * fontScale;
    const wanted = `${attributes['font-weight'] ?? 400} ${sizePx}px ${fontFamily}`;
    if (wanted !== font) {
      context.font = font = wanted;
      toFootPx = middleToFoot(context);
    }
    const foot = numberOf(y) + toFootPx;
    if (attributes['class'] === 'label' && fill !== palette['on-chosen']) {
      context.lineWidth = HALO_PX;
      context.lineJoin = 'round';
      context.strokeStyle = palette.surface;
      context.strokeText(words, x, foot);
    }
    context.fillStyle = String(fill);
    context.fillText(words, x, foot);
  };

  const text = ({ attributes, children }: SvgNode): void => {
    context.textAlign = attributes['text-anchor'] === 'middle' ? 'center' : 'left';
    let x = numberOf(attributes['x']);
    for (const part of children) {
      const [words, own] =
        typeof part === 'string' ? [part, {}] : [part.children.join(''), part.attributes];
      letters(words, x, { ...attributes, ...own });
      if (children.length > 1) x += context.measureText(words).width;
    }
  };

  const paint = (node: SvgNode): void => {
    const { tag, attributes, children } = node;
    if (tag === 'text') text(node);
    else if (tag === 'linearGradient') fades.set(`url(#${attributes['id']})`, node);
    else if (tag === 'path' || tag === 'rect') shape(tag, attributes);
    else for (const child of children) if (typeof child !== 'string') paint(child);
  };

  context.direction = 'ltr';
  context.textBaseline = 'alphabetic';
  for (const node of nodes) paint(node);
}
