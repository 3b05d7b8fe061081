import { expect, it } from 'vitest';
import { toMarkup } from './svgMarkup.ts';
import { svg } from './svgNode.ts';

it.each([
  [svg('g', {}), '<g/>'],
  [
    svg('path', { d: 'M0 0', 'stroke-width': 1.23456, class: 'mark', fill: undefined }),
    '<path d="M0 0" stroke-width="1.23"/>',
  ],
  [
    svg('text', { x: 1 }, [svg('tspan', {}, ['a < b & "c"']), svg('tspan', {}, ['+1'])]),
    '<text x="1"><tspan>a &lt; b &amp; &quot;c&quot;</tspan><tspan>+1</tspan></text>',
  ],
  [svg('a', { href: '"><script>' }), '<a href="&quot;&gt;&lt;script&gt;"/>'],
  [svg('svg', { viewBox: '0 0 1 1' }), '<svg viewBox="0 0 1 1"/>'],
  [svg('text', {}, ['\u0000a\u0008b\uFFFF']), '<text>ab</text>'],
])('toMarkup(%j) → %s', (node, markup) => {
  expect(toMarkup(node)).toBe(markup);
});
