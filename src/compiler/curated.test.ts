import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCuratedFiles } from '../testing/curatedFiles.ts';
import type { CuratedMilestone } from './curated.ts';
import { sentenceOf } from './diagnostic.ts';
import { parseMilestones } from './parseMilestones.ts';
import { parseRecord } from './parseRecord.ts';
import { placeOf } from './printDiagnostic.ts';

const { milestones, records, treaties, diagnostics, vocabulary } = readCuratedFiles();
const ids = milestones.map(({ id }) => id);
const isFrom = (year: number) => (milestone: CuratedMilestone) =>
  milestone.date.start.startsWith(String(year));
const YEARS = Array.from({ length: 20 }, (_, index) => 2003 + index);

describe('the files under data/', () => {
  test('are read without any finding', () => {
    expect(
      diagnostics.map((found) => `${placeOf(found.source, found.span)} ${sentenceOf(found)}`),
    ).toEqual([]);
  });

  test('hold each id once, in the file of its year', () => {
    expect(ids.length).toBeGreaterThanOrEqual(226);
    expect(new Set(ids).size).toBe(ids.length);
    const misplaced = milestones.filter(
      ({ source, date }) => !source.file.endsWith(`/${date.start.slice(0, 4)}.yaml`),
    );
    expect(misplaced.map(({ id }) => id)).toEqual([]);
  });

  test.each(YEARS)('name six milestones or more for %i', (year) => {
    expect(milestones.filter(isFrom(year)).length).toBeGreaterThanOrEqual(6);
  });

  test('name each participating State in at least three milestones', () => {
    const naming = (iso2: string) =>
      milestones.filter(({ states }) => states.some((tag) => tag.value.iso2 === iso2));
    const rare = vocabulary.bundle.states.filter(({ iso2 }) => naming(iso2).length < 3);
    expect(rare.map(({ name }) => name)).toEqual([]);
    expect(vocabulary.bundle.states).toHaveLength(57);
  });

  test('hold a quarter of landmarks, one or more in each year', () => {
    const landmarks = milestones.filter(({ tier }) => tier === 1);
    expect(landmarks.length / milestones.length).toBeCloseTo(0.25, 1);
    expect(YEARS.filter((year) => !landmarks.some(isFrom(year)))).toEqual([]);
  });

  test('hold 20 Chairmanships and 5 Special Representatives, each with a source', () => {
    expect(vocabulary.chairs.map(({ year }) => year)).toEqual(YEARS);
    expect(vocabulary.representatives).toHaveLength(5);
    const eras = [...vocabulary.chairs, ...vocabulary.representatives];
    expect(eras.filter((era) => era.source === undefined)).toEqual([]);
  });

  test('keep titles within 90 characters and give each milestone a label of its own', () => {
    expect(milestones.filter(({ title }) => title.length > 90).map(({ id }) => id)).toEqual([]);
    expect(new Set(milestones.map(({ label }) => label)).size).toBe(milestones.length);
  });

  test('lead through the Alliance conferences one by one', () => {
    const before = new Map(
      milestones.flatMap(({ id, links }) =>
        links.flatMap(({ kind, to }) => (kind === 'follows' ? [[id, to.value] as const] : [])),
      ),
    );
    const series = ['alliance-22-2022'];
    for (let at = before.get('alliance-22-2022'); at !== undefined; at = before.get(at)) {
      series.unshift(at);
    }
    expect(series).toHaveLength(22);
    expect(series[0]).toBe('alliance-launched-2004');
  });

  test('link only to milestones that are there, never to themselves', () => {
    const dead = milestones.flatMap(({ id, links }) =>
      links.filter(({ to }) => to.value === id || !ids.includes(to.value)).map(() => id),
    );
    expect(dead).toEqual([]);
  });

  test('link two milestones once, but for the plan that announces the meeting which endorses it', () => {
    const pairs = milestones.flatMap(({ id, links }) =>
      links.map(({ to }) => [id, to.value].sort().join(' – ')),
    );
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([
      'action-plan-2003 – maastricht-mc-2003',
    ]);
  });
});

