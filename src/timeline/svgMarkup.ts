import type { SvgNode } from './svgNode.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of XML: signs of the language as entities, characters that XML forbids left out. */
function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- the characters that XML forbids
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  );
}

/** Numbers to a hundredth of a pixel. */
function written(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

/** The tree as XML, without classes; `between` stands between elements that hold no text. */
export function toMarkup({ tag, attributes, children }: SvgNode, between = ''): string {
  const pairs = Object.entries(attributes)
    .filter(([name]) => name !== 'class')
    .flatMap(([name, value]) =>
      value === undefined ? [] : ` ${name}="${escapeXml(written(value))}"`,
    )
    .join('');
  const gap = children.some((child) => typeof child === 'string') ? '' : between;
  const inner = children
    .map((child) => gap + (typeof child === 'string' ? escapeXml(child) : toMarkup(child, between)))
    .join('');
  return inner === '' ? `<${tag}${pairs}/>` : `<${tag}${pairs}>${inner}${gap}</${tag}>`;
}
