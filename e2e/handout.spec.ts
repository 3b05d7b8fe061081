import { expect, type Locator, test, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { bundleOf, sixIds } from './bundleOf.ts';
import { noAxeViolation, ready } from './page.ts';
import { markPrinting, readQr } from './paper.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Print' });

/** Opens the choice of sheets, of the path or of what is shown, with printing held back. */
async function choose(page: Page, query: string): Promise<void> {
  await markPrinting(page);
  await ready(page, `./?${query}`);
  if (query.startsWith('path=')) await page.getByRole('button', { name: 'Print path' }).click();
  else {
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    await page.getByRole('button', { name: 'Print this selection' }).click();
  }
  await expect(dialog(page)).toBeVisible();
}

interface Printed {
  /** The words of each page, spaces and line ends as one space. */
  readonly pages: readonly string[];
  readonly title: string;
  readonly isTagged: boolean;
  /** Bookmarks, the inner ones behind their own. */
  readonly bookmarks: readonly string[];
  /** Roles in the structure of the first page. */
  readonly roles: ReadonlySet<string>;
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const rolesOf = ({ role, children = [] }: Node): readonly string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesOf),
];
const bookmarksOf = ({ title, items }: Bookmark): readonly string[] => [
  title,
  ...items.flatMap(bookmarksOf),
];

/** Prints what was chosen, as the browser's dialog would; `look` sees the sheet on the screen before. */
async function printed(
  page: Page,
  format: 'A4' | 'Letter',
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<Printed> {
  await dialog(page).getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await look();
  const pdf = await page.pdf({ format, tagged: true, outline: true });
  const read = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = (await read.getMetadata()) as { readonly info: { readonly Title?: string } };
  const { text } = await extractText(read, { mergePages: false });
  const marks = (await read.getMarkInfo()) as { readonly Marked?: boolean } | null;
  const outline = (await read.getOutline()) as readonly Bookmark[] | null;
  const tree = (await (await read.getPage(1)).getStructTree()) as Node | null;
  return {
    pages: text.map((words) => words.replaceAll(/\s+/g, ' ')),
    title: info.Title ?? '',
    isTagged: marks?.Marked === true,
    bookmarks: (outline ?? []).flatMap(bookmarksOf),
    roles: new Set(tree ? rolesOf(tree) : []),
  };
}

const NOTE = 'Which words of the plan come back here?';

for (const format of ['A4', 'Letter'] as const) {
  test(`the handout of a path on ${format}: all that is told of each, tagged, with bookmarks`, async ({
    page,
  }) => {
    const ids = await sixIds(page);
    const { milestones } = await bundleOf(page);
    const titles = ids.map((id) => milestones.find((one) => one.id === id)?.title ?? '');
    const words = `&title=From+plan+to+practice&note=2:${encodeURIComponent(NOTE)}`;
    await choose(page, `path=${ids.join(',')}${words}`);
    await noAxeViolation(page, { what: 'the choice of sheets' });
    const link = page.locator('.sheet-foot a');
    const { pages, title, isTagged, bookmarks, roles } = await printed(page, format, async () => {
      await expect(link).toHaveAttribute('href', /&title=From\+plan\+to\+practice&note=2:Which/);
      expect(await qrOf(page)).toBe(await link.getAttribute('href'));
    });
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(title).toMatch(/^From plan to practice: A path of 6 of the \d+ OSCE milestones/);
    expect(isTagged).toBe(true);
    expect(bookmarks).toEqual([
      'From plan to practice',
      ...titles.map((one, at) => `${at + 1}. ${one}`),
    ]);
    expect([...roles]).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Link', 'Figure']),
    );
    // Names of PDF 2.0, at which readers of PDF 1.4 stumble.
    expect(roles).not.toContain('Strong');
    const text = pages.join(' ');
    for (const told of ['24 July 2003', 'Vienna, Austria', 'PC.DEC/557', NOTE]) {
      expect(text).toContain(told);
    }
    expect(text.match(/States: /g)).toHaveLength(6);
    expect(text.match(/Source: /g)).toHaveLength(6);
    // The link as it is printed is without the words to the path, and no line of it ends at a hyphen.
    expect(text.replaceAll(' ', '')).toContain(`/?path=${ids.join(',')}Where`);
  });
}

