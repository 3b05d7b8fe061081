import { expect, test } from 'vitest';
import { drawPictureLabel } from './pictureLabel.ts';
import type { LabelBox } from './scene.ts';

const LABEL: LabelBox = {
  x: 100,
  y: 0,
  width: 120,
  height: 18,
  textX: 100,
  textY: 9,
  text: 'Action Plan adopted',
  suffix: '+1',
  side: 'right',
  isBold: false,
};

/** From where each text runs, and which way it grows in a wider font. */
const textsOf = (label: LabelBox): unknown => {
  const drawn = drawPictureLabel(label, { text: {}, suffix: {} });
  const texts = drawn.tag === 'text' ? [drawn] : drawn.children;
  return texts.map((one) =>
    typeof one === 'string'
      ? one
      : [one.children[0], one.attributes['x'], one.attributes['text-anchor']],
  );
};

test.each<readonly [Partial<LabelBox>, unknown]>([
  [{ suffix: '' }, [['Action Plan adopted', 100, undefined]]],
  [{ suffix: '', side: 'left' }, [['Action Plan adopted', 220, 'end']]],
  [
    {},
    [
      ['Action Plan adopted', expect.closeTo(123.4, 0), undefined],
      ['+1', 100, undefined],
    ],
  ],
  [
    { side: 'left' },
    [
      ['Action Plan adopted', expect.closeTo(196.6, 0), 'end'],
      ['+1', 220, 'end'],
    ],
  ],
])(
  'drawPictureLabel with %j: the number beside the mark, both growing away from it',
  (changes, expected) => {
    expect(textsOf({ ...LABEL, ...changes })).toEqual(expected);
  },
);
