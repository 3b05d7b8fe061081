import { expect, test, type Page } from '@playwright/test';
import { ready, STRASBOURG } from './page.ts';
import { loadReader, type Reader, spaced } from './reader.ts';

/**
 * What a virtual screen reader speaks of parts of the page, in the order of reading. It is no real
 * one, but reads the same names, roles and groups. What stands here was read before it was accepted.
 */

test.use({ bypassCSP: true, reducedMotion: 'reduce' });

/** Phrases of roles whose name says all that is inside: their parts are not repeated. */
const WHOLE = /^(?:button|link|heading|image|cell|rowheader|columnheader|caption|checkbox), /;

/** What is spoken in a part of the page, without the ends of groups. */
async function heard(page: Page, selector: string): Promise<readonly string[]> {
  await loadReader(page);
  const log = await page
    .locator(selector)
    .first()
    .evaluate(async (container) => {
      const { reader } = window as unknown as { readonly reader: Reader };
      await reader.start({ container });
      const end = `end of ${(await reader.spokenPhraseLog())[0]}`;
      for (let at = 0; at < 2000 && (await reader.spokenPhraseLog()).at(-1) !== end; at += 1) {
        await reader.next();
      }
      const phrases = await reader.spokenPhraseLog();
      await reader.stop();
      return phrases;
    });
  const spoken: string[] = [];
  for (let at = 0; at < log.length; at += 1) {
    const phrase = log[at] ?? '';
    if (phrase.startsWith('end of ')) continue;
    spoken.push(spaced(phrase));
    const end = log.indexOf(`end of ${phrase}`, at);
    if (WHOLE.test(phrase) && end > at) at = end;
  }
  expect(spoken.filter((phrase) => /^(?:button|link|image|checkbox|region)$/.test(phrase))).toEqual(
    [],
  );
  return spoken;
}

const CHART =
  'group, Milestones in time. Arrow keys walk through them, Enter opens one, question mark lists the keys.';
const ADDENDUM =
  'button, New addendum updates the Action Plan against trafficking after ten years (landmark). 6 December 2013. Decision. Ukraine (host, Chairmanship); adopted by all 57 participating States';
const ROME =
  'button, Rome seminar looks at trafficking in the Mediterranean. 8 February 2013. Conference. Portugal, France, Greece, Spain (participant); Italy (host)';

test('chart: lanes with their counts, marks with date, kind and States', async ({ page }) => {
  await ready(page, '?state=PT&from=2013&to=2013');
  expect(await heard(page, '[data-view=timeline] [role=group]')).toEqual([
    CHART,
    'group, Decisions, treaties, 1 milestone',
    ADDENDUM,
    'group, Conferences and meetings, 1 milestone',
    ROME,
  ]);
});

test('compared States: a lane each, a milestone of both once in each', async ({ page }) => {
  await ready(page, '?state=CH,RS&group=state&from=2014-09&to=2014-12');
  const both =
    'button, Judges and prosecutors study the non-punishment of victims in Strasbourg. 9–10 October 2014. Workshop. Serbia, Belgium, The Netherlands, United Kingdom (participant); Switzerland, Austria (mentioned); France (host)';
  expect(await heard(page, '[data-view=timeline] [role=group]')).toEqual([
    CHART,
    'group, Switzerland, 2 milestones',
    both,
    'button, Handbook helps protocol officers prevent domestic servitude in diplomatic homes (landmark). 4 November 2014. Publication. Switzerland (Chairmanship); Austria (host)',
    'group, Serbia, 1 milestone',
    both,
  ]);
});

test('table: heads with their order, a row cell by cell', async ({ page }) => {
  await ready(page, '?view=table&state=PT&from=2013&to=2013&kind=conference');
  const spoken = await heard(page, '[data-view=table]');
  expect(spoken.filter((phrase) => !/^row(?:group|, )/.test(phrase))).toEqual([
    'group, Table of milestones, arrow keys move',
    expect.stringMatching(
      /^table, Milestones: .*Portugal.*; 2013; oldest first\. Dates are given as exactly/,
    ),
    expect.stringMatching(/^caption, Milestones: /),
    'columnheader, Date, sorted in ascending order',
    'columnheader, Milestone',
    'columnheader, Kind',
    'columnheader, Place',
    'columnheader, Participating States and role',
    'columnheader, Pillars',
    'columnheader, Sources',
    'cell, 8 Feb 2013',
    'rowheader, Rome seminar looks at trafficking in the Mediterranean',
    'cell, Conference',
    'cell, Rome',
    'cell, Portugal, France, Greece, Spain (participant); Italy (host)',
    'cell, Prevention, prosecution, protection, partnership',
    'cell, 1',
  ]);
});

test('panel of the States: what is chosen, then tiles by code, count and name, each once', async ({
  page,
}) => {
  await ready(page, '?view=list&state=PT&from=2014');
  await page.getByRole('button', { name: /^States/ }).click();
  await expect(page.locator('[data-tile]').first()).toBeVisible();
  const spoken = await heard(page, 'section[aria-label=States]');
  expect(spoken.slice(0, 9)).toEqual([
    'region, States',
    'heading, Participating States, level 2',
    'list, Chosen States',
    'listitem, level 1, position 1, set size 1',
    'button, Portugal: remove',
    'button, Select all',
    'button, Select none',
    'button, Close',
    'group, Tile map of the participating States',
  ]);
  const pressed = spoken.filter((phrase) => phrase.endsWith(', pressed'));
  expect(pressed).toEqual([
    expect.stringMatching(/^button, PT \d+ milestones, Portugal, not disabled, pressed$/),
  ]);
});

