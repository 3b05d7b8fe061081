import { say } from '../model/say.ts';
import { shapeOf, type ShapeForm } from './kindShape.ts';
import { flagPath } from './drawMarks.ts';
import type { Look } from './look.ts';
import type { ChartScene, SceneForm } from './scene.ts';
import { svg, type SvgNode } from './svgNode.ts';

/** A form of the chart in the key: its sign around the origin, 16 px high, and what it says. */
export interface KeyEntry {
  readonly form: SceneForm;
  readonly widthPx: number;
  readonly sign: readonly SvgNode[];
  readonly says: string;
}

const WORDS: readonly (readonly [form: SceneForm, widthPx: number, says: string])[] = [
  ['day', 16, say('exact day')],
  ['range', 32, say('several days')],
  ['soft', 28, say('month or year only')],
  ['announced', 16, say('announced only')],
  ['stack', 20, say('+1: one more, too close to draw apart')],
  ['cluster', 22, say('three close together')],
  ['trace', 6, say('outside the filter')],
  ['shared', 22, say('in more than one lane')],
  ['party', 16, say('State became party to a treaty, not counted')],
  ['bold', 18, say('landmark')],
  ['fade', 28, say('in office, day not known')],
];

function drawSign(entry: SceneForm, look: Look): readonly SvgNode[] {
  const { palette } = look;
  const colour = palette['ink-2'];
  const shape = (
    kind: 'decision' | 'publication' | 'conference',
    form: ShapeForm,
    place = '',
  ): SvgNode =>
    svg('path', {
      ...shapeOf(kind, form, { palette, colour }),
      transform: `${place}${place === '' ? '' : ' '}scale(0.85)`,
    });
  switch (entry) {
    case 'day':
      return [shape('decision', 'filled')];
    case 'range':
      return [
        shape('decision', 'filled', 'translate(-10 0)'),
        svg('path', { d: 'M-8-2.5h23v5h-23z', fill: colour }),
      ];
    case 'soft':
      return [
        svg('path', { d: 'M-13-7h26v14h-26z', fill: colour, opacity: 0.2 }),
        shape('publication', 'hollow'),
      ];
    case 'announced':
      return [shape('decision', 'dashed')];
    case 'stack':
      return [
        shape('conference', 'hollow', 'translate(2 -2)'),
        shape('conference', 'filled', 'translate(-2 1)'),
      ];
    case 'cluster':
      return [
        svg('rect', {
          x: -10,
          y: -7,
          width: 20,
          height: 14,
          rx: 7,
          fill: palette.surface,
          stroke: colour,
          'stroke-width': 1.5,
        }),
        svg(
          'text',
          { y: 4, fill: colour, 'font-size': 11, 'font-weight': 700, 'text-anchor': 'middle' },
          ['3'],
        ),
      ];
    case 'trace':
      return [svg('path', { d: 'M0-4v8', stroke: palette.ghost, 'stroke-width': 1.5 })];
    case 'party':
      return [svg('path', { d: flagPath(0, 4), fill: palette.ink })];
    case 'bold':
      return [
        svg(
          'text',
          { y: 4, fill: palette.ink, 'font-size': 12, 'font-weight': 700, 'text-anchor': 'middle' },
          ['Aa'],
        ),
      ];
    case 'fade':
      return [0.2, 0.5, 0.8, 1].map((opacity, at) =>
        svg('path', { d: `M${7 * at - 14}-6h7v12h-7z`, fill: palette.band, opacity }),
      );
    case 'shared':
      return [
        svg('circle', { r: 7.5, fill: 'none', stroke: palette['ink-3'] }),
        shape('decision', 'filled', 'scale(0.8)'),
      ];
  }
}

/** The key: the forms that occur in a scene, or those asked for, in its order. */
export function drawKey({ forms }: Pick<ChartScene, 'forms'>, look: Look): readonly KeyEntry[] {
  return WORDS.filter(([form]) => forms.has(form)).map(([form, widthPx, says]) => ({
    form,
    widthPx,
    sign: drawSign(form, look),
    says,
  }));
}
