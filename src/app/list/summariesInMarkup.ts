import type { Summaries } from '../data/TimelineData.ts';

/**
 * The summaries by milestone id as they stand in a prerendered list: read from there, they need not
 * be fetched or stored a second time. Empty where no list was prerendered.
 */
export function summariesInMarkup(root: ParentNode): Summaries {
  const summaries: Record<string, string> = {};
  for (const text of root.querySelectorAll<HTMLElement>('[data-milestone] [data-summary]')) {
    const id = text.closest<HTMLElement>('[data-milestone]')?.dataset['milestone'];
    if (id !== undefined) summaries[id] = text.textContent;
  }
  return summaries;
}
