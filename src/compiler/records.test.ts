import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCuratedFiles } from '../testing/curatedFiles.ts';
import { sharedFolder } from '../testing/sharedFolder.ts';
import { loadLanguages } from './extract/language.ts';
import { extractDocument } from './extractDocument.ts';
import type { Extraction } from './extraction.ts';
import { parsePage } from './parsePage.ts';

await loadLanguages();
const { records, vocabulary, milestones } = readCuratedFiles();
const shared = sharedFolder();

/** Each record and the page text that it tells of, known by its title. */
function pairs(folder: string): readonly (readonly [string, Extraction, Extraction])[] {
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parsePage({ file: name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
  return records.flatMap(({ document }) => {
    const page = pages.find(({ title }) => title?.text === document.title?.text);
    const read = (of: typeof document): Extraction => extractDocument(of, vocabulary.compiler);
    return page ? [[document.source.file, read(document), read(page)] as const] : [];
  });
}

/** What the two have to agree on; where words stand and how events are called may differ. */
function factsOf({ document, published, event, place, states, allStates, mentions }: Extraction) {
  return {
    type: document.type?.text,
    published: published?.value ?? null,
    event,
    place: place?.value ?? null,
    fields: document.fieldsOfWork.map(({ text }) => text).sort(),
    states: states.map(({ iso2, role }) => `${iso2} ${role}`).sort(),
    allStates: allStates !== null,
    mentions: mentions
      .filter(({ date }) => date !== null)
      .map(({ date, end, isAhead }) => ({ date, end, isAhead })),
  };
}

describe('a record alone', () => {
  test.each(records.map((record) => [record.milestone.value, record] as const))(
    '%s: its days, host and quotes stand in its words',
    (id, { document }) => {
      const { event, states } = extractDocument(document, vocabulary.compiler);
      const curated = milestones.find((milestone) => milestone.id === id);
      expect(event.start).toBe(curated?.date.start);
      expect(event.end).toBe(curated?.date.end ?? curated?.date.start);
      const quotes = states.flatMap(({ roles }) => roles.map(({ quote }) => quote.text));
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.filter((quote) => !document.source.text.includes(quote))).toEqual([]);
    },
  );
});

describe.skipIf(shared === null)('a record and its page text (needs the texts)', () => {
  const found = shared === null ? [] : pairs(`${shared}/documents`);

  test('each of the five texts has its record', () => {
    expect(found).toHaveLength(5);
  });

  test.each(found)('%s gives the same days, States, roles, fields and mentions', (_, own, page) => {
    expect(factsOf(own)).toEqual(factsOf(page));
  });
});
