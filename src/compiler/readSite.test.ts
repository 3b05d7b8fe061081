import { expect, test } from 'vitest';
import { DEFAULT_PLAN, readSite } from './readSite.ts';

const FILE = 'publisher: A\ncontact: a@example.org\nurl: https://example.org/osce\n';

test.each([
  [FILE, '', { publisher: 'A', contact: 'mailto:a@example.org', url: 'https://example.org/osce/' }],
  [
    FILE,
    'https://other.org',
    { publisher: 'A', contact: 'mailto:a@example.org', url: 'https://other.org/' },
  ],
  ['publisher:\ncontact:\nurl:\n', '', { publisher: '', contact: '', url: '' }],
  [
    'contact: https://example.org/form\n',
    '',
    { publisher: '', contact: 'https://example.org/form', url: '' },
  ],
  [null, 'https://other.org/', { publisher: '', contact: '', url: 'https://other.org/' }],
  [null, '', { publisher: '', contact: '', url: '' }],
  ['# not yet\n', 'https://other.org', { publisher: '', contact: '', url: 'https://other.org/' }],
])('readSite(%j, %j) gives %j', (text, siteUrl, expected) => {
  const source = text === null ? null : { file: 'data/site.yaml', text };
  const { site, span, diagnostics } = readSite(source, siteUrl);
  expect(site).toMatchObject({ ...expected, subject: DEFAULT_PLAN.subject });
  expect(span).toEqual(DEFAULT_PLAN.span);
  expect(diagnostics).toEqual([]);
});

const OTHER = `title: Media freedom in the OSCE
subject: Media freedom and development
span: { start: 1992-01-01, end: 2026-12-31 }
rows: { chairs: Chair, representatives: Representative on Freedom of the Media }
`;

test('another timeline is a matter of data', () => {
  const { site, span, diagnostics } = readSite({ file: 'site.yaml', text: OTHER }, '');
  expect(diagnostics).toEqual([]);
  expect(span).toEqual({ start: '1992-01-01', end: '2026-12-31' });
  expect(site).toMatchObject({
    title: 'Media freedom in the OSCE',
    subject: 'Media freedom and development',
    rows: { chairs: 'Chair', representatives: 'Representative on Freedom of the Media' },
  });
});

test.each([
  ['1992-01-01', '2026-13-01', 'impossible-date'],
  ['1992-01-01', '1991', 'impossible-date'],
  ['1992-01-01', '1991-01-01', 'end-before-start'],
])('a span from %s to %s is reported as %s', (start, end, rule) => {
  const text = `span: { start: ${start}, end: ${end} }\n`;
  const { span, diagnostics } = readSite({ file: 'site.yaml', text }, '');
  expect(diagnostics.map((found) => found.rule)).toEqual([rule]);
  expect(span).toEqual(DEFAULT_PLAN.span);
});

test.each([
  ['url: example.org\n', '', 'data/site.yaml', 'malformed-url'],
  ['contact: write to us\n', '', 'data/site.yaml', 'malformed-url'],
  ['adress: x\n', '', 'data/site.yaml', 'unknown-key'],
  ['- url\n', '', 'data/site.yaml', 'wrong-shape'],
  [FILE, 'example.org', 'SITE_URL', 'malformed-url'],
])('readSite(%j, %j) reports in %s: %s', (text, siteUrl, file, rule) => {
  const { diagnostics } = readSite({ file: 'data/site.yaml', text }, siteUrl);
  expect(diagnostics.map((found) => [found.source.file, found.rule])).toEqual([[file, rule]]);
});

test('a broken file hides no fault of the address from the environment', () => {
  const { diagnostics } = readSite({ file: 'data/site.yaml', text: 'url: [' }, 'example.org');
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['malformed-url', 'broken-yaml']);
});
