import { expect, test, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { siteAddress } from './addresses.ts';
import { bundleOf, sixIds } from './bundleOf.ts';
import { openHost, ourFrames } from './hostPages.ts';
import { openToPrint } from './paper.ts';

/** Colours of the families on the screen, in both themes, as the browser computes them. */
function familyColours(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    ['light', 'dark'].flatMap((theme) => {
      const probe = document.body.appendChild(document.createElement('div'));
      probe.dataset['theme'] = theme;
      const found = ['decisions', 'conferences', 'publications', 'activities'].map((family) => {
        probe.style.color = `var(--family-${family})`;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      return found;
    }),
  );
}

/** Colours in which the sheet's chart is drawn. */
function sheetColours(
  page: Page,
): Promise<{ readonly drawn: readonly string[]; readonly ink: string }> {
  return page.evaluate(() => {
    const shapes = document.querySelectorAll('svg.sheet-chart :is([fill], [stroke])');
    const drawn = [...shapes].flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke];
    });
    const sheet = document.querySelector('.sheet');
    const ink = sheet ? getComputedStyle(sheet).color : '';
    return { drawn: [...new Set(drawn)], ink };
  });
}

/** Number of pages of a PDF that Chromium wrote: its page objects are not compressed. */
const pageCount = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

/** Puts the sheet on the screen as it is on paper and looks for what overlaps or sticks out. */
async function sheetFaults(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const faults = await page.locator('.sheet').evaluate((sheet) => {
    const right = sheet.getBoundingClientRect().right + 1;
    const parts = [...sheet.querySelectorAll('header, svg.sheet-chart, li, section, footer')];
    const boxes = parts.map((part) => ({
      words: (part.textContent ?? '').slice(0, 40),
      box: part.getBoundingClientRect(),
    }));
    return boxes.flatMap(({ words, box }, index) => {
      const over = boxes.find(
        (other, at) =>
          at > index &&
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
      );
      const wide = box.right > right ? [`sticks out: ${words}`] : [];
      return over ? [...wide, `${words} lies over ${over.words}`] : wide;
    });
  });
  return faults;
}

for (const view of ['timeline', 'list', 'table'] as const) {
  test(`printed from the ${view}: the sheet of one State`, async ({ page }) => {
    await openToPrint(page, `state=CH&from=2008&to=2019&view=${view}&theme=dark`);
    await expect(page.locator(`[data-view="${view}"]`)).toBeVisible();
    const families = await familyColours(page);
    const pages = pageCount(await page.pdf({ format: view === 'list' ? 'Letter' : 'A4' }));
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(2);
    expect(await sheetFaults(page)).toEqual([]);
    const sheet = page.locator('.sheet');
    await expect(sheet).toContainText(
      'Switzerland, with what all participating States adopted; 2008–2019',
    );
    await expect(sheet.getByRole('link')).toHaveAttribute('href', /state=CH&from=2008&to=2019/);
    await expect(page.getByRole('heading', { level: 1, includeHidden: false })).toHaveCount(1);
    await page.emulateMedia({ media: 'print' });
    const { drawn, ink } = await sheetColours(page);
    expect(ink).toBe('rgb(20, 32, 43)');
    expect(new Set(families).size).toBe(8);
    expect(drawn).toContain(ink);
    expect(drawn.filter((colour) => families.includes(colour))).toEqual([]);
  });
}

test('printed: the whole timeline names every milestone, a path of six keeps its order', async ({
  page,
}) => {
  const { milestones } = await bundleOf(page);
  await openToPrint(page, '');
  const pages = pageCount(await page.pdf({ format: 'A4' }));
  expect(pages).toBeGreaterThan(2);
  expect(pages).toBeLessThanOrEqual(6);
  expect(await sheetFaults(page)).toEqual([]);
  const words = await page.locator('.sheet').innerText();
  const missing = milestones.filter(
    ({ tier, title, label }) => !words.includes(tier === 1 ? title : label),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);

  const ids = await sixIds(page);
  await page.emulateMedia({ media: null });
  await openToPrint(page, `path=${ids.join(',')}`);
  const pdf = await page.pdf({ format: 'Letter', tagged: true });
  expect(pageCount(pdf)).toBe(1);
  const read = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = (await read.getMetadata()) as { readonly info: { readonly Title?: string } };
  expect(info.Title).toMatch(/A path of 6 of the \d+ OSCE milestones/);
  // The address, its line breaks taken out, is that of the link: no line ends at a hyphen.
  const { text } = await extractText(read, { mergePages: true });
  expect(text).not.toMatch(/-\n/);
  expect(await sheetFaults(page)).toEqual([]);
  const href = await page.locator('.sheet footer a').getAttribute('href');
  expect(text.replaceAll(/\s/g, '')).toContain(href);
  const titles = await page.locator('.sheet li h2').allInnerTexts();
  const expected = ids.map((id) => milestones.find((one) => one.id === id)?.title);
  expect(titles).toEqual(expected);
});

