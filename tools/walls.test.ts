import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const REFUSED: readonly (readonly [file: string, specifier: string])[] = [
  ['src/model/a.ts', '../timeline/scale.ts'],
  ['src/model/deep/a.ts', '../../app/App.tsx'],
  ['src/model/a.test.ts', '../compiler/compile.ts'],
  ['src/model/a.ts', '../../tools/budgets.ts'],
  ['src/model/a.ts', '../testing/exampleMilestones.ts'],
  ['src/model/a.ts', 'node:fs'],
  ['src/model/a.ts', 'd3-time'],
  ['src/timeline/a.ts', '../app/App.tsx'],
  ['src/timeline/deep/a.ts', '../../embed/messages.ts'],
  ['src/timeline/deep/er/a.ts', '../../../compiler/compile.ts'],
  ['src/timeline/a.ts', '../site/feed.ts'],
  ['src/timeline/a.ts', '../testing/generateMilestones.ts'],
  ['src/timeline/a.ts', 'react'],
  ['src/timeline/a.ts', '../../bench/variedPages.ts'],
  ['src/compiler/a.ts', '../timeline/scale.ts'],
  ['src/compiler/extract/a.ts', '../../app/App.tsx'],
  ['src/compiler/extract/a.ts', 'node:path'],
  ['src/compiler/a.ts', 'd3-time'],
  ['src/compiler/a.ts', '../../tools/budgets.ts'],
  ['src/compiler/extract/a.ts', '../../testing/readPageText.ts'],
  ['src/compiler/cli.ts', '../site/feed.ts'],
  ['src/compiler/diskReader.ts', '../app/App.tsx'],
  ['src/compiler/diskReader.ts', '../testing/curatedFiles.ts'],
  ['src/app/App.tsx', '../compiler/compile.ts'],
  ['src/app/a.ts', '../embed/messages.ts'],
  ['src/app/list/a.ts', '../../site/feed.ts'],
  ['src/app/list/a.ts', '../../embed/messages.ts'],
  ['src/app/page/a.ts', '../../compiler/compile.ts'],
  ['src/app/list/a.ts', 'node:fs'],
  ['src/app/list/a.ts', '../../../data/milestones/2003.yaml'],
  ['src/app/list/a.ts', '../../../tools/budgets.ts'],
  ['src/app/App.tsx', '../testing/randomBundle.ts'],
  ['src/app/page/a.ts', '../../testing/randomBundle.ts'],
  ['src/app/list/a.ts', '../../testing/randomBundle.ts'],
  ['src/app/list/a.test.ts', '../../compiler/compile.ts'],
  ['src/app/list/a.test.ts', '../table/TableView.tsx'],
  ['src/app/list/a.ts', '../table/TableView.tsx'],
  ['src/app/list/a.ts', '../timeline/TimeChart.tsx'],
  ['src/app/list/a.ts', '../page/ViewArea.tsx'],
  ['src/app/list/a.ts', '../features.ts'],
  ['src/app/data/a.ts', '../list/ListView.tsx'],
  ['src/app/state/a.ts', '../filters/chips.ts'],
  ['src/app/ui/a.ts', '../App.tsx'],
  ['src/app/picture/a.ts', '../download/svg.ts'],
  ['src/app/list/deep/a.ts', '../../table/TableView.tsx'],
  ['src/app/list/deep/a.ts', '../ListView.tsx'],
  ['src/embed/a.ts', '../site/feed.ts'],
  ['src/embed/deep/a.ts', '../../compiler/compile.ts'],
  ['src/embed/a.ts', '../timeline/scale.ts'],
  ['src/embed/a.ts', '../testing/exampleMilestones.ts'],
  ['src/embed/host.ts', './tellHost.ts'],
  ['src/embed/host.ts', '../model/bundle.ts'],
  ['src/embed/host.ts', 'react'],
  ['src/embed/messages.ts', './tellHost.ts'],
  ['src/embed/messages.ts', '../model/bundle.ts'],
  ['src/site/a.ts', '../timeline/scale.ts'],
  ['src/site/a.ts', '../embed/messages.ts'],
  ['src/site/deep/a.ts', '../../embed/messages.ts'],
  ['src/site/a.ts', '../../tools/staticServer.ts'],
  ['src/site/a.ts', '../testing/smallSite.ts'],
];

