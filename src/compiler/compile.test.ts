import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bundle, DetailFile, MilestoneDetail } from '../model/bundle.ts';
import type { SearchFile } from '../model/searchData.ts';
import { sharedFolder } from '../testing/sharedFolder.ts';
import { bundleSchemas } from './bundleSchemas.ts';
import { compile, type Compilation, type CompilerInput } from './compile.ts';
import { DEFAULT_FOLDERS, readInput } from './diskReader.ts';
import { hashText } from './hashText.ts';
import { toExtractionRecord } from './extractDocument.ts';
import { report } from './report.ts';
import { INDEX_FILE, type OutputFile } from './writeBundle.ts';

let input: CompilerInput;
let compilation: Compilation;
let files: readonly OutputFile[] = [];
let index: Bundle;
let details = new Map<string, MilestoneDetail>();

const parsed = <T>(name: string): T =>
  JSON.parse(files.find((file) => file.name === name)?.text ?? 'null') as T;

beforeAll(async () => {
  ({ input } = await readInput(DEFAULT_FOLDERS));
  compilation = await compile(input, hashText);
  files = compilation.files ?? [];
  index = parsed<Bundle>(INDEX_FILE);
  details = new Map(index.details.flatMap((name) => Object.entries(parsed<DetailFile>(name))));
});