describe('what is uncertain', () => {
  /** Dates that are reckoned, facts that rest on one weak text, sources that disagree. */
  const UNCERTAIN =
    'maastricht-mc-2003 nrm-handbook-2004 alliance-launched-2004 sofia-mc-2004 brussels-mc-14-06 ' +
    'un-gift-2007 kyiv-compensation-conference-2007 madrid-mc-8-07 azerbaijan-project-2007 ' +
    'vienna-forum-2008 larnaca-money-laundering-2008 helsinki-mc-5-08 greta-first-members-2008 ' +
    'money-laundering-seminar-2011 alliance-13-2013 addendum-2013 survey-report-2016 ' +
    'berlin-supply-chains-2016 model-guidelines-2018 catania-workshop-2018 ' +
    'occasional-paper-9-2018 brussels-mc-child-exploitation-2006 vilnius-seminar-2011 ' +
    'dublin-visit-2012 eu-strategy-2012 minsk-pa-resolution-2017 pc-world-day-2020 ' +
    'alliance-19-2019 following-the-money-2019 leveraging-innovation-2020 alliance-21-2021 ' +
    'nrm-handbook-second-edition-2022 alliance-22-2022 budva-supply-chains-2022 lodz-side-event-2022';

  test.each(UNCERTAIN.split(' '))('%s carries a caution', (id) => {
    expect(milestones.find((milestone) => milestone.id === id)?.cautions).not.toEqual([]);
    expect(ids).toContain(id);
  });

  test('what only a text that looks ahead tells of is announced', () => {
    const announced = milestones.filter(({ status }) => status === 'announced');
    expect(announced.map(({ id }) => id)).toEqual([
      'coe-osce-joint-statement-2005',
      'agis-child-trafficking-training-2005',
      'berlin-supply-chains-2016',
    ]);
  });
});

describe('the records', () => {
  const EXPECTED = [
    ['action-plan-2003', 'announces maastricht-mc-2003'],
    ['vienna-research-conference-2007', 'announces madrid-mc-8-07'],
    ['strasbourg-non-punishment-workshop-2014', 'recalls not-for-sale-2014'],
    ['prosecution-roundtable-2021', 'implements alliance-20-2020'],
    ['coordinators-meeting-2022', ''],
  ];

  test('tell of five curated milestones and name their events by id', () => {
    const found = records.map(({ milestone, events }) => [
      milestone.value,
      events.map(({ link, id }) => `${link} ${id.value}`).join(', '),
    ]);
    expect(found).toEqual(EXPECTED);
    expect(records.filter(({ milestone }) => !ids.includes(milestone.value))).toEqual([]);
  });
});

describe('the examples in CONTRIBUTING.md', () => {
  const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
  const example = (language: string): string =>
    (new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '').replaceAll(
      /^ {3}/gm,
      '',
    );

  test('are a milestone and a record that have no fault', () => {
    const yaml = { file: 'example.yaml', text: example('yaml') };
    const milestone = parseMilestones(yaml, vocabulary.names);
    const record = parseRecord({ file: 'a.md', text: example('markdown') }, vocabulary.names);
    expect([...milestone.diagnostics, ...record.diagnostics]).toEqual([]);
    expect(milestone.milestones.map(({ id }) => id)).toEqual(['example-training-2014']);
    expect(record.record?.milestone.value).toBe('example-training-2014');
  });
});

/** Hosts that hold copies of others' documents; no address may lead there. */
const COPIES =
  /shhada|docslib|docstoc|issuu|scribd|docsbox|123dok|123docz|ebrary|fliphtml|vdocuments|readkong|pages\.dev|un-icc\.cloud/i;

describe('the sources', () => {
  const cited = milestones.flatMap(({ id, sources }) =>
    sources.map(({ value }) => ({ id, ...value })),
  );
  const all = [
    ...cited,
    ...[...vocabulary.chairs, ...vocabulary.representatives].flatMap(({ source }) => source ?? []),
    ...records.map(({ url, publisher }) => ({ url, publisher, title: '' })),
    ...treaties.flatMap(({ sources }) => sources),
  ];

  test('lead to no mirror and no document-sharing site, and name none', () => {
    const bad = all.filter(
      ({ url, publisher, title }) =>
        COPIES.test(url ?? '') ||
        COPIES.test(`${publisher} ${title}`) ||
        /\bcopy\b/i.test(publisher),
    );
    expect(bad).toEqual([]);
  });

  test('are each named once in a milestone', () => {
    const keys = cited.map(({ id, publisher, title }) => `${id}: ${publisher}, ${title}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
