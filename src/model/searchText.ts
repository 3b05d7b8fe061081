import type { MilestoneDetail } from './bundle.ts';

/**
 * The text in which a milestone is searched besides its title and place: the summary on the first
 * line, then the reference, the titles and numbers of its sources and the cautions, a line each.
 */
export function searchTextOf({
  summary,
  reference,
  sources,
  cautions,
}: Pick<MilestoneDetail, 'summary' | 'reference' | 'sources' | 'cautions'>): string {
  const titles = sources.map(({ title, number }) => (number ? `${title} ${number}` : title));
  return [summary, reference ?? '', ...titles, ...cautions].filter(Boolean).join('\n');
}
