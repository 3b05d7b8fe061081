import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Names = Readonly<Record<string, string>>;
interface Manifest {
  readonly engines: Names;
  readonly overrides: Names;
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly dependencies: Names;
  readonly devDependencies: Names;
}

const text = (path: string): string => readFileSync(path, 'utf8');
const read = <T>(path: string): T => JSON.parse(text(path)) as T;

const manifest = read<Manifest>('package.json');
const rows = text('docs/dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'));
const cellOf = (line: string): string => line.split('|')[1] ?? '';
const namesIn = (line: string): readonly string[] =>
  [...cellOf(line).matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
const SETTINGS = new Set(['overrides', 'allowScripts', 'engines']);

describe('docs/dependencies.md', () => {
  test('names each package of package.json, and no other', () => {
    const packages = rows.filter((line) => !SETTINGS.has(namesIn(line)[0] ?? ''));
    const { dependencies, devDependencies } = manifest;
    expect(packages.flatMap(namesIn).sort()).toEqual(
      [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort(),
    );
  });

  test('names each setting with what it is about', () => {
    const settings = rows.filter((line) => SETTINGS.has(namesIn(line)[0] ?? ''));
    expect(settings.map(namesIn)).toEqual([
      ['overrides', ...Object.keys(manifest.overrides)],
      ['allowScripts', ...Object.keys(manifest.allowScripts)],
      ['engines'],
    ]);
  });
});

describe('the range of Node.js', () => {
  const { node } = manifest.engines;

  test.each(['package-lock.json', 'bench/package-lock.json', 'judges/package-lock.json'])(
    'is the one in %s',
    (path) => {
      const { packages } = read<{ readonly packages: Readonly<Record<string, Manifest>> }>(path);
      expect(packages['']?.engines).toEqual({ node });
    },
  );

  test('is the one of bench/package.json', () => {
    expect(read<Manifest>('bench/package.json').engines).toEqual({ node });
  });

  test('stands in the README', () => {
    expect(text('README.md')).toContain(`\`${node}\``);
  });
});
