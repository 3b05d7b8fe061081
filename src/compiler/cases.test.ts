import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, type Compilation } from './compile.ts';
import { DEFAULT_FOLDERS, readInput } from './diskReader.ts';
import { hashText } from './hashText.ts';
import { printDiagnostic } from './printDiagnostic.ts';

/**
 * One folder a case: what lies in its `documents` and `milestones` is compiled with the project's
 * names, and what comes of it is compared with its `expected.txt`. Run with UPDATE_CASES=1 to
 * write those files anew, and read the difference before it is taken over.
 */
const folder = fileURLToPath(new URL('./cases/', import.meta.url));
const vocabulary = fileURLToPath(new URL('../../data/vocabulary', import.meta.url));

/** A few themes of the tests' own: the project's may be tuned. */
const THEMES = {
  file: 'themes.yaml',
  bytes: new TextEncoder().encode(`
fields:
  - { field: Combating trafficking in human beings, words: [trafficking] }
  - { field: Rule of law, words: [prosecutor*], not: [] }
pillars:
  - { pillar: prosecution, words: [prosecutor*] }
never: [combating trafficking in human beings]
`),
};

const withoutFolder = (text: string): string => text.replaceAll(folder.replaceAll('\\', '/'), '');

function linesOf({ assembled }: Compilation): readonly string[] {
  return assembled.flatMap(({ milestone, detail }) => [
    `${milestone.date.start}${milestone.date.end ? `/${milestone.date.end}` : ''} ${milestone.id} (${milestone.kind}, ${milestone.status})`,
    `  title: ${milestone.title}`,
    `  label: ${milestone.label}`,
    `  place: ${milestone.place ? JSON.stringify(milestone.place) : 'none'}`,
    `  summary: ${detail.summary}`,
    ...detail.cautions.map((caution) => `  caution: ${caution}`),
    ...detail.why.map(
      ({ facet, id, role, basis, quote, reason, source }) =>
        `  ${facet} ${id}${role ? ` ${role}` : ''}: ${basis}, ${quote ?? reason ?? `source ${String(source)}`}`,
    ),
    ...detail.links.map(
      ({ id, kind, inverse }) => `  ${inverse ? 'inverse of ' : ''}${kind} ${id}`,
    ),
    ...detail.sources.map(
      ({ title, document }) => `  source: ${title}${document ? ` (${document})` : ''}`,
    ),
  ]);
}

async function outcomeOf(name: string): Promise<string> {
  const { input } = await readInput({
    ...DEFAULT_FOLDERS,
    documents: [join(folder, name, 'documents')],
    milestones: join(folder, name, 'milestones'),
    site: join(folder, name, 'site.yaml'),
    vocabulary,
  });
  const isThemes = (file: string): boolean => file.endsWith('themes.yaml');
  const names = input.vocabulary.filter(({ file }) => !isThemes(file));
  const compilation = await compile({ ...input, vocabulary: [...names, THEMES] }, hashText);
  const findings = compilation.diagnostics.map((found) => `${printDiagnostic(found)}\n`);
  const result = compilation.files ? linesOf(compilation) : ['no bundle'];
  return withoutFolder(`${[...findings, ...result].join('\n')}\n`);
}

const names = readdirSync(folder).sort();

describe('compile(input) on each folder of cases/', () => {
  test('there are cases', () => {
    expect(names.length).toBeGreaterThan(30);
  });

  test.each(names)('%s', async (name) => {
    const outcome = await outcomeOf(name);
    const file = join(folder, name, 'expected.txt');
    if (process.env['UPDATE_CASES'] && !process.env['CI']) writeFileSync(file, outcome);
    expect(existsSync(file)).toBe(true);
    expect(outcome).toBe(readFileSync(file, 'utf8'));
  });
});
