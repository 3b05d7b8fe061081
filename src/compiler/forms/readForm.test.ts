import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert, asyncProperty, constantFrom, nat, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSource, type InputFile } from '../decodeSource.ts';
import { DEFAULT_FOLDERS, readInput } from '../diskReader.ts';
import { loadLanguages } from '../extract/language.ts';
import { extractDocument, toExtractionRecord } from '../extractDocument.ts';
import { loadVocabulary } from '../loadVocabulary.ts';
import { parsePage } from '../parsePage.ts';
import { placeOf } from '../printDiagnostic.ts';
import { placeInWords } from '../source.ts';
import { readForm } from './readForm.ts';

/** Files by real programs; fixtures/README.md names them. */
const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${folder}${name}`));
const fixture = (name: string): InputFile => ({ file: name, bytes: bytesOf(name) });
const written = (file: string, text: string): InputFile => ({
  file,
  bytes: new TextEncoder().encode(text),
});
const rulesOf = async (file: InputFile): Promise<readonly string[]> =>
  (await readForm(file)).diagnostics.map(({ rule }) => rule);
const textsOf = async (file: InputFile): Promise<readonly string[]> =>
  (await readForm(file)).sources.map(({ text }) => text.trim());

const { input } = await readInput({ ...DEFAULT_FOLDERS, documents: [], milestones: null });
const { vocabulary } = loadVocabulary(
  input.vocabulary.flatMap((file) => decodeSource(file).source ?? []),
);

await loadLanguages();

/** What is read out of one file, without its name. */
async function recordsOf(file: InputFile) {
  const { sources } = await readForm(file);
  return sources.flatMap(parsePage).map((document) => ({
    ...toExtractionRecord(extractDocument(document, vocabulary.compiler)),
    file: '',
  }));
}

describe('a page in the form of a real program is read as its text is:', () => {
  const made = readdirSync(folder).filter((name) =>
    /^(?:current|older|repost)\.\w+\.\w+$/.test(name),
  );

  test.each(made)('%s', async (name) => {
    const plain = await recordsOf(fixture(`${name.split('.')[0] ?? ''}.txt`));
    expect(plain).toHaveLength(1);
    expect(await recordsOf(fixture(name))).toEqual(plain);
  });

  test('by five programs, in three layouts', () => expect(made).toHaveLength(23));
});

test.each([
  ['current.chromium.html', 'The course follows', 'current.chromium.html:36:4'],
  ['older.chromium.pdf', 'The next seminar', 'older.chromium.pdf, page 1, line 25'],
  ['current.libreoffice.docx', 'The course follows', 'current.libreoffice.docx, paragraph 19'],
  ['repost.python.eml', 'Forty officers', 'repost.python.eml, paragraph 4'],
  ['current.chromium.mhtml', 'Experts from', 'current.chromium.mhtml, paragraph 8'],
])('in %s “%s” stands at %s', async (name, words, place) => {
  const [source] = (await readForm(fixture(name))).sources;
  expect(source && placeInWords(source, source.text.indexOf(words))).toBe(place);
});

test('a Word file: added words are read, deleted ones are not, and the report says so', async () => {
  const { sources, diagnostics } = await readForm(fixture('changes.docx'));
  expect(sources[0]?.text.split('\n')).toEqual([
    'Press release',
    'OSCE course for labour inspectors opens in Podgorica',
    'PODGORICA, 5 May 2015 – A three-day course for labour inspectors of Montenegro opened today in Podgorica, the OSCE Mission said.',
    'It is about:',
    'farms',
    'building sites',
    'State\tExperts',
    'Albania\ttwo',
    'Croatia\tone',
    'Experts from Albania and Croatia teach.',
    '',
  ]);
  expect(diagnostics.map(({ rule, actual }) => [rule, actual])).toEqual([
    ['tracked-changes', 'tracked changes (1 deletion)'],
  ]);
});

const PAGE = '<!doctype html><title>t</title><body>';
const deep = `${PAGE}${'<div>'.repeat(5000)}OSCE`;
const MAIL = 'From: a@example.org\nMIME-Version: 1.0\nSubject: s\nContent-Type: text/plain\n\n';

test.each<readonly [string, InputFile, string]>([
  ['a PDF of pictures', fixture('pictures.chromium.pdf'), 'no-words'],
  ['a PDF with a password', fixture('locked.qpdf.pdf'), 'locked-file'],
  [
    'half a PDF',
    { file: 'a.pdf', bytes: bytesOf('older.chromium.pdf').slice(0, 900) },
    'broken-file',
  ],
  ['no PDF', written('a.pdf', 'OSCE'), 'broken-file'],
  [
    'half a Word file',
    { file: 'a.docx', bytes: bytesOf('changes.docx').slice(0, 4000) },
    'broken-file',
  ],
  ['no Word file', written('a.docx', 'OSCE'), 'broken-file'],
  ['a page without text', written('a.html', `${PAGE}<script>1</script>`), 'no-words'],
  ['a page nested too deep', written('a.html', deep), 'too-large'],
  ['a mail without text', written('a.eml', MAIL), 'no-words'],
  [
    'a mail whose document is attached',
    written(
      'a.eml',
      MAIL.replace('text/plain', 'multipart/mixed; boundary=b') +
        '--b\nContent-Type: text/plain\n\nSee the file.\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\n%PDF-\n--b--\n',
    ),
    'left-unread',
  ],
  ['XML that is no feed', written('a.xml', '<a><b>OSCE</b></a>'), 'no-words'],
  ['an empty page', written('a.html', ''), 'empty-file'],
])('%s is a diagnostic', async (_, file, rule) => {
  expect(await rulesOf(file)).toEqual([rule]);
});

describe('one document each for', () => {
  test('the items of a feed, with the line of each', async () => {
    const item = (title: string, day: string): string =>
      `<item><title>${title}</title>\n<pubDate>${day}</pubDate>\n<description><![CDATA[<p>The OSCE met.</p>]]></description></item>`;
    const feed = `<?xml version="1.0"?><rss><channel><title>News</title>\n${item('One &amp; all', 'Fri, 08 Apr 2016 13:53:41 +0000')}\n${item('Two', 'Sat, 09 Apr 2016')}</channel></rss>`;
    const { sources } = await readForm(written('a.rss', feed));
    expect(sources.map(({ text, part }) => [part, text])).toEqual([
      [1, 'One & all\nPublishing date: Fri, 08 Apr 2016 13:53:41 +0000\nThe OSCE met.\n'],
      [2, 'Two\nPublishing date: Sat, 09 Apr 2016\nThe OSCE met.\n'],
    ]);
    expect(sources[1] && placeInWords(sources[1], 0)).toBe('a.rss:5:14');
  });

  const first =
    'OSCE course opens in Osh\nOSH, 14 December 2017 – A two-day OSCE course on trafficking opened in Osh today.';
  const second =
    'OSCE presents guide in Riga\nRIGA, 20 May 2018 – A guide for teachers was presented by the OSCE in Riga today.';

  test('two pages in one text, with the lines of the file', async () => {
    const { sources, diagnostics } = await readForm(written('a.txt', `${first}\n\n${second}\n`));
    expect(sources.map(({ text }) => text.trim())).toEqual([first, second]);
    expect(sources[1] && placeInWords(sources[1], 28)).toBe('a.txt:5:1');
    expect(diagnostics).toEqual([]);
  });

  test('two pages with header lines, the second behind its menu', async () => {
    const page = (title: string): string =>
      `Press release\n${title}\n- Place:\n- VIENNA\n- Source:\n- OSCE Secretariat\nThe OSCE met today. It was short.`;
    const text = `${page('One')}\n-\nOur work\n- Albania\n- About us\n${page('Two')}`;
    const texts = await textsOf(written('a.txt', text));
    expect(texts.map((found) => found.split('\n')[0])).toEqual(['Press release', '-']);
  });

  test('a second dateline without a title stays and is told', async () => {
    const { sources, diagnostics } = await readForm(
      written('a.txt', `${first}\n${second.split('\n')[1] ?? ''}`),
    );
    expect(sources).toHaveLength(1);
    expect(diagnostics.map((found) => [found.rule, placeOf(found.source, found.span)])).toEqual([
      ['doubtful-seam', 'a.txt:3:1'],
    ]);
  });
});

describe('the marks and lines of a carrier are left out of', () => {
  test.each<readonly [string, InputFile, readonly string[]]>([
    [
      'an export in Markdown',
      written(
        'a.txt',
        '# OSCE course\n\n**OSH, 14 December 2017** – A [course](https://x.example) opened.\n\n* one\n',
      ),
      ['OSCE course', 'OSH, 14 December 2017 – A course opened.', '- one'],
    ],
    [
      'what a clipper saves',
      written(
        'a.md',
        '---\ntitle: "OSCE course"\nsource: https://www.osce.org/1\ncreated: 2024-01-02\n---\nA course opened.\n',
      ),
      ['OSCE course', 'A course opened.'],
    ],
    [
      'a mail that forwards another',
      written(
        'a.eml',
        `${MAIL}fyi\n\n-----Original Message-----\nFrom: x\nSent: Monday\nTo: y\nSubject: z\n\n> OSCE course opens\n> A course opened.\n`,
      ),
      ['OSCE course opens', 'A course opened.'],
    ],
  ])('%s', async (_, file, lines) => {
    const [text = ''] = await textsOf(file);
    expect(text.split('\n').filter((line) => line !== '')).toEqual(lines);
  });
});

test('a record stays a record, whatever its marks', async () => {
  const record = '---\nmilestone: a-2014\ntitle: A\ndescription: x\n---\n**The OSCE** met.\n';
  expect(await textsOf(written('a.md', record))).toEqual([record.trim()]);
});

test('a page is known by what it is, not by its name', async () => {
  const page = written('a.txt', `${PAGE}<h1>OSCE course opens in Osh</h1><p>A course.`);
  expect(await textsOf(page)).toEqual(['OSCE course opens in Osh\nA course.']);
  const [text] = await textsOf({ file: 'a.txt', bytes: bytesOf('repost.chromium.pdf') });
  expect(text).toContain('Forty officers');
});

test('never throws, whatever happened to a file', async () => {
  const names = [
    'older.chromium.pdf',
    'changes.docx',
    'older.chromium.mhtml',
    'current.chromium.html',
    'repost.python.eml',
  ];
  const cut = asyncProperty(
    constantFrom(...names),
    nat(),
    uint8Array({ maxLength: 40 }),
    async (name, at, junk) => {
      const bytes = bytesOf(name);
      bytes.set(junk, at % (bytes.length - junk.length));
      const { sources, diagnostics } = await readForm({
        file: name,
        bytes: bytes.slice(0, bytes.length - (at % 7) * 100),
      });
      expect(sources.length + diagnostics.length).toBeGreaterThan(0);
    },
  );
  await assert(cut, { seed: 20_030_724, numRuns: 20 });
});

describe('a listing that prints a day with each title', () => {
  const ITEMS = [
    ['OSCE trains judges in Bar', '3 May 2014', 'The OSCE trained judges in Bar on 2 May.'],
    ['OSCE opens shelter in Nis', '7 May 2014', 'The OSCE opened a shelter in Nis on 6 May.'],
    ['OSCE presents guide in Riga', '9 May 2014', 'The OSCE presented a guide in Riga on 8 May.'],
  ] as const;
  const page = (items: readonly string[]): InputFile =>
    written('list.html', `<!doctype html><title>News | OSCE</title><h1>News</h1>${items.join('')}`);
  const read = async (file: InputFile) =>
    (await recordsOf(file)).map(({ title, published, event_start: day }) => [
      title,
      published,
      day,
    ]);
  const RIGHT = [
    ['OSCE trains judges in Bar', '2014-05-03', '2014-05-02'],
    ['OSCE opens shelter in Nis', '2014-05-07', '2014-05-06'],
    ['OSCE presents guide in Riga', '2014-05-09', '2014-05-08'],
  ];

  test('below the title, in a text', async () => {
    const text = ITEMS.map((lines) => lines.join('\n')).join('\n');
    expect(await read(written('list.txt', `News and stories\n${text}`))).toEqual(RIGHT);
  });

  test('below the title, in a saved page', async () => {
    const items = ITEMS.map(([a, b, c]) => `<h2><a href="x">${a}</a></h2><p>${b}<p>${c}`);
    expect(await read(page(items))).toEqual(RIGHT);
  });

  test('above the title, in a saved page', async () => {
    const items = ITEMS.map(([a, b, c]) => `<div>${b}</div><h3><a href="x">${a}</a></h3><p>${c}`);
    expect(await read(page(items))).toEqual(RIGHT);
  });

  test('one page with the names of others below is one', async () => {
    const [[title, day, text]] = ITEMS;
    const others =
      'Related\nOSCE opens shelter\n7 May 2013\nThe OSCE opened a shelter in Nis in 2013.';
    expect(await read(written('one.txt', `${title}\n${day}\n${text}\n${others}`))).toEqual([
      RIGHT[0],
    ]);
  });

  test('days above some titles and below others: a warning, and the text stays whole', async () => {
    const [[a, b, c], [d, e, f]] = ITEMS;
    const file = written('list.txt', [a, b, c, e, d, f].join('\n'));
    expect([(await read(file)).length, await rulesOf(file)]).toEqual([1, ['doubtful-seam']]);
  });
});
