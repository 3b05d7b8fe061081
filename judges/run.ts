import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_SWITCHES, findBrowser } from '../tools/browser.ts';
import { installApart } from '../tools/installApart.ts';
import { freePortPair } from '../tools/freePort.ts';
import { serveStatic } from '../tools/staticServer.ts';
import { enginesOf, type Engine } from './engines.ts';
import { FALSE_ONES } from './falseOnes.ts';
import { open, type State, STATES } from './states.ts';

/** Wrong in ways that each engine must see: no language, a button without a name, a picture without words, pale text; a list of no items, a name twice. */
const BAD_PAGE = `<!doctype html><html><head><title>Bad</title></head><body><main><h1>Bad</h1>
<button></button><img src="data:,"><p style="color:#bbb;background:#fff">pale</p>
<ul><p id="twice">One</p></ul><p id="twice">Two</p></main></body></html>`;
const LEAST_FINDINGS = 3;

/** An engine that finds nothing anywhere would be a false green. */
async function prove(page: Page, engines: readonly Engine[]): Promise<void> {
  await page.setContent(BAD_PAGE);
  for (const { name, version, judge } of engines) {
    const found = await judge(page);
    console.log(`${name} ${version}: ${found.length} findings on the page that must fail`);
    if (found.length < LEAST_FINDINGS) throw new Error(`${name} does not see what is wrong`);
  }
}

/** The states whose names hold one of the words; all of them where there is no word. */
const statesWith = (words: readonly string[]): readonly State[] =>
  STATES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

async function judgeAll(
  browser: Browser,
  origin: string,
  words: readonly string[],
): Promise<number> {
  const states = statesWith(words);
  const engines = await enginesOf();
  const newPage = (): Promise<Page> => browser.newPage({ bypassCSP: true, locale: 'en-GB' });
  const bad = await newPage();
  await prove(bad, engines);
  await bad.close();
  const unused = new Set(words.length === 0 ? FALSE_ONES : []);
  let fresh = 0;
  for (const state of states) {
    const page = await newPage();
    await open(page, origin, state);
    const counts: string[] = [];
    const began = Date.now();
    for (const { name, judge } of engines) {
      const found = await judge(page);
      const news = found.filter(({ rule, element }) => {
        const known = FALSE_ONES.filter(
          (one) => one.engine === name && one.rule === rule && element.includes(one.element),
        );
        for (const one of known) unused.delete(one);
        return known.length === 0;
      });
      counts.push(`${name} ${news.length} (${found.length - news.length} false)`);
      fresh += news.length;
      for (const { rule, element } of news) console.log(`  ${name} ${rule}: ${element}`);
    }
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${state.name}, ${state.width} px: ${counts.join(', ')} (${seconds} s)`);
    await page.close();
  }
  for (const { engine, rule, element } of unused) {
    console.log(
      `no longer found, take it out of judges/falseOnes.ts: ${engine} ${rule}: ${element}`,
    );
  }
  console.log(`${states.length} states, ${fresh} new findings, ${unused.size} entries unused`);
  return fresh + unused.size === 0 ? 0 : 1;
}

/** Lets engines that are not ours judge the built site, all states or those whose names hold a given word; 1 where one finds what is not on the list of false ones. */
export async function main(words: readonly string[]): Promise<number> {
  if (!existsSync('dist/index.html')) {
    console.log('the engines judge the built site: run `npm run build` first');
    return 1;
  }
  const executablePath = await findBrowser((line) => console.log(line));
  if (executablePath === null) return 1;
  installApart(resolve('judges'), 'engines');
  const port = await freePortPair(undefined);
  const server = await serveStatic('dist', { port });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
  try {
    return await judgeAll(browser, `http://127.0.0.1:${port}/`, words);
  } finally {
    await browser.close();
    server.close();
  }
}
