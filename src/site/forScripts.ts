import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { html, Html, inlineScript } from './html.ts';

/**
 * Where a script runs, what stands before it becomes part of the page, before anything behind it is
 * read; what is for pages without scripts goes. React finds what it has rendered.
 */
export const UNFOLD =
  "(function(s,p){p=s.previousElementSibling;s.remove();if(p.nodeName==='NOSCRIPT')p.remove();else p.outerHTML=p.textContent})(document.currentScript)";

/** Markup that is there only where scripts run: text browsers and clippers do not meet it at all. */
export const withScripts = (markup: string): Html =>
  html`${inlineScript(markup, ' type="text/plain"')}${inlineScript(UNFOLD)}`;

/** Markup that is there only where no script runs, and leaves no trace where one does. */
export const withoutScripts = (markup: Html): Html =>
  html`<noscript>${markup}</noscript>${inlineScript(UNFOLD)}`;

/** Where an element that is dead without scripts stands in the markup. */
interface DeadPart {
  readonly start: number;
  readonly end: number;
}

const isDead = (node: DefaultTreeAdapterTypes.ChildNode): boolean =>
  'attrs' in node &&
  node.attrs.some(
    ({ name, value }) => name === 'class' && /(?:^| )needs-script(?: |$)/.test(value),
  );

/** The outermost elements that are dead without scripts, in order. */
function deadPartsOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): readonly DeadPart[] {
  return nodes.flatMap((node): readonly DeadPart[] => {
    const at = node.sourceCodeLocation;
    if (isDead(node) && at) return [{ start: at.startOffset, end: at.endOffset }];
    return 'childNodes' in node ? deadPartsOf(node.childNodes) : [];
  });
}

/** Prerendered markup whose controls are there only where scripts run. */
export function foldControls(product: string): string {
  const { childNodes } = parseFragment(product, { sourceCodeLocationInfo: true });
  let at = 0;
  const parts: string[] = [];
  for (const { start, end } of deadPartsOf(childNodes)) {
    parts.push(product.slice(at, start), withScripts(product.slice(start, end)).markup);
    at = end;
  }
  return [...parts, product.slice(at)].join('');
}