/** What a phone reads out of the code on paper. */
async function qrOf(page: Page): Promise<string | undefined> {
  await page.emulateMedia({ media: 'print' });
  const code = page.locator('.sheet-qr');
  // What sticks out of the sheet is cut off on paper.
  const [sheetTop, codeTop] = await page
    .locator('.sheet, .sheet-qr')
    .evaluateAll((both) => both.map((one) => one.getBoundingClientRect().top));
  expect(codeTop).toBeGreaterThanOrEqual(sheetTop ?? Infinity);
  // Paper has more dots than this screen.
  await code.evaluate((svg) =>
    Object.assign(svg.style, { inlineSize: '600px', blockSize: '600px' }),
  );
  const read = await readQr(page, await code.screenshot({ scale: 'css' }));
  await code.evaluate((svg) => svg.removeAttribute('style'));
  await page.emulateMedia({ media: null });
  return read;
}

test('a handout keeps to four pages, and says what it leaves out', async ({ page }) => {
  await choose(page, '');
  await expect(dialog(page)).toContainText(/Here stand the \d+ landmarks among \d+ milestones/);
  await expect(dialog(page).getByRole('checkbox')).toHaveCount(0);
  const whole = await printed(page, 'Letter');
  expect(whole.pages.length).toBeLessThanOrEqual(4);
  expect(whole.pages[0]).toMatch(/Here stand the \d+ landmarks among \d+ milestones; the link has/);

  const { milestones } = await bundleOf(page);
  const crowded = milestones.toSorted((a, b) => b.states.length - a.states.length).slice(0, 12);
  const path = crowded.map(({ id }) => id).join(',');
  await page.emulateMedia({ media: null });
  await choose(page, `path=${path}${crowded.map((_, at) => `&note=${at + 1}:${NOTE}`).join('')}`);
  await dialog(page).getByRole('checkbox', { name: 'Room for notes' }).check();
  const roomy = await printed(page, 'A4', () =>
    expect(page.locator('.handout-room')).toHaveCount(12),
  );
  expect(roomy.pages.length).toBeLessThanOrEqual(4);
});

test('room for notes that shortens the handout is taken back by the same tick', async ({
  page,
}) => {
  const { milestones } = await bundleOf(page);
  const ids = milestones.slice(0, 15).map(({ id }) => id);
  await choose(page, `path=${ids.join(',')}`);
  const tick = dialog(page).getByRole('checkbox', { name: 'Room for notes' });
  await tick.press('Space');
  await expect(dialog(page)).toContainText('Of more than 12 milestones');
  await expect(tick).toBeFocused();
  await tick.press('Space');
  await expect(dialog(page)).not.toContainText('Of more than');
});

test('the handout is printed by keys alone, and the focus comes back', async ({ page }) => {
  await markPrinting(page);
  await ready(page, `./?path=${(await sixIds(page)).join(',')}`);
  const opener = page.getByRole('button', { name: 'Print path' });
  const tabTo = async (target: Locator): Promise<void> => {
    for (let stop = 0; stop < 60; stop += 1) {
      if (await target.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`not within 60 stops: ${String(target)}`);
  };
  await tabTo(opener);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('radio', { name: /^Handout/ })).toBeChecked();
  await tabTo(dialog(page).getByRole('checkbox', { name: 'Room for notes' }));
  await page.keyboard.press('Space');
  await tabTo(dialog(page).getByRole('button', { name: 'Print', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.handout-room')).toHaveCount(6);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(dialog(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('questions on paper: no date before the last page, which has the answers', async ({
  page,
}) => {
  const ids = await sixIds(page);
  const { milestones } = await bundleOf(page);
  await choose(page, `path=${ids.join(',')}`);
  await dialog(page).getByRole('radio', { name: 'Questions' }).check();
  const { pages, bookmarks } = await printed(page, 'A4');
  expect(pages).toHaveLength(2);
  const [asked = '', answers = ''] = pages;
  const body = asked.slice(asked.indexOf('1. Put in order'));
  for (const id of ids) {
    const year = milestones.find((one) => one.id === id)?.date.start.slice(0, 4) ?? '–';
    expect(body).not.toContain(year);
    expect(answers).toContain(year);
  }
  expect(bookmarks).toEqual(
    expect.arrayContaining(['1. Put in order', '2. Of what kind?', 'Answers', '1. In order']),
  );
  expect(answers).toContain('3. Only announced none.');
});

test('printed by the browser’s own command: the overview, also after a handout', async ({
  page,
}) => {
  await choose(page, `path=${(await sixIds(page)).join(',')}&note=1:${NOTE}&title=Six`);
  await printed(page, 'A4');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('.sheet');
  await expect(sheet.locator('.sheet-chart')).toHaveCount(1);
  await expect(sheet).toContainText('Six');
  await expect(sheet).toContainText(NOTE);
});
