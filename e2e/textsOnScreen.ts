import type { Frame, Page } from '@playwright/test';

/**
 * All that a page says in its own language, to eyes and to screen readers: texts, names and titles
 * of elements, values of fields, the title of the page. What is marked as another language, as not
 * to be translated or as code is left out. `within` is a selector, for a part of the page.
 */
export async function textsOnScreen(
  place: Page | Frame,
  within = 'body',
): Promise<readonly string[]> {
  const found = await place.evaluate((selector) => {
    const root = document.querySelector(selector) ?? document.body;
    const own = document.documentElement.lang;
    const isOurs = (element: Element): boolean =>
      element.closest('[lang]')?.getAttribute('lang') === own &&
      !element.closest('[translate=no], code, pre, script, style, noscript, textarea, template') &&
      !element.closest('a')?.textContent.startsWith('http') &&
      element.checkVisibility({ visibilityProperty: true });
    const texts = [document.title];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (data.trim() !== '' && parentElement && isOurs(parentElement)) texts.push(data);
    }
    const names = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
    for (const name of [...names, 'title', 'alt', 'placeholder']) {
      for (const element of root.querySelectorAll(`[${name}]`)) {
        if (isOurs(element)) texts.push(element.getAttribute(name) ?? '');
      }
    }
    for (const name of ['description', 'og:title', 'og:description', 'twitter:title']) {
      const meta = document.head.querySelector(`meta[name="${name}"], meta[property="${name}"]`);
      if (meta) texts.push(meta.getAttribute('content') ?? '');
    }
    return texts;
  }, within);
  const plain = found.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  return [...new Set(plain)].filter((text) => /\p{L}/u.test(text));
}

/** What stands in Latin letters in Russian texts too: formats, programs, keys, usual foreign words. */
const LATIN = new Set(
  'cookie Common Cartridge BibTeX Excel Calc Zotero EndNote Citavi LaTeX JabRef Moodle WordPress Notion Chicago Letter Ctrl Esc Enter Home End Page Up Down Shift Tab Rev Aa'.split(
    ' ',
  ),
);

/** What may stand in Latin letters anywhere: titles of works in quotation marks, two bodies, addresses, names of files, codes in capitals. */
const IN_LATIN =
  /«[^»]*»|Tech Against Trafficking|Thomson Reuters|\bhttps?:\S+|\b[\w/-]+\.(?:html|json|csv|js)\b|\bosce-[\w.-]+|\b[A-Z][A-Z\d]*\b|\b[\da-f]{8}\b/g;

/** Latin words in texts of a language that has other letters, each with its text. */
export function latinIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const words = text.replaceAll(IN_LATIN, '').match(/[A-Za-z][A-Za-z\d]*/g) ?? [];
    const foreign = words.filter((word) => !LATIN.has(word));
    return foreign.length === 0 ? [] : [`${foreign.join(' ')}: ${text}`];
  });
}

/** Words that style sheets write, which no language has in its file. */
export const wordsOfStyles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap(({ cssText }) => cssText.match(/content: "[^"]*\p{L}[^"]*"/gu) ?? []),
  );
