import { expect, test } from 'vitest';
import { apacheFile, headersFile, nginxFile, serveFile } from './headers.ts';

const POLICIES = {
  page: 'of the page',
  embed: 'of the frame',
  missing: 'of the rest',
  languages: ['ru', 'de'],
  hasYears: true,
  digested: ['details.1a2b3c4d.json', 'search.1a2b3c4d.json', 'words.1a2b3c4d.json'],
};

/** Whether a path is meant by a glob of `_headers` or `serve.json`: a star is any name. */
const isMeant = (glob: string, path: string): boolean =>
  new RegExp(
    `^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+').replaceAll('@(', '(?:')}$`,
  ).test(path);

/** The headers that a file gives to a path, taken apart by the rules of its form; of the rule for all none. */
const HEADERS_OF: Readonly<Record<string, (path: string) => readonly string[]>> = {
  _headers: (path) =>
    [...headersFile(POLICIES).matchAll(/^(\/.*)\n((?: {2}.*\n)+)/gm)]
      .filter(([, glob = '']) => glob !== '/*' && isMeant(glob, path))
      .map(([, , headers = '']) => headers),
  serve: (path) =>
    (
      JSON.parse(serveFile(POLICIES)) as {
        readonly headers: readonly { readonly source: string; readonly headers: unknown }[];
      }
    ).headers
      .filter(({ source }) => source !== '**' && isMeant(source, path))
      .map(({ headers }) => JSON.stringify(headers)),
  nginx: (path) =>
    [...nginxFile(POLICIES).matchAll(/^location ~ "(.*)" \{\n([^]*?)^\}/gm)]
      .filter(([, pattern = '']) => new RegExp(pattern).test(path))
      .map(([, , headers = '']) => headers),
  apache: (path) =>
    [...apacheFile(POLICIES).matchAll(/=~ m#(.*)#">\n([^]*?) {2}<\/If>/g)]
      .filter(([, pattern = '']) => new RegExp(pattern).test(path))
      .map(([, , headers = '']) => headers),
};

const PAGE = ["of the page; frame-ancestors 'self'", 'no-cache'];
const FRAMED = ['frame-ancestors *', 'require-corp', 'no-cache'];
const OPEN = ['Access-Control-Allow-Origin', 'no-cache'];
const KEPT = ['max-age=31536000', 'immutable'];

test.each([
  ['/', PAGE],
  ['/index.html', PAGE],
  ['/index', PAGE],
  ['/embed.html', ['of the frame', ...FRAMED]],
  ['/embed', ['of the frame', ...FRAMED]],
  ['/about.html', ['of the rest', ...FRAMED]],
  ['/about', FRAMED],
  ['/404.html', FRAMED],
  ['/m/a-2003.html', FRAMED],
  ['/m/a-2003', FRAMED],
  ['/s/AT.html', FRAMED],
  ['/f/policing.html', FRAMED],
  ['/ru/', PAGE],
  ['/de/index.html', PAGE],
  ['/de/embed.html', ['of the frame', ...FRAMED]],
  ['/de/about.html', ['of the rest', ...FRAMED]],
  ['/ru/interface.1a2b3c4d.json', KEPT],
  ['/de/m/a-2003.html', FRAMED],
  ['/ru/details.1a2b3c4d.json', KEPT],
  ['/timeline.json', OPEN],
  ['/milestones.csv', OPEN],
  ['/datapackage.json', OPEN],
  ['/embed.js', ['no-cache']],
  ['/assets/index-1a.js', KEPT],
  ['/details.1a2b3c4d.json', KEPT],
  ['/search.1a2b3c4d.json', KEPT],
  ['/words.1a2b3c4d.json', KEPT],
  ['/details.schema.json', null],
  ['/licenses.txt', null],
])('header files give %s what belongs to it, once', (path, wanted) => {
  for (const [form, headersOf] of Object.entries(HEADERS_OF)) {
    const found = headersOf(path);
    expect([form, found.length]).toEqual([form, wanted === null ? 0 : 1]);
    for (const part of wanted ?? []) expect(`${form}: ${found[0]}`).toContain(part);
  }
});

const ALL = [
  headersFile(POLICIES),
  serveFile(POLICIES),
  nginxFile(POLICIES),
  apacheFile(POLICIES),
] as const;

test('strangers may frame every page but the timeline itself', () => {
  for (const text of ALL) {
    const shut = text.split("frame-ancestors 'self'").length - 1;
    expect(shut).toBe(text.split('of the page').length - 1);
    expect(shut).toBeGreaterThan(0);
  }
});

test('isolated hosts may have every file, and servers that guess the charset are told', () => {
  const corp = /Cross-Origin-Resource-Policy:? "?cross-origin/;
  expect(headersFile(POLICIES)).toMatch(new RegExp(`^/\\*\n(  .*\n)*  ${corp.source}`));
  expect(apacheFile(POLICIES)).toMatch(corp);
  const locations = nginxFile(POLICIES).split('location ~').slice(1);
  expect(locations.filter((text) => !corp.test(text))).toEqual([]);
  expect(nginxFile(POLICIES)).toContain('charset utf-8;');
  expect(apacheFile(POLICIES)).toContain('AddDefaultCharset utf-8');
});

test('Apache and nginx keep for a year what is there, never the answer that it is not', () => {
  const year = [nginxFile(POLICIES), apacheFile(POLICIES)].flatMap((text) =>
    text.split('\n').filter((line) => line.includes('max-age=31536000')),
  );
  expect(year).toHaveLength(2);
  expect(year.filter((line) => line.includes('always'))).toEqual([]);
});

test('serve takes no more than 50 rules of 100 letters each', () => {
  const { headers } = JSON.parse(
    serveFile({
      ...POLICIES,
      languages: ['ru', 'fr', 'de', 'it', 'es'],
      digested: [...POLICIES.digested, ...'abcdef'],
    }),
  ) as {
    readonly headers: readonly { readonly source: string }[];
  };
  expect(headers.length).toBeLessThanOrEqual(50);
  expect(headers.filter(({ source }) => source.length > 100)).toEqual([]);
});

test('the many files of a large site take few rules, and no schema is among them', () => {
  const digits = [...'0123456789abcdef'];
  const details = digits.flatMap((one) =>
    digits.map((other) => `details.${one}${other}345678.json`),
  );
  const large = { ...POLICIES, digested: [...details, ...POLICIES.digested.slice(1)] };
  const kept = (text: string): readonly string[] =>
    text.split(/\n(?=\/)/).filter((block) => block.includes('immutable'));
  const globs = kept(headersFile(large)).map((block) => block.split('\n', 1)[0] ?? '');
  expect(globs.filter((glob) => glob.startsWith('/details.'))).toHaveLength(16);
  for (const name of large.digested) {
    expect(globs.filter((glob) => isMeant(glob, `/${name}`))).toHaveLength(1);
  }
  expect(globs.some((glob) => isMeant(glob, '/details.schema.json'))).toBe(false);
  const { headers } = JSON.parse(serveFile(large)) as {
    readonly headers: readonly { readonly source: string }[];
  };
  expect(headers.length).toBeLessThanOrEqual(50);
  const sources = headers.map(({ source }) => source);
  expect(sources.filter((source) => isMeant(source, '/details.a1345678.json'))).toEqual([
    '/details.[0-9a-f]*',
  ]);
  expect(sources.some((source) => isMeant(source, '/details.schema.json'))).toBe(false);
});
