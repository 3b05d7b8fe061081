import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';

import { CHROMIUM_SWITCHES, findBrowser } from './browser.ts';
import { LANGUAGE_SHOTS, textsThatAreCut, type LanguageShot } from './screensOfLanguages.ts';
import { serveStatic } from './staticServer.ts';

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly address: string;
}

const PORT = Number(process.env['SCREENS_PORT'] ?? 4180);
const FOLDER = '.screens';

const SHOTS: readonly Shot[] = [
  { name: 'desktop', width: 1280, height: 900, address: '' },
  {
    name: 'desktop-chosen',
    width: 1280,
    height: 1208,
    address: '?state=CH&from=2008&to=2019&item=strasbourg-non-punishment-workshop-2014',
  },
  { name: 'desktop-zoomed', width: 1360, height: 900, address: '?from=2013&to=2015' },
  { name: 'list', width: 1360, height: 1400, address: '?view=list' },
  { name: 'table', width: 1360, height: 1100, address: '?view=table&from=2011' },
  {
    name: 'no-result',
    width: 1280,
    height: 900,
    address: '?state=MC&kind=treaty&pillar=prosecution',
  },
  { name: 'compare', width: 1280, height: 900, address: '?state=CH,RS&group=state' },
  {
    name: 'present',
    width: 1600,
    height: 900,
    address: '?state=CH&from=2008&to=2019&item=strasbourg-non-punishment-workshop-2014&present=1',
  },
  { name: 'phone', width: 390, height: 844, address: '' },
  {
    name: 'phone-item',
    width: 390,
    height: 1500,
    address: '?item=strasbourg-non-punishment-workshop-2014',
  },
  { name: 'narrow', width: 320, height: 700, address: '' },
  { name: 'tablet', width: 820, height: 1180, address: '' },
  { name: 'embed', width: 720, height: 480, address: 'embed.html?pillar=protection&lock=pillar' },
  { name: 'embed-narrow', width: 320, height: 480, address: 'embed.html?state=CH' },
];

type Scheme = 'light' | 'dark';

/** A picture to take: of one of the shots above, or of a state in a language. */
interface Picture {
  readonly name: string;
  readonly shot: Shot | LanguageShot;
  readonly language: string;
  readonly scheme: Scheme;
}

/** Folders of languages in the built site; English stands at its top. */
const languages = (): readonly string[] => [
  'en',
  ...readdirSync('dist', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join('dist', entry.name, 'index.html')))
    .map(({ name }) => name),
];

async function take(browser: Browser, { name, shot, language, scheme }: Picture): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: scheme,
    locale: language === 'en' ? 'en-GB' : language,
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(`${name}: ${message.text()}`);
  });
  const folder = language === 'en' ? '' : `${language}/`;
  await page.goto(`http://127.0.0.1:${PORT}/${folder}${shot.address}`, {
    waitUntil: 'networkidle',
  });
  // The network may rest while a slow machine still runs the scripts.
  await page.waitForSelector('html[data-script=ready]', { state: 'attached' });
  if ('open' in shot) await shot.open?.(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  for (const cut of await page.evaluate(textsThatAreCut)) console.log(`${name}: cut ${cut}`);
  await page.close();
}

/** What the arguments ask for: shots by name, `--languages` or `--languages=de,ru`; names that nothing has are returned. */
function chosenPictures(given: readonly string[]): {
  readonly pictures: readonly Picture[];
  readonly unknown: readonly string[];
  readonly known: readonly string[];
} {
  const option = given.find((one) => one.startsWith('--languages'));
  const names = given.filter((one) => one !== option);
  const shots: readonly (Shot | LanguageShot)[] = option === undefined ? SHOTS : LANGUAGE_SHOTS;
  const there = option === undefined ? ['en'] : languages();
  const wanted = option?.includes('=') ? option.slice(option.indexOf('=') + 1).split(',') : there;
  const known = [...shots.map(({ name }) => name), ...(option === undefined ? [] : there)];
  const schemes: readonly Scheme[] = option === undefined ? ['light', 'dark'] : ['light'];
  const pictures = shots
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .flatMap((shot) =>
      wanted.flatMap((language) =>
        schemes.map((scheme) => ({
          name: `${shot.name}-${option === undefined ? scheme : language}`,
          shot,
          language,
          scheme,
        })),
      ),
    );
  return {
    pictures,
    known,
    unknown: [...names, ...(option === undefined ? [] : wanted)].filter(
      (one) => !known.includes(one),
    ),
  };
}

/**
 * Pictures of the built site at every size and in both themes, into .screens/; arguments choose
 * shots by name. With `--languages` (or `--languages=de,ru`) the main states in each language
 * instead, and the texts that are cut there. Exit status: 0 done, 1 no browser or no built site, 2 a
 * name that no shot and no language has.
 */
export async function main(given: readonly string[]): Promise<number> {
  if (!existsSync(join('dist', 'index.html'))) {
    console.log('pictures are taken of the built site: run `npm run build` first');
    return 1;
  }
  const { pictures, unknown, known } = chosenPictures(given);
  if (unknown.length > 0) {
    console.error(`Unexpected ${unknown.join(', ')}, expected names of: ${known.join(', ')}.`);
    return 2;
  }
  const executablePath = await findBrowser((line) => console.log(line));
  if (executablePath === null) return 1;
  mkdirSync(FOLDER, { recursive: true });
  const server = await serveStatic('dist', { port: PORT });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
  for (const picture of pictures) await take(browser, picture);
  await browser.close();
  server.close();
  console.log(`${pictures.length} pictures in ${FOLDER}/`);
  return 0;
}
