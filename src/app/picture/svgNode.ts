/** A drawing as plain data: the same tree becomes a file of its own or elements of the page. */
export interface SvgNode {
  readonly tag: string;
  /** Names as SVG has them (`font-size`). */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** An element; attributes and children may be left out. */
export function svg(
  tag: string,
  attributes: SvgNode['attributes'] = {},
  children: SvgNode['children'] = [],
): SvgNode {
  return { tag, attributes, children };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of XML: signs of the language as entities, characters that XML forbids left out. */
export function escapeXml(text: string): string {
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

/** The tree as XML. */
export function toMarkup({ tag, attributes, children }: SvgNode): string {
  const pairs = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(written(value))}"`)
    .join('');
  const inner = children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : toMarkup(child)))
    .join('');
  return inner === '' ? `<${tag}${pairs}/>` : `<${tag}${pairs}>${inner}</${tag}>`;
}
