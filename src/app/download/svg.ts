import type { Kind, KindEntry } from '../../model/bundle.ts';
import { calendarDateInWords } from '../../model/dateInWords.ts';
import type { ChartScene, SceneForm } from '../../timeline/scene.ts';
import { chartNodes } from '../picture/chartNodes.ts';
import { MIDDLE_TO_FOOT_PX, shapeAttributes } from '../picture/markNodes.ts';
import { LIGHT, PICTURE_SANS, PICTURE_SERIF } from '../picture/palette.ts';
import { svg, type SvgNode, toMarkup } from '../picture/svgNode.ts';
import { kindShape } from '../ui/kindShapes.ts';
import type { Selection } from './selection.ts';

/** Width in px of a text in a CSS font. */
export type MeasureFont = (text: string, font: string) => number;

export interface ChartPicture {
  readonly scene: ChartScene;
  readonly selection: Selection;
  readonly measure: MeasureFont;
}

const MARGIN_PX = 24;
const TITLE_PX = 27;
const LINE_PX = 21;
const TEXT_FONT = `14px ${PICTURE_SANS}`;
const KEY_FONT = `12px ${PICTURE_SANS}`;

/** Lines of at most `widthPx`, broken at spaces; a longer word takes a line of its own. */
export function wrapWords(
  text: string,
  widthPx: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= widthPx) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** What is shown, for under the title: "All milestones, 2003–2022: 146 of 226". */
function captionOf({ bundle, entries, words }: Selection): string {
  const what = words === '' ? 'All milestones' : words.charAt(0).toUpperCase() + words.slice(1);
  return `${what}: ${entries.length} of ${bundle.milestones.length} milestones`;
}

const FORM_WORDS: Readonly<Partial<Record<SceneForm, string>>> = {
  soft: 'hollow: day not known',
  announced: 'dashed: announced only',
  stack: '+1: one more, too close to draw apart',
  cluster: 'number: so many close together',
  trace: 'grey line: outside the filter',
};

interface KeyPart {
  readonly kind: Kind | null;
  readonly words: string;
}

function keyParts({ scene, selection }: ChartPicture): readonly KeyPart[] {
  const shown = new Set(selection.entries.map(({ milestone }) => milestone.kind));
  const kinds = selection.bundle.vocabulary.kinds.filter(({ id }) => shown.has(id));
  const forms = [...scene.forms].flatMap((form) => FORM_WORDS[form] ?? []);
  return [
    ...kinds.map(({ id, label }: KindEntry) => ({ kind: id, words: label.toLowerCase() })),
    ...forms.map((words) => ({ kind: null, words })),
  ];
}

/** The key in as many lines as it needs; its height comes with it. */
function keyNodes(picture: ChartPicture, top: number): { nodes: SvgNode[]; bottom: number } {
  const nodes: SvgNode[] = [];
  let x = MARGIN_PX;
  let y = top + LINE_PX / 2;
  for (const { kind, words } of keyParts(picture)) {
    const iconPx = kind === null ? 0 : 18;
    const width = iconPx + picture.measure(words, KEY_FONT) + 18;
    if (x + width > picture.scene.widthPx + MARGIN_PX && x > MARGIN_PX) {
      x = MARGIN_PX;
      y += LINE_PX;
    }
    if (kind !== null) {
      const paint = shapeAttributes('filled', LIGHT.kinds[kind], LIGHT.surface);
      const transform = `translate(${x + 6} ${y}) scale(0.83)`;
      nodes.push(svg('path', { d: kindShape(kind, 'filled'), transform, ...paint }));
    }
    const place = { x: x + iconPx, y: y + MIDDLE_TO_FOOT_PX, 'font-size': 12, fill: LIGHT.ink2 };
    nodes.push(svg('text', place, [words]));
    x += width;
  }
  return { nodes, bottom: y + LINE_PX / 2 };
}

function textLines(
  text: string,
  top: number,
  picture: ChartPicture,
): { nodes: SvgNode[]; bottom: number } {
  const lines = wrapWords(text, picture.scene.widthPx, (line) => picture.measure(line, TEXT_FONT));
  const nodes = lines.map((line, index) =>
    svg(
      'text',
      { x: MARGIN_PX, y: top + index * LINE_PX + 15, 'font-size': 14, fill: LIGHT.ink2 },
      [line],
    ),
  );
  return { nodes, bottom: top + lines.length * LINE_PX };
}

function titleNode(): SvgNode {
  const attributes = {
    x: MARGIN_PX,
    y: MARGIN_PX + TITLE_PX,
    'font-family': PICTURE_SERIF,
    'font-size': TITLE_PX,
    'font-weight': 600,
    fill: LIGHT.ink,
  };
  return svg('text', attributes, ['Combating trafficking in human beings: OSCE milestones']);
}

/**
 * The chart as an SVG file that needs nothing beside it: title, filters, key, address and date are
 * in the picture, colours and fonts are written out. Light, whatever the theme of the page.
 */
export function toSvg(picture: ChartPicture): string {
  const { scene, selection } = picture;
  const { bundle, address, today } = selection;
  const caption = textLines(captionOf(selection), MARGIN_PX + TITLE_PX + 10, picture);
  const chartTop = caption.bottom + 12;
  const key = keyNodes(picture, chartTop + scene.heightPx + 10);
  const publisher = bundle.site.publisher === '' ? '' : `${bundle.site.publisher}, `;
  const source = `Source: ${publisher}${address}. Made on ${calendarDateInWords(today)}.`;
  const foot = textLines(source, key.bottom + 6, picture);
  const width = scene.widthPx + 2 * MARGIN_PX;
  const height = Math.ceil(foot.bottom + MARGIN_PX / 2);
  const root = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': PICTURE_SANS,
      role: 'img',
    },
    [
      svg('title', {}, [`OSCE milestones, ${captionOf(selection)}`]),
      svg('rect', { width, height, fill: LIGHT.surface }),
      titleNode(),
      ...caption.nodes,
      svg('g', { transform: `translate(${MARGIN_PX} ${chartTop})` }, [
        chartNodes(scene, LIGHT, bundle.vocabulary.kinds),
      ]),
      ...key.nodes,
      ...foot.nodes,
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(root)}\n`;
}
