import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import WhyBox from '../app/detail/WhyBox.tsx';
import type { MilestoneDetail, Why } from '../model/bundle.ts';
import { shippedSite } from '../testing/shippedSite.ts';
import { problemsOf } from '../testing/structuredDataSchema.ts';
import { escapeText } from '../model/escapeText.ts';
import { milestonePage } from './milestonePage.ts';

/** The quote of a why and the words that follow it in the panel. */
function quoteInPanel(why: Why, detail: MilestoneDetail): readonly [string, string] {
  const tag = { key: why.id, id: why.id, name: '', basis: why.basis, why, isChosen: false };
  const markup = renderToStaticMarkup(createElement(WhyBox, { id: 'why', tag, why, detail }));
  const [, quote, place] = /<q[^>]*>(.*)<\/q>.*<span[^>]*>\((.*)\)<\/span>/s.exec(markup) ?? [];
  return [quote ?? '', place ?? ''];
}

const data = await shippedSite();

test('the page says of every quote what the panel says', () => {
  let count = 0;
  for (const milestone of data.bundle.milestones) {
    const detail = data.detailById.get(milestone.id);
    const markup = milestonePage(data, milestone).body.markup.replaceAll('&#39;', '&#x27;');
    for (const why of detail?.why ?? []) {
      if (!detail || why.quote === undefined) continue;
      const [quote, place] = quoteInPanel(why, detail);
      expect(escapeText(why.quote).replaceAll('&#39;', '&#x27;')).toBe(quote);
      expect(markup, `${milestone.id} ${why.id}`).toContain(`<q>${quote}</q> (${place})`);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(250);
});

test('a title that is not English says its language wherever it stands', () => {
  let count = 0;
  for (const milestone of data.bundle.milestones) {
    const sources = data.detailById.get(milestone.id)?.sources ?? [];
    const { markup } = milestonePage(data, milestone).body;
    for (const { title, lang } of sources) {
      if (lang === undefined) continue;
      const words = escapeText(title);
      expect(markup).toContain(`<cite lang="${lang}">${words}</cite>`);
      const bare = [`: ${words}<`, `"> ${words}<`, `(${words}<`].filter((one) =>
        markup.includes(one),
      );
      expect(bare).toEqual([]);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(10);
});

test('no page names a record of ours where there is none', () => {
  const wrong = data.bundle.milestones.filter((milestone) => {
    const sources = data.detailById.get(milestone.id)?.sources ?? [];
    const hasRecord = sources.some(({ form }) => form === 'record');
    return !hasRecord && milestonePage(data, milestone).body.markup.includes('our record');
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a place of a country alone stands on the page and in its structured data', () => {
  const [first] = data.bundle.milestones;
  if (!first) throw new Error('no milestone');
  const { body, structuredData } = milestonePage(data, {
    ...first,
    place: { city: null, iso2: null, country: 'Japan' },
  });
  expect(body.markup).toContain('· Japan');
  const { location } = structuredData as { readonly location: unknown };
  expect(problemsOf(location, 'Place')).toEqual([]);
  expect(location).toMatchObject({ name: 'Japan', address: { addressCountry: { name: 'Japan' } } });
});
