import { expect, it } from 'vitest';
import { compileHints } from './compileHints.ts';

const CODE = 'run();'.repeat(1000);

const chunk = (fileName: string, imports: readonly string[] = [], code = CODE) => ({
  type: 'chunk',
  fileName,
  imports,
  isEntry: fileName === 'index.js',
  code,
});

it('hints what comes at once, however far, before all code, nothing that comes later and nothing small', () => {
  const files = {
    'index.js': chunk('index.js', ['shared.js']),
    'shared.js': chunk('shared.js', ['react.js'], 'run();'),
    'react.js': chunk('react.js'),
    'later.js': chunk('later.js', ['react.js']),
  };
  const { generateBundle } = compileHints(({ isEntry }) => isEntry) as unknown as {
    readonly generateBundle: { handler(options: object, bundle: typeof files): void };
  };
  generateBundle.handler({}, files);
  const hinted = `//# allFunctionsCalledOnLoad\n${CODE}`;
  expect(Object.values(files).map(({ code }) => code)).toEqual([hinted, 'run();', hinted, CODE]);
});