const ALLOWED: readonly (readonly [file: string, specifier: string])[] = [
  ['src/model/b.ts', './bundle.ts'],
  ['src/model/b.test.ts', '../testing/exampleMilestones.ts'],
  ['src/timeline/b.ts', '../model/bundle.ts'],
  ['src/timeline/b.test.ts', '../testing/sceneRects.ts'],
  ['src/timeline/b.ts', 'd3-time'],
  ['src/compiler/b.ts', '../model/bundle.ts'],
  ['src/compiler/b.ts', './extract/dateline.ts'],
  ['src/compiler/diskReader.ts', 'node:fs'],
  ['src/compiler/b.test.ts', '../testing/curatedFiles.ts'],
  ['src/app/b.ts', './list/ListView.tsx'],
  ['src/app/b.test.ts', '../testing/exampleMilestones.ts'],
  ['src/app/list/b.test.ts', '../../testing/exampleMilestones.ts'],
  ['src/app/page/b.test.ts', '../../testing/exampleMilestones.ts'],
  ['src/app/page/b.ts', '../list/ListView.tsx'],
  ['src/app/page/b.ts', '../features.ts'],
  ['src/app/list/b.ts', '../state/Reader.ts'],
  ['src/app/list/b.ts', '../../timeline/scale.ts'],
  ['src/app/list/b.ts', './ListView.tsx'],
  ['src/app/timeline/b.ts', '../../timeline/scale.ts'],
  ['src/embed/b.ts', '../app/Root.tsx'],
  ['src/embed/host.ts', './messages.ts'],
  ['src/embed/host.ts', '../model/queryPairs.ts'],
  ['src/site/b.ts', '../compiler/compile.ts'],
  ['src/site/b.ts', '../app/Root.tsx'],
  ['src/site/b.test.ts', '../testing/smallSite.ts'],
  ['src/testing/b.ts', '../site/siteData.ts'],
  ['e2e/b.ts', '../src/app/App.tsx'],
  ['bench/b.ts', '../src/testing/generateMilestones.ts'],
  ['tools/b.ts', '../src/compiler/compile.ts'],
];

interface Finding {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** Planted files with one import a line, so that a finding's line tells which import it means. */
const planted = new Map<string, string[]>();
for (const [file, specifier] of [...REFUSED, ...ALLOWED]) {
  planted.set(file, [...(planted.get(file) ?? []), specifier]);
}

let folder = '';
const refused = new Set<string>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'walls-'));
  cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
  for (const [file, specifiers] of planted) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), specifiers.map((one) => `import '${one}';\n`).join(''));
  }
  const program = resolve('node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Finding[] };
  for (const { code, filename, labels } of diagnostics) {
    if (!code.includes('no-restricted-imports')) continue;
    const line = labels[0]?.span.line ?? 0;
    const file = filename.replaceAll('\\', '/');
    refused.add(`${file} ${planted.get(file)?.[line - 1] ?? ''}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lint', () => {
  test.each(REFUSED)('refuses %s the import of %s', (file, specifier) => {
    expect([...refused]).toContain(`${file} ${specifier}`);
  });

  test.each(ALLOWED)('lets %s import %s', (file, specifier) => {
    expect([...refused]).not.toContain(`${file} ${specifier}`);
  });
});

/** Lint looks at written imports alone: what is loaded later stays within its folder or is a package that no wall names, but where features are put together. */
test('what is loaded later passes no wall', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .filter((name) => !/^(?:app\/[^/]+|app\/page\/[^/]+|site\/.+)$/.test(name));
  const escaping = files.flatMap((name) =>
    [
      ...readFileSync(join('src', name), 'utf8').matchAll(
        /\bimport\(\s*(?!['"](?:\.\/|(?!react|preact|d3|node:)[\w@]))/g,
      ),
    ].map(() => name),
  );
  expect(escaping).toEqual([]);
});
