import { Ajv2020 } from 'ajv/dist/2020.js';
import { extractFromXml } from '@extractus/feed-extractor';
import { csvParse } from 'd3-dsv';
import { parseHTML } from 'linkedom';
import { describe, expect, it, test } from 'vitest';
import { toJson } from '../app/download/formats.ts';
import { bundleSchemas } from '../compiler/bundleSchemas.ts';
import { smallSite } from '../testing/smallSite.ts';
import { shippedSite } from '../testing/shippedSite.ts';
import { siteFiles } from './assembleSite.ts';
import { dataPackageFiles } from './dataPackage.ts';
import type { SiteData } from './siteData.ts';

/** What others take away from the site, read back by the parsers that they use. */

const ADDRESS = 'https://timeline.example/osce/';
const FILES = { stylesheet: 'assets/pages.css', picture: 'assets/share.png' };
const shipped = await shippedSite();

describe('toJson', () => {
  const { bundle, detailById } = shipped;
  const file = JSON.parse(
    toJson({
      bundle,
      entries: bundle.milestones.map((milestone) => ({
        milestone,
        detail: detailById.get(milestone.id) ?? null,
      })),
      words: '',
      base: ADDRESS,
      top: ADDRESS,
      address: ADDRESS,
      today: '2026-11-21',
    }),
  ) as Record<string, unknown>;
  const judge = new Ajv2020({ allErrors: true });
  const schema = bundleSchemas().find(
    ({ name }) => `${ADDRESS}${name}` === file['$schema'],
  )?.schema;

  it('holds against the schema that it names', () => {
    judge.validate(schema ?? false, file);
    expect(judge.errors).toBeNull();
  });

  it('does not hold with a milestone that lacks what it has to tell', () => {
    judge.validate(schema ?? false, { ...file, milestones: [{ id: 'a' }] });
    expect(judge.errors).not.toBeNull();
  });
});

describe('feed.xml, read by feed-extractor', () => {
  const feedOf = (updated?: string) => {
    const site = smallSite(ADDRESS);
    const facts = { ...site.bundle.site, ...(updated === undefined ? {} : { updated }) };
    const data: SiteData = { ...site, bundle: { ...site.bundle, site: facts } };
    return extractFromXml(siteFiles(data, FILES).get('feed.xml') ?? '');
  };

  it('is news of the day on which the data were changed, never of the day of an event', () => {
    const { published, entries } = feedOf('2026-11-28');
    expect(published).toMatch(/^2026-11-28T00:00:00/);
    expect(entries?.map(({ title }) => title)).toContain('Workshop in a month of 2014');
    const days = new Set(entries?.map((entry) => String(entry.published).slice(0, 10)));
    expect([...days]).toEqual(['2026-11-28']);
  });

  it('has no day where none was written down', () => {
    const { entries } = feedOf();
    expect(entries?.map((entry) => entry.published || null)).toEqual([null, null, null]);
  });
});

test('the sources of a milestone stand on its page for the button of a reference manager', () => {
  const { document } = parseHTML(siteFiles(smallSite(), FILES).get('m/decision-2003.html') ?? '');
  const works = [...document.querySelectorAll('span.Z3988')].map((span) => {
    const told = new URLSearchParams(span.getAttribute('title') ?? '');
    return ['rft_val_fmt', 'rft.btitle', 'rft.title', 'rft.aucorp', 'rft.date', 'rft_id'].map(
      (key) => told.get(key),
    );
  });
  const book = 'info:ofi/fmt:kev:mtx:book';
  expect(works).toEqual([
    [book, 'The decision', null, 'OSCE', '2003-07', 'https://osce.example/1?a=1&b=2'],
    [book, 'A press release', null, 'OSCE', '2003-07-25', null],
  ]);
});

test('the data package tells the type of each column, and every cell is of it', async () => {
  const files = new Map(dataPackageFiles(await shippedSite()));
  const { resources } = JSON.parse(files.get('datapackage.json') ?? '') as {
    resources: { path: string; schema: { fields: { name: string; type: string }[] } }[];
  };
  const [{ path = '', schema } = { schema: { fields: [] } }] = resources;
  const rows = csvParse(files.get(path) ?? '');
  expect(rows).toHaveLength(shipped.bundle.milestones.length);
  expect(schema.fields.map(({ name }) => name)).toEqual(rows.columns);
  const forms: Readonly<Record<string, RegExp>> = {
    string: /^/,
    date: /^(?:\d{4}-\d{2}-\d{2})?$/,
    integer: /^\d*$/,
  };
  const wrong = rows.flatMap((row) =>
    schema.fields.filter(({ name, type }) => !forms[type]?.test(row[name] ?? '')),
  );
  expect(wrong).toEqual([]);
});
