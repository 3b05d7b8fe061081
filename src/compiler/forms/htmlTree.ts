import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type ChildNode = Tree.ChildNode;
export type ParentNode = Tree.ParentNode;

/** More levels than a page by people has; a parser slows down with the square of them. */
const DEEPEST = 600;

class TooDeep extends Error {}

/** The tree of a page with the line and column of every node; null where elements are nested deeper than a page by people is. */
export function htmlTree(text: string): Tree.Document | null {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEEPEST) throw new TooDeep();
    },
    onItemPop: () => void depth--,
  };
  try {
    return parse(text, { sourceCodeLocationInfo: true, treeAdapter });
  } catch (problem) {
    if (problem instanceof TooDeep) return null;
    throw problem;
  }
}

/** Whether a node is an element. */
export function isElement(node: ChildNode | ParentNode | null): node is Element {
  return node !== null && 'tagName' in node;
}

/** Value of an attribute, or the empty string. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** All elements below a node, in reading order. */
export function* elementsBelow(parent: ParentNode): Generator<Element> {
  const waiting = parent.childNodes.filter(isElement).reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    for (let at = element.childNodes.length - 1; at >= 0; at--) {
      const child = element.childNodes[at];
      if (child && isElement(child)) waiting.push(child);
    }
  }
}

/** The text below a node with white space as in the file, scripts and styles left out. */
export function textBelow(parent: ParentNode): string {
  let text = '';
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if (isElement(node) && !/^(?:script|style|template)$/.test(node.tagName)) {
      text += ` ${textBelow(node)}`;
    }
  }
  return text;
}

/** The first letters of the text below a node, white space squeezed; no more of a large page is read for it. */
export function textStart(parent: ParentNode, letters: number): string {
  let text = '';
  for (const node of parent.childNodes) {
    if (text.length >= letters) break;
    if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/\s+/g, ' ');
    else if (isElement(node) && !/^(?:script|style|template)$/.test(node.tagName)) {
      text += ` ${textStart(node, letters - text.length)}`;
    }
    text = text.trimStart();
  }
  return text;
}

/** The element whose text a reader of a page sees; null where the tree has none. */
export function bodyOf(tree: ParentNode | null): Element | null {
  for (const element of tree ? elementsBelow(tree) : []) {
    if (element.tagName === 'body') return element;
  }
  return null;
}
