/** The OSCE's types of texts, by the words that pages print for them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['press release', 'Press release'],
  ['press releases', 'Press release'],
  ['news item', 'News Item'],
  ['news', 'News Item'],
  ['news items', 'News Item'],
  ['newsitem', 'News Item'],
  ['story', 'Story'],
  ['feature', 'Feature'],
  ['feature story', 'Feature'],
  ['features', 'Feature'],
  ['interview', 'Interview'],
  ['media advisory', 'Media advisory'],
  ['statement', 'Statement'],
  ['speech', 'Speech'],
  ['announcement', 'Announcement'],
  ['event', 'Event'],
  ['op-ed', 'Op-ed'],
  ['article', 'Article'],
  ['blog', 'Blog'],
]);

/** The type under one name ("News" is a "News Item"); other words stay as printed. */
export function documentType(words: string): string {
  return TYPES.get(words.trim().toLowerCase()) ?? words.trim();
}

/** Whether a whole line is the name of a type. */
export function isDocumentType(line: string): boolean {
  return TYPES.has(line.trim().toLowerCase());
}
