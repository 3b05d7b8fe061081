import {
  attribute,
  elementsBelow,
  isElement,
  textBelow,
  textStart,
  type Element,
} from './htmlTree.ts';

/** Elements that stand around the text of a page: menus, banners, columns beside it, the foot. */
const AROUND = new Set(['nav', 'footer', 'aside', 'dialog']);
const AROUND_ROLES =
  /^(?:navigation|contentinfo|complementary|banner|search|dialog|alertdialog|menu|menubar|toolbar)$/;

/** Words of a class or id that makers of pages give to what stands around a text. */
const AROUND_NAMES = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'nav',
    'navbar',
    'navigation',
    '(?:main|sub|side|top|foot|site)?menus?',
    'breadcrumbs?',
    '[a-z]*cookies?(?:bar|banner|notice|bot)?',
    'consent',
    'gdpr',
    'onetrust',
    'share(?:this|bar|links|buttons?)?',
    'sharing',
    'social(?:media)?',
    'addthis',
    'addtoany',
    'sharedaddy',
    'footer',
    'side-?bar',
    'related',
    'jp-relatedposts',
    'recommend(?:ed|ations)',
    'read-?(?:more|also|next)',
    'see-?also',
    'more-(?:news|stories|posts)',
    'latest',
    'popular',
    'newsletter',
    'subscribe',
    'subscription',
    'comments?',
    'disqus',
    'respond',
    'skip(?:-?link|-?nav|-?to-?content)?s?',
    'pager',
    'pagination',
    'post-nav(?:igation)?',
    'adverts?(?:isement)?',
    'ads?',
    'promo',
    'pop-?up',
    'modal',
    'login',
    'search(?:-?(?:form|box|block))?',
    'lang(?:uage)?s?-?(?:switch(?:er)?|menu|nav|links)',
    'wm-ipp(?:-base)?',
    'donate',
    'top-?bar',
    'print-?(?:link|button|page)',
    'tag-?cloud',
    'widget',
    'author-?bio',
  ].join('|')})(?=$|[\\s_-])`,
  'i',
);
/** Letters of running text that say: this is no menu, whatever its name. */
const PROSE_SHARE = 0.4;
/** From here on a list is told by its links. */
const FEWEST_LINKS = 3;
const LINK_SHARE = 0.7;
const LONGEST_LINK_TEXT = 90;

/** Header lines of an OSCE page with their colon. */
const FACTS =
  /\b(?:Publishing date|Issued (?:on|by)|Published on|Fields? of work|Where we are|What we do|Content type|Place|Date|Source|Location)\s*:/i;

interface Weight {
  /** Letters in links and out of them. */
  readonly linked: number;
  readonly free: number;
  readonly links: number;
}

const NOTHING: Weight = { linked: 0, free: 0, links: 0 };

/** Letters and links below each element of a page. */
function weigh(root: Element): ReadonlyMap<Element, Weight> {
  const byElement = new Map<Element, Weight>();
  const weighOne = (element: Element, isInLink: boolean): Weight => {
    const isLink = element.tagName === 'a' && attribute(element, 'href') !== '';
    let [linked, free, links] = [0, 0, isLink ? 1 : 0];
    for (const node of element.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) {
        const letters = node.value.replace(/\s+/g, ' ').length;
        if (isInLink || isLink) linked += letters;
        else free += letters;
      } else if (isElement(node) && !/^(?:script|style|template)$/.test(node.tagName)) {
        const below = weighOne(node, isInLink || isLink);
        [linked, free, links] = [linked + below.linked, free + below.free, links + below.links];
      }
    }
    const weight = { linked, free, links };
    byElement.set(element, weight);
    return weight;
  };
  weighOne(root, false);
  return byElement;
}

function isHidden(element: Element): boolean {
  if (element.attrs.some(({ name }) => name === 'hidden')) return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'));
}

function isNamedAround(element: Element): boolean {
  const { tagName } = element;
  if (AROUND.has(tagName) || AROUND_ROLES.test(attribute(element, 'role'))) return true;
  if (/^(?:body|main|article|h[1-6]|p|time)$/.test(tagName)) return false;
  return AROUND_NAMES.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`);
}

const LIST_LIKE = new Set(['ul', 'ol', 'div', 'td', 'table', 'p', 'center', 'section', 'header']);

/** Whether an element is little but links with short names: a menu without saying so. */
function isLinkList(element: Element, { linked, free, links }: Weight): boolean {
  if (!LIST_LIKE.has(element.tagName) || links < FEWEST_LINKS) return false;
  const all = linked + free;
  return linked >= all * LINK_SHARE && all / links <= LONGEST_LINK_TEXT;
}

/** Whether the words in front of a list make it the value of a header line ("Fields of work:"). */
function followsLabel(element: Element): boolean {
  const parent = element.parentNode;
  if (!parent || !('tagName' in parent)) return false;
  if (element.tagName === 'dd' || parent.tagName === 'dd') return true;
  return FACTS.test(textStart(parent, 60).slice(0, 60));
}

/**
 * Tells which elements of a page stand around its text. What holds the title, a good part of the
 * running text or header lines of the OSCE is none, whatever its name.
 */
export function furnitureOf(root: Element, title: Element | null): (element: Element) => boolean {
  const weights = weigh(root);
  const all = weights.get(root)?.free ?? 0;
  const holdsTitle = new Set<unknown>();
  for (let at: unknown = title; at; at = (at as Element).parentNode) holdsTitle.add(at);
  return (element) => {
    if (holdsTitle.has(element)) return false;
    const weight = weights.get(element) ?? NOTHING;
    if (isHidden(element)) return weight.free < all * PROSE_SHARE;
    const isAround = isNamedAround(element);
    if (!isAround && !isLinkList(element, weight)) return false;
    if (weight.free >= all * PROSE_SHARE && element.tagName !== 'nav') return false;
    if (element.tagName === 'nav') return true;
    return isAround ? !FACTS.test(textBelow(element)) : !followsLabel(element);
  };
}

/** Headings of a page that may be its title, those in menus and at the foot left out. */
export function headingsOf(root: Element): readonly Element[] {
  const inside = new Set<Element>();
  const headings: Element[] = [];
  for (const element of elementsBelow(root)) {
    const parent = element.parentNode as Element | null;
    if ((parent && inside.has(parent)) || isHidden(element) || isNamedAround(element)) {
      inside.add(element);
    }
    if (!/^h[1-3]$/.test(element.tagName)) continue;
    // The head of a page may be called a banner and hold the title all the same.
    if (!inside.has(element) || element.tagName === 'h1') headings.push(element);
  }
  return headings;
}
