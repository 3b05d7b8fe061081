import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCuratedFiles } from '../testing/curatedFiles.ts';
import { sharedFolder } from '../testing/sharedFolder.ts';

/** So many words in a row make a copied sentence. */
const RUN = 8;

/** Names of documents and bodies; they stand as they are. */
const NAMES = [
  'Action Plan to Combat Trafficking in Human Beings',
  'Convention on Action against Trafficking in Human Beings',
  'Alliance against Trafficking in Persons',
];

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|¦/gu) ?? [];

/** All runs of eight words; none goes across a name. */
function runsOf(text: string): readonly string[] {
  const marked = NAMES.reduce((rest, name) => rest.replaceAll(new RegExp(name, 'gi'), '¦'), text);
  const words = wordsOf(marked);
  const runs = words.map((_, start) => words.slice(start, start + RUN));
  return runs.filter((run) => run.length === RUN && !run.includes('¦')).map((run) => run.join(' '));
}

/** What we wrote: all but the titles of sources and documents. */
function ownTexts(): readonly { readonly where: string; readonly text: string }[] {
  const { milestones, records } = readCuratedFiles();
  const ofMilestones = milestones.flatMap(({ id, title, label, summary, cautions }) =>
    [title, label, summary, ...cautions].map((text) => ({ where: id, text })),
  );
  const ofRecords = records.flatMap(({ document: { source, paragraphs } }) =>
    paragraphs.map(({ span }) => ({
      where: source.file,
      text: source.text.slice(span.start, span.end),
    })),
  );
  return [...ofMilestones, ...ofRecords];
}

const shared = sharedFolder();

function textsOfOthers(folder: string): readonly string[] {
  const pages = readdirSync(`${folder}/documents`)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${folder}/documents/${name}`, 'utf8'));
  const file = readFileSync(`${folder}/reference/milestones.json`, 'utf8');
  const facts = JSON.parse(file) as readonly { sources: readonly { proof: string }[] }[];
  return [...pages, ...facts.flatMap(({ sources }) => sources.map(({ proof }) => proof))];
}

describe('runsOf(text)', () => {
  test('a copied run is found, a name is not one', () => {
    const sentence = 'Experts from nine States met in Vienna for two days of talks.';
    expect(runsOf(sentence)).toContain('experts from nine states met in vienna for');
    expect(runsOf('the Action Plan to Combat Trafficking in Human Beings of 2003')).toEqual([]);
  });
});

describe.skipIf(shared === null)('our words (needs the texts to compare with)', () => {
  test('share no eight words in a row with the page texts or the proofs', () => {
    const taken = new Set(textsOfOthers(shared ?? '').flatMap(runsOf));
    expect(taken.size).toBeGreaterThan(1000);
    const own = ownTexts();
    expect(own.length).toBeGreaterThan(500);
    const copied = own.flatMap(({ where, text }) =>
      runsOf(text)
        .filter((run) => taken.has(run))
        .map((run) => `${where}: ${run}`),
    );
    expect(copied).toEqual([]);
  });
});
