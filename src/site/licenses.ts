import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What the folder of a package says of its licence; null where it says nothing. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  /** As in package.json: an SPDX identifier. */
  readonly license: string | null;
  /** Text of the licence, with the notices that go with it. */
  readonly text: string | null;
}

/** Licences under which code may stand in the built files: their text and notice are all they ask for. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
]);

/**
 * Folders of the packages that bundled modules come from, each once, sorted. Our own modules, and
 * those that a bundler makes up as its glue, come from none.
 */
export function packageFolders(moduleIds: Iterable<string>): readonly string[] {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    const path = id.replace('\0', '').replaceAll('\\', '/');
    const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort();
}

const named = ({ name, version }: PackageFacts): string => `${name} ${version}`;

function problemOf(facts: PackageFacts): readonly string[] {
  const { license, text } = facts;
  if (license === null) return [`${named(facts)} names no licence in its package.json`];
  if (!ALLOWED.has(license)) {
    return [`${named(facts)} is under ${license}, expected one of ${[...ALLOWED].join(', ')}`];
  }
  return text === null ? [`${named(facts)} carries no text of its licence`] : [];
}

function entry(facts: PackageFacts): string {
  const heading = `${named(facts)}, ${facts.license}`;
  return `${heading}\n${'-'.repeat(heading.length)}\n\n${facts.text?.trim()}\n`;
}

/**
 * `licenses.txt`: our own licence first, then those of the packages by name and version, each once.
 * Throws, with all that is wrong, where a package has no licence or one that is not allowed.
 */
export function licensesFile(own: PackageFacts, packages: readonly PackageFacts[]): string {
  const problems = [own, ...packages].flatMap(problemOf);
  if (problems.length > 0) {
    throw new Error(`the built files may not contain these packages:\n${problems.join('\n')}`);
  }
  const byName = new Map(packages.map((facts) => [named(facts), facts]));
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, facts]) => facts);
  return [
    'Licences of what the files of this site contain\n',
    entry(own),
    ...sorted.map(entry),
  ].join('\n\n');
}

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)\b/i;

/** Reads name, version, licence and its texts out of the folder of a package. Throws where it has no package.json. */
export async function readPackage(folder: string): Promise<PackageFacts> {
  const json = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: unknown;
  };
  const names = (await readdir(folder)).filter((name) => LICENSE_FILE.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return {
    name: json.name,
    version: json.version,
    license: typeof json.license === 'string' ? json.license : null,
    text: texts.length === 0 ? null : texts.join('\n'),
  };
}

/** Whether code is left of a module; what nothing is used of leaves white space and comments. */
export function hasCode(text: string): boolean {
  const gap = /\s+|\/\/.*|\/\*[^]*?\*\//y;
  let at = 0;
  while (gap.test(text)) at = gap.lastIndex;
  return at < text.length;
}

/** The base styles of Tailwind open our style sheet, where no module tells of them. */
const STYLES_FROM = 'node_modules/tailwindcss';

/** `licenses.txt` for all whose code stands among these modules (code by id); `root` is the project's folder. */
export async function licensesOf(
  root: string,
  modules: Iterable<readonly [id: string, code: string]>,
): Promise<string> {
  const ids = [...modules].filter(([, code]) => hasCode(code)).map(([id]) => id);
  const folders = [...packageFolders(ids), resolve(root, STYLES_FROM)];
  return licensesFile(await readPackage(root), await Promise.all(folders.map(readPackage)));
}
