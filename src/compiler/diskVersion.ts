import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { CompilerPlan } from './compile.ts';
import { compareText } from './printDiagnostic.ts';

/** Hexadecimal digits of a version: enough that no two are alike by chance. */
const DIGITS = 16;

/** Where the sources of the compiler stand, those of what it imports, and what names its packages. */
const PROJECT = new URL('../../', import.meta.url);
const SOURCES = ['src/compiler/', 'src/model/'];

/** Line ends are those of the checkout, and no other version. */
const textOf = (path: string): string =>
  readFileSync(new URL(path, PROJECT), 'utf8').replaceAll('\r\n', '\n');

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, DIGITS);
}

/** The version of this compiler: that of the package, and a digest of its code and packages. The same on every machine. */
export function compilerVersion(): string {
  const code = SOURCES.flatMap((folder) =>
    readdirSync(new URL(folder, PROJECT), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts')),
  ).sort(compareText);
  const lock = textOf('package-lock.json');
  const { version } = JSON.parse(lock) as { readonly version: string };
  return `${version}+${digestOf([lock, ...code.flatMap((path) => [path, textOf(path)])])}`;
}

/** A digest of the lists of names and of what the publisher decides, wherever their files are. */
export function vocabularyVersion({ vocabulary, site }: CompilerPlan): string {
  const files = [...vocabulary, ...(site ? [site] : [])];
  return digestOf(
    files
      .map(({ file, bytes }) => [file.split('/').at(-1) ?? '', bytes] as const)
      .sort(([a], [b]) => compareText(a, b))
      .flat(),
  );
}
