import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { say, type Result, type Trial } from './trial.ts';

/** The pages that are opened: the list, and one of each kind beside it. */
const PAGES =
  'index.html embed.html about.html m/action-plan-2003.html s/PT.html de/index.html fr/s/PT.html ru/m/action-plan-2003.html'.split(
    ' ',
  );

const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => word !== '');

/** Runs of letters and digits: what stands between them may be of the browser's own making. */
const coresIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The texts of a page that a browser without scripts has to show, in order. */
function textsOf(markup: string): {
  readonly titles: readonly string[];
  readonly words: Set<string>;
} {
  const { document } = parseHTML(markup);
  for (const script of document.querySelectorAll('script, style')) script.remove();
  const titles = [...document.querySelectorAll('h1, h2, h3')].map(({ textContent }) =>
    wordsIn(textContent ?? '').join(' '),
  );
  const words = new Set<string>();
  const walk = (node: Node): void => {
    if (node.nodeType === 3) for (const word of coresIn(node.textContent ?? '')) words.add(word);
    for (const child of node.childNodes) walk(child);
  };
  walk(document as unknown as Node);
  return { titles, words };
}

/** What Lynx writes before a button; w3m shows its words alone. */
const BUTTON = '(BUTTON)';

/**
 * Whether the heading comes first but for links, every heading and title is there, no button that
 * does nothing, and no two words run into one.
 */
function readAloud(shown: string, path: string, mostBefore: number): readonly string[] {
  const { titles, words } = textsOf(readFileSync(join('dist', path), 'utf8'));
  const text = wordsIn(shown).join(' ');
  const lost = titles.filter((title) => !text.includes(title));
  const before = wordsIn(text.slice(0, text.indexOf(titles[0] ?? ''))).length;
  const joined = coresIn(shown.replaceAll(BUTTON, '').replaceAll(/^ *\d+\. /gm, '')).filter(
    (word) => !words.has(word),
  );
  const dead = shown.split(BUTTON).length - 1;
  return [
    ...(lost.length === 0 ? [] : [`${path} without ${lost.length} of ${titles.length} headings`]),
    ...(before <= mostBefore ? [] : [`${path}: ${before} words before the heading`]),
    ...(joined.length === 0 ? [] : [`${path}: run together ${joined.slice(0, 5).join(', ')}`]),
    ...(dead === 0 ? [] : [`${path}: ${dead} buttons that do nothing`]),
  ];
}

/** The name of the site and of its languages, or a link to the milestones, may stand before the heading. */
const MOST_BEFORE = 24;

/** Trials of the pages in browsers that know neither styles nor scripts. */
export function textBrowserTrials(): readonly Trial[] {
  const trial = (
    program: string,
    name: string,
    command: (path: string) => readonly string[],
    version: readonly string[],
  ): Trial => ({
    output: 'list, frame and static pages',
    program,
    packages: [name],
    version,
    run: (): Result => {
      const faults = PAGES.flatMap((path) =>
        readAloud(say(command(resolve('dist', path))), path, MOST_BEFORE),
      );
      const right = `heading first, all headings and titles, no words run together, no dead buttons on ${PAGES.length} pages`;
      return [faults.length === 0, faults.length === 0 ? right : faults.join('; ')];
    },
  });
  return [
    trial('Lynx', 'lynx', (path) => ['lynx', '-dump', '-nolist', '-width=990', path], [
      'lynx',
      '--version',
    ]),
    trial('w3m', 'w3m', (path) => ['w3m', '-dump', '-cols', '990', path], ['w3m', '-version']),
  ];
}
