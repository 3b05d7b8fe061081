import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ENGLISH } from '../../model/englishWords.ts';
import { markOf } from '../../model/say.ts';

const TEXTS = {
  [markOf('Milestones')]: 'Вехи',
  [markOf('Sources')]: 'Источники',
  [markOf('About | this table')]: 'О таблице',
  [markOf('{count} of {all}')]: '{count} из {all}',
};

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('pageLanguage', { words: { ...ENGLISH, language: 'ru' }, texts: TEXTS });
});
afterEach(() => vi.unstubAllGlobals());

it('a workbook of another language has sheets and notes in it, and columns as in English', async () => {
  const { SELECTION } = await import('../../testing/exampleSelection.ts');
  const { toXlsx } = await import('./xlsx.ts');
  const { tableColumns } = await import('../../model/table.ts');
  const book = Buffer.from(await (await toXlsx(SELECTION)).arrayBuffer());
  const sheets = await readSheets(book);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Вехи', 'Источники', 'О таблице']);
  expect(sheets[0]?.data[0]).toEqual(tableColumns(SELECTION).map(({ name }) => name));
  expect(sheets[0]?.data[0]).toContain('earliest');
  expect(sheets[2]?.data).toContainEqual(['Вехи', '3 из 4']);
});

it('a package says its language where it can', async () => {
  const { courseFiles, coursePackage } = await import('./coursePackage.ts');
  const course = {
    title: 'Вехи',
    query: '',
    base: 'https://timeline.example/ru/',
    top: 'https://timeline.example/',
    frame: '',
    today: '2026-11-28',
  };
  const page = strFromU8(
    unzipSync(coursePackage({ ...course, form: 'scorm-sco' }))['sco.html'] ?? new Uint8Array(),
  );
  expect(page).toContain('<html lang="ru">');
  expect(page).toContain('<title>Вехи</title>');
  expect(courseFiles({ ...course, form: 'cartridge' })['imsmanifest.xml']).toContain(
    'language="ru"',
  );
});

it('a JSON names its language and the schema at the top of the site', async () => {
  const { SELECTION } = await import('../../testing/exampleSelection.ts');
  const { toJson } = await import('./formats.ts');
  const bundle = { ...SELECTION.bundle, language: 'ru' };
  const file = JSON.parse(toJson({ ...SELECTION, bundle, base: `${SELECTION.top}ru/` })) as object;
  expect(file).toMatchObject({
    $schema: `${SELECTION.top}selection.schema.json`,
    language: 'ru',
  });
  const english = JSON.parse(toJson(SELECTION)) as object;
  expect(english).not.toHaveProperty('language');
});
