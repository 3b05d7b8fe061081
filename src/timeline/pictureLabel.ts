import type { Look, Palette } from './look.ts';
import { estimateTextPx } from './measureText.ts';
import type { LabelBox } from './scene.ts';
import { svg, type SvgAttributes, type SvgNode } from './svgNode.ts';

const SUFFIX_GAP_PX = 4;
/** Room for a bold font that is wider than ours, as DejaVu Sans. */
const WIDER_FONT = 1.2;

/**
 * A label in a picture, which programs read that have other fonts and that may not hold a text to a
 * width (librsvg does not): the number of a stack is a text of its own beside the mark, and what is
 * left of a mark ends there, so that a wider font runs away from both.
 */
export function drawPictureLabel(
  label: LabelBox,
  attributes: { readonly text: SvgAttributes; readonly suffix: SvgAttributes },
): SvgNode {
  const { suffix, width, textX } = label;
  const isLeft = label.side === 'left';
  const ahead = suffix === '' ? 0 : estimateTextPx(suffix, true) * WIDER_FONT + SUFFIX_GAP_PX;
  const foot = isLeft ? textX + width : textX;
  const anchor = isLeft ? { 'text-anchor': 'end' as const } : {};
  const text = svg(
    'text',
    {
      ...attributes.text,
      ...anchor,
      x: isLeft ? foot - ahead : foot + ahead,
      textLength: width - ahead,
      lengthAdjust: 'spacingAndGlyphs',
    },
    [label.text],
  );
  if (suffix === '') return text;
  const number = svg('text', { ...attributes.suffix, ...anchor, x: foot }, [suffix]);
  return svg('g', {}, [text, number]);
}

/** Half the height of a capital at 12.5 px. */
const MIDDLE_TO_FOOT_PX = 4.4;

/** The look of a picture, which is read by programs that set a text by its foot alone, in fonts we do not know. */
export function pictureLook(palette: Palette): Look {
  return {
    palette,
    idPrefix: 'chart-',
    middleToFootPx: MIDDLE_TO_FOOT_PX,
    drawLabel: drawPictureLabel,
  };
}