test('detail: title, date, text, then each State with its role and its why', async ({ page }) => {
  await ready(page, `?view=list&item=${STRASBOURG}`);
  await expect(page.locator('[data-detail] h3').first()).toBeVisible();
  const spoken = await heard(page, '[data-detail]');
  const title = 'Judges and prosecutors study the non-punishment of victims in Strasbourg';
  const first = spoken.indexOf(`heading, ${title}, level 2`);
  expect(spoken[0]).toBe(`complementary, ${title}`);
  expect(spoken.slice(first + 1, first + 24)).toEqual([
    'paragraph',
    '9–10 October 2014',
    '·',
    'Strasbourg, France',
    'Workshop',
    expect.stringMatching(/^button, Previous milestone: .+, not disabled$/),
    expect.stringMatching(/^\d+ of \d+$/),
    expect.stringMatching(/^button, Next milestone: .+, not disabled$/),
    'button, Close',
    'button, Add to path',
    'paragraph',
    'The OSCE and the Council of Europe held a two-day workshop on the rule that victims of trafficking are not punished for acts their exploiters forced on them.',
    'heading, Participating States 7 named, level 3',
    'term',
    'Host',
    'definition',
    'button, France: why? Host, derived, not expanded',
    'definition',
    'derived',
    'term',
    'Participant',
    'definition',
    'button, Belgium: why? Participant, stated, not expanded',
  ]);
});

test('presenting: title of all, the slide, its States and sources, the ways on', async ({
  page,
}) => {
  await ready(page, `?item=${STRASBOURG}&present=1`);
  const [, ...all] = await heard(page, 'dialog');
  // Where the runner's own questions count as a press, the screen is full already.
  const spoken = all.filter((phrase) => !phrase.startsWith('button, Full screen'));
  const title = 'Judges and prosecutors study the non-punishment of victims in Strasbourg';
  expect(spoken).toEqual([
    expect.stringMatching(`^dialog, Presentation, \\d+ of \\d+: ${title}, 9–10 October 2014$`),
    'group, Milestones',
    'paragraph',
    'strong',
    'Combating trafficking in human beings',
    '· OSCE milestones',
    'button, Esc: leave the presentation',
    `group, ${title}`,
    'article',
    'paragraph',
    'Workshop · Strasbourg, France',
    'paragraph',
    '9–10 October 2014',
    `heading, ${title}, level 2`,
    'paragraph',
    'The OSCE and the Council of Europe held a two-day workshop on the rule that victims of trafficking are not punished for acts their exploiters forced on them.',
    'complementary, States and sources',
    'region, Participating States',
    'heading, Participating States, level 3',
    'paragraph',
    'Host',
    'France',
    'paragraph',
    'Participant',
    'Belgium, The Netherlands and 2 more',
    'paragraph',
    'Mentioned',
    'Austria, Switzerland',
    'region, Follows from',
    'heading, Follows from, level 3',
    'paragraph',
    '“Not for Sale”',
    ',',
    '17–18 February 2014',
    'region, Source',
    'heading, Source, level 3',
    'paragraph',
    'OSCE, press release, 9 October 2014',
    'navigation, Milestones',
    expect.stringMatching(
      /^button, Earlier, \d+ .*, not disabled, key shortcuts ArrowLeft PageUp$/,
    ),
    expect.stringMatching(
      /^button, Later, \d+.*, not disabled, key shortcuts ArrowRight PageDown$/,
    ),
    'paragraph',
    expect.stringMatching(`^\\d+ of \\d+: ${title}, 9–10 October 2014$`),
  ]);
});

test('frame: filters, the result, then the chart', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await ready(page, 'embed.html?state=PT&from=2013&to=2013');
  const spoken = await heard(page, '#root');
  expect(spoken.slice(0, spoken.indexOf(ROME) + 1)).toEqual([
    'link, Skip to the milestones',
    'banner',
    'heading, Combating trafficking in human beings: OSCE milestones, level 1',
    'toolbar, View, arrow keys move, orientated horizontally',
    'button, Timeline, pressed',
    'button, List, not pressed',
    'button, Table, not pressed',
    'main',
    'toolbar, Chosen filters, arrow keys move, orientated horizontally',
    'list',
    'listitem, level 1, position 1, set size 4',
    'button, Portugal: remove',
    'listitem, level 1, position 2, set size 4',
    'button, with what all participating States adopted: remove',
    'listitem, level 1, position 3, set size 4',
    'button, 2013: remove',
    'listitem, level 1, position 4, set size 4',
    'button, Clear all',
    'search',
    'group, Filters',
    'button, Field of work, 1 control, not expanded',
    'button, States 1 chosen, 1 control, not expanded',
    'button, Pillar, 1 control, not expanded',
    'button, Kind, 1 control, not expanded',
    'status',
    expect.stringMatching(
      /^2 of \d+ milestones\. Portugal, with what all participating States adopted; 2013\.$/,
    ),
    'region, Milestones',
    CHART,
    'group, Decisions, treaties, 1 milestone',
    ADDENDUM,
    'group, Conferences and meetings, 1 milestone',
    ROME,
  ]);
});
