/** Names as in a document (`font-size`); undefined: left out. `class` is for the page alone. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** A drawing as plain data: the same tree becomes elements of the page or a file of its own. */
export interface SvgNode {
  /** What it is among its siblings, where that is not its place: its element stays while others come and go. */
  readonly key?: string;
  readonly tag: string;
  readonly attributes: SvgAttributes;
  /** Elements, or a text and nothing else: a text beside elements has one of its own, as in `ui/jsx/jsx-runtime.ts`. */
  readonly children: readonly SvgNode[] | readonly [text: string];
}

/** An element; children may be left out. */
export function svg(
  tag: string,
  attributes: SvgAttributes,
  children: SvgNode['children'] = [],
): SvgNode {
  return { tag, attributes, children };
}

/** How many elements a drawing puts into a document. */
export function countElements(nodes: SvgNode['children']): number {
  let count = 0;
  for (const node of nodes) {
    if (typeof node !== 'string') count += 1 + countElements(node.children);
  }
  return count;
}
