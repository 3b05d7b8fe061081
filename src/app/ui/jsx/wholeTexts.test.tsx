import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const nothing = null as string | null;
const count = 3;

describe('a text is one string in an element of its own', () => {
  test.each([
    ['alone', () => <p>text</p>, '<p>text</p>'],
    [
      'joined',
      () => (
        <p>
          {count} of {count} shown
        </p>
      ),
      '<p>3 of 3 shown</p>',
    ],
    [
      'joined past what is left out',
      () => (
        <p>
          a{nothing}b{false}
        </p>
      ),
      '<p>ab</p>',
    ],
    [
      'beside an element',
      () => (
        <p>
          Without <i>x</i>: {count}
        </p>
      ),
      '<p><span>Without </span><i>x</i><span>: 3</span></p>',
    ],
    [
      'a blank alone',
      () => (
        <p>
          <b>a</b> <b>b</b>
        </p>
      ),
      '<p><b>a</b> <b>b</b></p>',
    ],
    [
      'in a fragment',
      () => (
        <p>
          <>{count} more</>
        </p>
      ),
      '<p><span>3 more</span></p>',
    ],
    [
      'in an array',
      () => <p>{['a', <b key="b">b</b>, 'c']}!</p>,
      '<p><span>a</span><b>b</b><span>c</span><span>!</span></p>',
    ],
    ['nothing', () => <p>{nothing}</p>, '<p></p>'],
  ])('%s', (_, element, markup) => {
    expect(renderToStaticMarkup(element())).toBe(markup);
    // React's mark between two texts that touch.
    expect(renderToString(element())).not.toContain('<!-- -->');
  });
});

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Every node of a syntax tree. */
function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (typeof (value as Node).type === 'string') yield value as Node;
  for (const part of Object.values(value)) yield* nodesIn(part);
}

/** What a function gives back, functions in it aside. */
function* givenBy(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  const { type, argument } = value as Node;
  if (typeof type === 'string' && type.includes('Function')) return;
  if (type === 'ReturnStatement') yield argument as Node;
  else for (const part of Object.values(value)) yield* givenBy(part);
}

/** Functions whose answer is a text, or texts among elements. */
const GIVE_TEXT = new Set(['say', 'sayCount', 'sayList', 'withNodes', 'withLang']);

/** Whether an expression may be drawn as a text that has no element: a word, a template, a variable of that name. */
function mayBeText(node: Node | null): boolean {
  if (node === null) return false;
  const branches = [node['consequent'], node['alternate'], node['right']].filter(Boolean);
  if (branches.length > 0) return branches.some((one) => mayBeText(one as Node));
  if (node.type === 'ParenthesizedExpression') return mayBeText(node['expression'] as Node);
  if (node.type === 'Literal') return typeof node['value'] === 'string';
  if (node.type === 'CallExpression')
    return GIVE_TEXT.has((node['callee'] as { name?: string }).name ?? '');
  return ['TemplateLiteral', 'Identifier', 'MemberExpression'].includes(node.type);
}

test('no component is drawn as a bare text: it has no element that could be mended', () => {
  const files = readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'),
  );
  const bare = files.flatMap((name) => {
    const text = readFileSync(join('src/app', name), 'utf8');
    return [...nodesIn(parseSync(name, text).program)].flatMap((node) => {
      const called = (node['id'] as { name?: string } | null | undefined)?.name ?? '';
      const made = node.type === 'FunctionDeclaration' ? node : (node['init'] as Node | undefined);
      if (!/^[A-Z]/.test(called) || !made?.type.includes('Function')) return [];
      const body = made['body'] as Node;
      const given = body.type === 'BlockStatement' ? [...givenBy(body)] : [body];
      return given.some(mayBeText) ? [`${name}: ${called}`] : [];
    });
  });
  expect(files.length).toBeGreaterThan(50);
  expect(bare).toEqual([]);
});
