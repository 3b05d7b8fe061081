import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { frameStandIns } from './frameBuild.ts';

type Transform = (this: unknown, code: string, id: string) => { readonly code: string } | null;

it.each([
  ["if (mode === 'page') more();", 'if (false) more();'],
  ["if (mode !== 'page') less();", 'if (true) less();'],
  ['if (timeline.mode !== "embed") more();', 'if (false) more();'],
  ["if (theme === 'page') same();", "if (theme === 'page') same();"],
  ["<Part message={say('The years could not be loaded.')} now>", '<Part now>'],
  ["<Part message={say('It could not be loaded. The list is there.')} now>", '<Part now>'],
  ['<Part pending={<p className="p-4">{say(\'Opening\')}</p>} now>', '<Part now>'],
  [
    "<Part message={say('It could not be shown.')}>",
    "<Part message={say('It could not be shown.')}>",
  ],
])('in the frame %s is %s', (code, expected) => {
  const transform = frameStandIns.transform as Transform;
  const made = transform.call({ environment: { name: 'frame' } }, code, '/src/app/App.tsx');
  expect(made?.code).toBe(expected);
});

it('the page is without what only a frame does, but not under development', () => {
  const transform = frameStandIns.transform as Transform;
  const made = (mode: string) =>
    transform.call(
      { environment: { name: 'client', mode } },
      "mode === 'embed' && a",
      '/src/app/A.ts',
    );
  expect(made('build')?.code).toBe('false && a');
  expect(made('dev')).toBeNull();
});

it('drawings that only the page has are left out of the frame, and no other', () => {
  const transform = frameStandIns.transform as Transform;
  const source = readFileSync('src/app/ui/Icon.tsx', 'utf8');
  const made = transform.call({ environment: { name: 'frame' } }, source, '/src/app/ui/Icon.tsx');
  const namesIn = (code = ''): readonly string[] =>
    [...code.matchAll(/^ {2}(\w+):\s+'M/gm)].map(([, name = '']) => name);
  const left = namesIn(source).filter((name) => !namesIn(made?.code).includes(name));
  expect(left).toEqual([
    'share',
    'embed',
    'download',
    'language',
    'theme',
    'up',
    'copy',
    'editor',
    'print',
  ]);
});
