import { expect, test, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { bundleOf, sixIds } from './bundleOf.ts';

/** Colours in which the sheet's chart is drawn, and those of the families in both themes, as the browser computes them. */
function sheetColours(page: Page): Promise<{ drawn: string[]; ink: string; families: string[] }> {
  return page.evaluate(() => {
    const families = ['light', 'dark'].flatMap((theme) => {
      const probe = document.body.appendChild(document.createElement('div'));
      probe.dataset['theme'] = theme;
      const found = ['decisions', 'conferences', 'publications', 'activities'].map((family) => {
        probe.style.color = `var(--family-${family})`;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      return found;
    });
    const shapes = document.querySelectorAll('svg.sheet-chart :is([fill], [stroke])');
    const drawn = [...shapes].flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke];
    });
    const sheet = document.querySelector('.sheet');
    const ink = sheet ? getComputedStyle(sheet).color : '';
    return { drawn: [...new Set(drawn)], ink, families };
  });
}

/** Opens the page and waits for what it prints with. */
async function openToPrint(page: Page, query: string): Promise<void> {
  await page.goto(`./?${query}`);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /PrintedSheet.*js/.test(name)),
  );
  await page.waitForLoadState('networkidle');
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
    const { drawn, ink, families } = await sheetColours(page);
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