describe('compile(data/) gives', () => {
  test('no error', () => {
    expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(compilation.files).not.toBeNull();
  });

  test('files that keep to their published schemas', () => {
    const judge = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
    const checks = new Map(
      bundleSchemas().map(({ name, schema }) => [name, judge.compile(schema)] as const),
    );
    const faultsOf = (name: string, content: unknown): unknown => {
      const check = checks.get(`${/(\w+)\.[^/]*$/.exec(name)?.[1] ?? ''}.schema.json`);
      if (!check) return 'no schema';
      return check(content) ? null : check.errors;
    };
    const found = files
      // The words of a language are for the build of its pages.
      .filter(({ name }) => !/\.schema\.json$|\/language\.json$/.test(name))
      .map(({ name, text }) => [name, faultsOf(name, JSON.parse(text))]);
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter(([, faults]) => faults !== null)).toEqual([]);
    expect(faultsOf(INDEX_FILE, { ...index, version: 2 })).toMatchObject([
      { instancePath: '/version', keyword: 'const' },
    ]);
  });

  test('an index of at most 24 KB', () => {
    const text = files.find(({ name }) => name === INDEX_FILE)?.text ?? '';
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(24 * 1024);
  });

  test('57 States, 23 fields of work, 20 Chairmanships, 5 Special Representatives', () => {
    expect(index.vocabulary.states).toHaveLength(57);
    expect(index.vocabulary.fieldsOfWork).toHaveLength(23);
    expect(index.eras.chairs.map(({ year }) => year)).toEqual(
      Array.from({ length: 20 }, (_, offset) => 2003 + offset),
    );
    expect(index.eras.representatives).toHaveLength(5);
  });

  test('milestones in order of date, then id, each id once', () => {
    const keys = index.milestones.map(({ date, id }) => `${date.start} ${id}`);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(index.milestones.map(({ id }) => id)).size).toBe(index.milestones.length);
  });

  test('a detail and a search text for each milestone, in the file that the index names', () => {
    const search = parsed<SearchFile>(index.search);
    const missing = index.milestones.filter(({ id, detail }) => {
      const file = parsed<DetailFile>(index.details[detail] ?? '');
      return !(id in file) || !search[id];
    });
    expect(missing).toEqual([]);
  });

  test('quotes that stand word for word in their document, title or summary', () => {
    const documents = new Map(
      compilation.documents.map(({ id, document }) => [
        id,
        document.source.text.replace(/\s+/g, ' '),
      ]),
    );
    let count = 0;
    for (const { id, title } of index.milestones) {
      const detail = details.get(id);
      for (const { quote, document, in: part } of detail?.why ?? []) {
        if (quote === undefined) continue;
        const own = part === 'title' ? title : detail?.summary;
        const text = document === undefined ? own : documents.get(document);
        expect(text).toContain(quote);
        expect(quote.length).toBeLessThanOrEqual(300);
        count++;
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  test.each([
    ['action-plan-2003', 'maastricht-mc-2003'],
    ['vienna-research-conference-2007', 'madrid-mc-8-07'],
    ['strasbourg-non-punishment-workshop-2014', 'not-for-sale-2014'],
    ['prosecution-roundtable-2021', 'alliance-20-2020'],
    ['coordinators-meeting-2022', null],
  ])('a document joined to %s, with its link to %s', (id, other) => {
    const milestone = index.milestones.find((one) => one.id === id);
    const detail = details.get(id);
    expect(milestone?.documents).toHaveLength(1);
    expect(detail?.sources.filter(({ document }) => document !== undefined)).toHaveLength(1);
    if (other === null) return;
    expect(detail?.links.some((link) => link.id === other && !link.inverse)).toBe(true);
    expect(details.get(other)?.links.some((link) => link.id === id && link.inverse)).toBe(true);
  });

  test('counts of all participating States that follow from the days on which they joined', () => {
    const countIn = (year: string) =>
      new Set(
        index.milestones
          .filter(({ date }) => date.start.startsWith(year))
          .flatMap(({ allStates }) => allStates?.count ?? []),
      );
    expect([...countIn('2003')]).toEqual([55]);
    expect([...countIn('2007')]).toEqual([56]);
    expect([...countIn('2013')]).toEqual([57]);
  });

  test('a report that names each document', () => {
    const text = report(compilation);
    for (const { document } of compilation.documents) expect(text).toContain(document.source.file);
    expect(text).toContain('| 2003 |');
  });
});

/** The same files, the last first, below another folder. */
const elsewhere = (given: CompilerInput): CompilerInput => ({
  ...given,
  vocabulary: [...given.vocabulary].reverse(),
  milestones: [...given.milestones].reverse().map((one) => ({ ...one, file: `/far/${one.file}` })),
  documents: [...given.documents].reverse().map((one) => ({ ...one, file: `/far/${one.file}` })),
});

test('the same input gives the same bytes, in any order of files and below any folder', async () => {
  const again = await compile(elsewhere(input), hashText);
  expect(again.files).toEqual(files);
});

test('of two page texts of one workshop the same one makes the milestone, whatever the files are called', async () => {
  const page = (title: string, day: number) =>
    new TextEncoder().encode(
      `${title}\nTIRANA, ${day} March 2014 - The OSCE workshop for prosecutors took place on 3 March 2014 in Tirana.\n`,
    );
  const texts = [
    page('OSCE workshop trains prosecutors in Tirana', 4),
    page('Prosecutors of Tirana trained at OSCE workshop', 5),
  ];
  const compileAs = async (names: readonly string[]) => {
    const documents = texts.map((bytes, at) => ({ file: `${names[at] ?? ''}.txt`, bytes }));
    const { assembled } = await compile({ ...input, milestones: [], documents }, hashText);
    return assembled.map(({ milestone }) => `${milestone.id}: ${milestone.title}`);
  };
  const once = await compileAs(['a', 'b']);
  expect(once).toEqual([
    '2014-03-03-osce-workshop-trains-prosecutors-in-tirana: OSCE workshop trains prosecutors in Tirana',
  ]);
  expect(await compileAs(['b', 'a'])).toEqual(once);
});

const shared = sharedFolder();

test.skipIf(shared === null)(
  'page texts too give the same bytes in any order of files',
  async () => {
    const folders = [`${shared ?? ''}/documents`, `${shared ?? ''}/corpus/pages`];
    expect(folders.every((folder) => existsSync(folder))).toBe(true);
    const { input: pages } = await readInput({ ...DEFAULT_FOLDERS, documents: folders });
    const once = await compile(pages, hashText);
    const again = await compile(elsewhere(pages), hashText);
    expect(once.documents.length).toBeGreaterThan(40);
    expect(once.files?.length).toBeGreaterThan(5);
    expect(again.files).toEqual(once.files);
  },
);

/** What a record and a page text of the same document have to agree in. */
function facts(documents: Compilation['documents']) {
  return documents.map(({ extraction }) => {
    const {
      title,
      published,
      event_start,
      event_end,
      states,
      all_states,
      fields_of_work,
      mentions,
    } = toExtractionRecord(extraction);
    return {
      title,
      published,
      event_start,
      event_end,
      all_states,
      fields_of_work,
      states: states.map(({ iso2, role }) => `${iso2} ${role}`).sort(),
      mentions: mentions.flatMap(({ date, end }) => (date === null ? [] : `${date}/${end ?? ''}`)),
    };
  });
}

test.skipIf(shared === null)('the records tell the same facts as the page texts', async () => {
  const { input: pages } = await readInput({
    ...DEFAULT_FOLDERS,
    milestones: null,
    documents: [`${shared ?? ''}/documents`],
  });
  const fromPages = facts((await compile(pages, hashText)).documents);
  const fromRecords = facts(compilation.documents);
  const byTitle = (a: { title: string | null }, b: { title: string | null }) =>
    (a.title ?? '') < (b.title ?? '') ? -1 : 1;
  expect(fromRecords.sort(byTitle)).toEqual(fromPages.sort(byTitle));
});
