import { calendarDateInWords } from '../../model/dateInWords.ts';
import { capital, inSentence } from '../../model/labels.ts';
import { LANGUAGE, say, sayCount } from '../../model/say.ts';
import { drawText } from '../../timeline/drawFrame.ts';
import { drawKey } from '../../timeline/drawKey.ts';
import { shapeOf } from '../../timeline/kindShape.ts';
import type { Palette } from '../../timeline/look.ts';
import { pictureLook } from '../../timeline/pictureLabel.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import { toMarkup } from '../../timeline/svgMarkup.ts';
import { svg, type SvgNode } from '../../timeline/svgNode.ts';
import { drawPicture, PICTURE_SANS, PICTURE_SERIF } from '../picture/chartPicture.ts';
import type { Selection } from './selection.ts';
import theme from '../ui/theme.css?raw';

const [, light = ''] = /\[data-theme='light'\]\s*\{([^}]*)\}/.exec(theme) ?? [];

const TOKENS: Readonly<Record<string, string>> = Object.fromEntries(
  [...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
);

/** The theme's light colours written out: pictures are for paper and slides, whatever the theme of the page. */
export const LIGHT_PALETTE = {
  ...TOKENS,
  chosen: TOKENS['ink'],
  'on-chosen': TOKENS['on-ink'],
} as unknown as Palette;

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
const LOOK = pictureLook(LIGHT_PALETTE);
const KEY_TEXT = { 'font-size': 12, fill: LIGHT_PALETTE['ink-2'] };

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
  return sayCount({ other: '{title}: {count} of {all} milestones' }, entries.length, {
    title: words === '' ? say('All milestones') : capital(words),
    all: bundle.milestones.length,
  });
}

interface KeyPart {
  /** A drawing around the origin, 16 px high. */
  readonly sign: readonly SvgNode[];
  readonly widthPx: number;
  readonly words: string;
}

/** The kinds that are shown, and the forms that occur. */
function keyParts({ scene, selection }: ChartPicture): readonly KeyPart[] {
  const shown = new Set(selection.entries.map(({ milestone }) => milestone.kind));
  const kinds = selection.bundle.vocabulary.kinds.filter(({ id }) => shown.has(id));
  return [
    ...kinds.map(({ id, label }) => ({
      sign: [svg('path', { ...shapeOf(id, 'filled', LOOK), transform: 'scale(0.83)' })],
      widthPx: 12,
      words: inSentence(label),
    })),
    ...drawKey(scene, LOOK).map(({ sign, widthPx, says }) => ({ sign, widthPx, words: says })),
  ];
}

const AFTER_SIGN_PX = 6;
const BETWEEN_PX = 18;
/** A font that stands for ours may be so much wider (DejaVu Sans is by 13 %) before entries touch. */
const WIDER_FONT = 1.15;

/** The key in as many lines as it needs; its height comes with it. */
function keyNodes(picture: ChartPicture, top: number): { nodes: SvgNode[]; bottom: number } {
  const nodes: SvgNode[] = [];
  let x = MARGIN_PX;
  let y = top + LINE_PX / 2;
  for (const { sign, widthPx, words } of keyParts(picture)) {
    const textX = widthPx + AFTER_SIGN_PX;
    const width = textX + picture.measure(words, KEY_FONT) * WIDER_FONT;
    if (x + width > picture.scene.widthPx + MARGIN_PX && x > MARGIN_PX) {
      x = MARGIN_PX;
      y += LINE_PX;
    }
    nodes.push(svg('g', { transform: `translate(${x + widthPx / 2} ${y})` }, sign));
    for (const node of drawText(words, { look: LOOK, x: x + textX, middle: y }, KEY_TEXT)) {
      nodes.push(node);
    }
    x += width + BETWEEN_PX;
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
      {
        x: MARGIN_PX,
        y: top + index * LINE_PX + 15,
        'font-size': 14,
        fill: LIGHT_PALETTE['ink-2'],
      },
      [line],
    ),
  );
  return { nodes, bottom: top + lines.length * LINE_PX };
}

function titleNode(title: string): SvgNode {
  const attributes = {
    x: MARGIN_PX,
    y: MARGIN_PX + TITLE_PX,
    'font-family': PICTURE_SERIF,
    'font-size': TITLE_PX,
    'font-weight': 600,
    fill: LIGHT_PALETTE.ink,
  };
  return svg('text', attributes, [title]);
}

/** Everything below the title, and where it ends. */
function contentOf(picture: ChartPicture): { nodes: readonly SvgNode[]; heightPx: number } {
  const { scene, selection } = picture;
  const { bundle, address, today } = selection;
  const caption = textLines(captionOf(selection), MARGIN_PX + TITLE_PX + 10, picture);
  const chartTop = caption.bottom + 12;
  const key = keyNodes(picture, chartTop + scene.heightPx + 10);
  const publisher = bundle.site.publisher === '' ? '' : `${bundle.site.publisher}, `;
  const source = say('Source: {source}. Made on {date}.', {
    source: `${publisher}${address}`,
    date: calendarDateInWords(today),
  });
  const foot = textLines(source, key.bottom + 6, picture);
  const chart = svg('g', { transform: `translate(${MARGIN_PX} ${chartTop})` }, [
    drawPicture(scene, LIGHT_PALETTE),
  ]);
  return {
    nodes: [...caption.nodes, chart, ...key.nodes, ...foot.nodes],
    heightPx: Math.ceil(foot.bottom + MARGIN_PX / 2),
  };
}

/** `own`: as high as what is in it; `slide`: 16:9. */
export type PictureForm = 'own' | 'slide';

const SLIDE_RATIO = 9 / 16;
/** Width of the chart in a picture: the full form with the rows of context; and wider ones, for slides. */
const OWN_WIDTH_PX = 1240;
const SLIDE_WIDTHS_PX = [OWN_WIDTH_PX, 1440, 1680, 1960, 2280];

/**
 * The picture in a form: a slide gets a chart wide enough that all of it fits, and air below. `at`
 * gives the picture with a chart of a width.
 */
export function pictureMarkup(at: (widthPx: number) => ChartPicture, form: PictureForm): string {
  const own = at(OWN_WIDTH_PX);
  if (form === 'own') return toSvg(own);
  const slideHeight = ({ scene }: ChartPicture): number =>
    Math.round((scene.widthPx + 2 * MARGIN_PX) * SLIDE_RATIO);
  const wide = SLIDE_WIDTHS_PX.map(at).find(
    (picture) => contentOf(picture).heightPx <= slideHeight(picture),
  );
  // More lanes than any width makes room for: the picture is as high as they are.
  return wide ? toSvg(wide, slideHeight(wide)) : toSvg(own);
}

/**
 * The chart as an SVG file that needs nothing beside it: title, filters, key, address and date are
 * in the picture, colours and fonts are written out. Light, whatever the theme of the page; at least
 * `leastHeightPx` high.
 */
export function toSvg(picture: ChartPicture, leastHeightPx = 0): string {
  const { scene, selection } = picture;
  const { site } = selection.bundle;
  const { nodes, heightPx } = contentOf(picture);
  const width = scene.widthPx + 2 * MARGIN_PX;
  const height = Math.max(heightPx, leastHeightPx);
  const root = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': PICTURE_SANS,
      role: 'img',
      lang: LANGUAGE,
    },
    [
      svg('title', {}, [`${site.title}, ${captionOf(selection)}`]),
      svg('rect', { width, height, fill: LIGHT_PALETTE.surface }),
      titleNode(site.title),
      ...nodes,
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(root)}\n`;
}