test('paper is light, whatever the theme, where there is no sheet too', async ({ page }) => {
  await page.goto('./embed.html?view=list&theme=dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const body = page.locator('body');
  await expect(body).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(body).toHaveCSS('color', 'rgb(20, 32, 43)');
});

/** The host's page, printed, as the words that can be read on it. */
async function wordsOnPaper(page: Page): Promise<string> {
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const read = await getDocumentProxy(new Uint8Array(pdf));
  return (await extractText(read, { mergePages: true })).text.replaceAll(/\s+/g, ' ');
}

test('a printed frame shows whole rows, and says how many more there are, and where', async ({
  page,
}) => {
  const { milestones } = await bundleOf(page);
  await openHost(page, { host: 'plain', query: 'view=list&kind=conference' });
  const [frame] = await ourFrames(page);
  const rows = frame?.locator('.list-row') ?? page.locator('none');
  await expect(rows.first()).toBeVisible();
  const ids = await rows.evaluateAll((all) =>
    all.map((row) => (row as HTMLElement).dataset['milestone']),
  );
  const words = await wordsOnPaper(page);
  const [, more = '', address = ''] = /and (\d+) more: (\S+)/.exec(words) ?? [];
  expect(address).toBe(`${siteAddress()}index.html?kind=conference&view=list`);
  const isRead = ids.map((id) =>
    words.includes(milestones.find((one) => one.id === id)?.title ?? '?'),
  );
  const whole = isRead.indexOf(false);
  expect(whole).toBeGreaterThan(1);
  expect(isRead.lastIndexOf(true)).toBe(whole - 1);
  expect(Number(more)).toBe(ids.length - whole);
});

for (const [name, host] of [
  ['in a frame', 'plain'],
  ['by itself', null],
] as const) {
  test(`printed before its scripts were there, ${name}: the list, and that no filter holds`, async ({
    page,
  }) => {
    const { milestones } = await bundleOf(page);
    await page.route(/embed\.html|timeline\.json/, async (route) => {
      if (host === null) return;
      // A script that is not the one whose digest the policy names is not run.
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace('osce-timeline-script', 'another'),
      });
    });
    if (host) await openHost(page, { host, query: 'state=PT' });
    else await page.goto('./?state=PT', { waitUntil: 'commit' });
    const place = host ? page.frameLocator('iframe') : page;
    await expect(place.locator('#opening')).toBeVisible();
    const words = await wordsOnPaper(page);
    expect(words).toContain(`all ${milestones.length} milestones stand here`);
    expect(words).toContain(milestones[0]?.title);
    expect(words).not.toContain('Drawing the timeline');
  });
}

test('printed while the code of chart and sheet is on its way: the list of what passes', async ({
  page,
}) => {
  await page.route(/\/(?:TimelineView|PrintedSheet)-[^/]*\.js/, () => undefined);
  await page.goto('./?state=PT');
  await expect(page.locator('html')).toHaveAttribute('data-script', 'ready');
  await expect(page.getByText('Drawing the timeline').last()).toBeVisible();
  const rows = await page.locator('.list-row').evaluateAll((all) => all.length);
  const words = await wordsOnPaper(page);
  expect(words).toMatch(new RegExp(`\\b${rows} of \\d+ milestones`));
  expect(words).toContain('Permanent Council adopts the OSCE Action Plan');
  expect(words).not.toContain('Drawing the timeline');
});
