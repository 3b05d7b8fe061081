import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../testing/sharedFolder.ts';
import type { Bundle, DetailFile, MilestoneDetail } from '../model/bundle.ts';
import { compileWith, filesOf } from '../testing/compiledData.ts';
import { sentenceOf } from './diagnostic.ts';

const { files, diagnostics } = await compileWith(filesOf('documents', '.md'));
const written = new Map((files ?? []).map(({ name, text }) => [name, text]));
const bundle = JSON.parse(written.get('timeline.json') ?? '{"details":[]}') as Bundle;
const details: Readonly<Record<string, MilestoneDetail>> = Object.assign(
  {},
  ...bundle.details.map((name) => JSON.parse(written.get(name) ?? '{}') as DetailFile),
) as DetailFile;

const SUBJECT = 'combating-trafficking-in-human-beings';
const byField = new Map<string, number>();
for (const { fields } of bundle.milestones) {
  for (const { id } of fields) byField.set(id, (byField.get(id) ?? 0) + 1);
}

describe('all of data/, compiled', () => {
  test('gives no finding', () => {
    expect(diagnostics.map(sentenceOf)).toEqual([]);
  });

  test('every milestone has the subject, no other field more than half of them', () => {
    expect(byField.get(SUBJECT)).toBe(bundle.milestones.length);
    const half = bundle.milestones.length / 2;
    const wide = [...byField].filter(([id, count]) => id !== SUBJECT && count > half);
    expect(wide).toEqual([]);
  });

  test('12 fields of work or more have three milestones or more', () => {
    expect([...byField.values()].filter((count) => count >= 3).length).toBeGreaterThanOrEqual(12);
  });

  test.each([
    ['action-plan-2003', '2003-07-24-action-plan', 'announces', 'maastricht-mc-2003'],
    [
      'vienna-research-conference-2007',
      '2007-09-11-research-conference',
      'announces',
      'madrid-mc-8-07',
    ],
    [
      'strasbourg-non-punishment-workshop-2014',
      '2014-10-09-non-punishment-workshop',
      'recalls',
      'not-for-sale-2014',
    ],
    [
      'prosecution-roundtable-2021',
      '2021-11-08-prosecution-roundtable',
      'implements',
      'alliance-20-2020',
    ],
  ])('%s joins its record and %s %s %s', (id, document, kind, to) => {
    expect(bundle.milestones.find((milestone) => milestone.id === id)?.documents).toEqual([
      document,
    ]);
    expect(details[id]?.links).toContainEqual({ id: to, kind, inverse: false });
    expect(details[to]?.links).toContainEqual({ id, kind, inverse: true });
  });

  test('a record and a curated milestone name their common source once', () => {
    const titles = Object.values(details).flatMap(({ sources }) => {
      const own = sources.map(({ publisher, title }) => `${publisher}: ${title}`);
      return own.filter((title, index) => own.indexOf(title) !== index);
    });
    expect(titles).toEqual([]);
    expect(details['coordinators-meeting-2022']?.sources).toHaveLength(1);
  });

  test('the Action Plan gains Austria from its record', () => {
    const plan = bundle.milestones.find(({ id }) => id === 'action-plan-2003');
    expect(plan?.states).toContainEqual({ iso2: 'AT', roles: ['host'], basis: 'derived' });
    expect(plan?.allStates).toEqual({ count: 55, how: 'adopted' });
  });
});

describe('what binds, what commits, what addresses', () => {
  const milestoneOf = (id: string) => bundle.milestones.find((milestone) => milestone.id === id);
  const sinceOf = (id: string, iso2: string) =>
    milestoneOf(id)?.parties?.find((party) => party.iso2 === iso2)?.date;

  test.each([
    ['un-trafficking-protocol-in-force-2003', 56, '2004-05-10'],
    ['coe-convention-in-force-2008', 47, null],
    ['ilo-protocol-2014', 29, '2020-12-23'],
    ['eu-directive-2011', 26, null],
  ])('%s has %i parties, Portugal since %s', (id, count, since) => {
    expect(milestoneOf(id)?.kind).toBe('treaty');
    expect(milestoneOf(id)?.parties).toHaveLength(count);
    expect(sinceOf(id, 'PT')).toBe(since);
  });

  test('no other milestone has parties; the Holy See, Denmark and the United Kingdom are where they are', () => {
    const parties = bundle.milestones.filter((milestone) => milestone.parties);
    expect(parties).toHaveLength(4);
    const of = (iso2: string) =>
      parties.filter((milestone) => milestone.parties?.some((party) => party.iso2 === iso2));
    expect(of('VA')).toEqual([]);
    expect(of('DK').map(({ id }) => id)).not.toContain('eu-directive-2011');
    expect(of('GB').map(({ id }) => id)).not.toContain('eu-directive-2011');
  });

  test('what is adopted is a decision or a declaration, never a report or a resolution of parliamentarians', () => {
    const adopted = bundle.milestones.filter(({ allStates }) => allStates?.how === 'adopted');
    expect(adopted).toHaveLength(16);
    const other = adopted.filter(({ kind }) => kind !== 'decision').map(({ id }) => id);
    expect(other).toEqual(['vilnius-declaration-2011']);
    const addressed = bundle.milestones.filter(({ allStates }) => allStates?.how === 'addressed');
    expect(addressed.filter(({ kind }) => kind === 'decision')).toEqual([]);
  });
});

const shared = sharedFolder();

describe.skipIf(shared === null)('the page texts in place of the records (needs them)', () => {
  test('join the same milestones, and make none besides', async () => {
    const folder = `${shared ?? ''}/documents`;
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ file: name, bytes: readFileSync(`${folder}/${name}`) }));
    const { assembled, diagnostics: found } = await compileWith(texts);
    expect(found.map(sentenceOf)).toEqual([]);
    expect(assembled).toHaveLength(bundle.milestones.length);
    const told = (of: readonly { readonly id: string; readonly documents: readonly string[] }[]) =>
      of.filter(({ documents }) => documents.length > 0).map(({ id }) => id);
    expect(told(assembled.map(({ milestone }) => milestone))).toEqual(told(bundle.milestones));
  });
});
