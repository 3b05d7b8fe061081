/** Texts by milestone id. */
type Texts = Readonly<Record<string, string>>;

/** The first text of an element in each row; a later one in it is said of the row, not its text. */
function textsAt(root: ParentNode, selector: string): Texts {
  const texts: Record<string, string> = {};
  for (const row of root.querySelectorAll<HTMLElement>('[data-milestone]')) {
    const { milestone } = row.dataset;
    const text = row.querySelector(selector)?.firstChild?.textContent;
    if (milestone !== undefined && text != null) texts[milestone] = text;
  }
  return texts;
}

/**
 * The summaries as they stand in a prerendered list: read from there, they need not be fetched or
 * stored a second time. Empty where no list was prerendered.
 */
export const summariesInMarkup = (root: ParentNode): Texts => textsAt(root, '[data-summary]');

/** The titles, likewise. */
export const titlesInMarkup = (root: ParentNode): Texts => textsAt(root, '.row-link');
