import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { filledHosts, hostAddress, siteAddress } from './addresses.ts';
import { saveAs, settled, takenOver } from './page.ts';

/** Takes a course package of what the page shows; gives its files by name. */
async function packageOf(page: Page, format: string): Promise<Record<string, Uint8Array>> {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const download = await saveAs(page, format);
  return unzipSync(readFileSync(await download.path()));
}

/** Lays the package out as a learning system would, with a page of the system around its first file. */
function layOut(files: Record<string, Uint8Array>, name: string): string {
  const folder = join(filledHosts(), name);
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of Object.entries(files)) writeFileSync(join(folder, path), bytes);
  const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
  const [, parameters = ''] = /parameters="([^"]*)"/.exec(manifest) ?? [];
  const [, href = ''] = /<resource[^>]*href="([^"]*)"/.exec(manifest) ?? [];
  const system = `<!doctype html><title>A learning system</title><script>
    var told = [];
    var api = { LMSGetValue: 'not attempted' };
    window.API = new Proxy({}, { get: function (_, name) {
      return function () { told.push([name].concat([].slice.call(arguments)).join(' ').trim()); return api[name] || 'true'; };
    } });
  </script><iframe src="${href}${parameters}" width="900" height="600"></iframe>`;
  writeFileSync(join(folder, 'system.html'), system);
  return `${hostAddress()}made/${name}/system.html`;
}

for (const [format, isTold] of [
  ['SCORM 1.2, the timeline', false],
  ['SCORM 1.2 with completion', true],
] as const) {
  test(`${format}: the package shows the slice without the site, and tells no more than it says`, async ({
    page,
  }) => {
    await page.goto('./?state=PT&view=list');
    await settled(page);
    const files = await packageOf(page, format);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(layOut(files, `course-${isTold ? 'sco' : 'asset'}`));
    await expect
      .poll(() => page.frames().filter((one) => one.url().includes('embed.html')).length)
      .toBe(1);
    const frame = page.frames().find((one) => one.url().includes('embed.html'));
    if (!frame) throw new Error('no frame');
    await takenOver(frame);
    await expect(frame.getByRole('status')).toContainText('Portugal');
    await expect(frame.locator('[data-view=list]')).toBeVisible();
    await expect(frame.getByRole('link', { name: /Open the full timeline/ })).toHaveAttribute(
      'href',
      `${siteAddress()}?state=PT&view=list`,
    );
    expect(asked.filter((url) => url.startsWith(siteAddress()))).toEqual([]);
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told.filter((line) => line.startsWith('LMSSet'))).toEqual(
      isTold ? ['LMSSetValue cmi.core.lesson_status completed'] : [],
    );
  });
}

test('Common Cartridge: its link opens the frame at the slice', async ({ page }) => {
  await page.goto('./?state=PT&view=list');
  await settled(page);
  const files = await packageOf(page, 'Common Cartridge');
  const link = strFromU8(files['timeline.xml'] ?? new Uint8Array());
  const [, href = ''] = /href="([^"]*)"/.exec(link) ?? [];
  await page.goto(href.replaceAll('&amp;', '&'));
  await takenOver(page);
  await expect(page.getByRole('status')).toContainText('Portugal');
});
