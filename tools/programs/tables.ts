import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import type { SiteData } from '../../src/site/siteData.ts';
import { say, type Result, type Trial } from './trial.ts';

/** Our list of rows again as a program wrote it out: columns, rows shifted, days that nobody gave. */
function tableAgain(text: string, data: SiteData): Result {
  const rows = csvParse(text.replace(/^\uFEFF/, ''));
  const shifted = rows.filter(({ page }) => !/\/m\/[\w-]+\.html$/.test(page ?? '')).length;
  const invented = rows.filter(
    ({ precision, start, edtf }) =>
      /month|year/.test(precision ?? '') && (start !== '' || !/X/.test(edtf ?? '')),
  ).length;
  const { length } = data.bundle.milestones;
  const seen = `${rows.columns.length} columns, ${rows.length} of ${length} rows, ${shifted} shifted, ${invented} invented days`;
  return [rows.length === length && shifted + invented === 0, seen];
}

/** LibreOffice's import with tab, comma and semicolon ticked, as its window opens. */
const CALC_DEFAULTS = '--infilter=CSV:9/44/59,34,76,1';

/** Reads the package by its descriptor, then each row by the types in it. */
const BY_DATAPACKAGE = `const { Package } = require('datapackage');
Package.load(process.argv[1]).then(async (pack) => {
  const rows = pack.valid ? await pack.resources[0].read({ keyed: true }) : [];
  const days = rows.filter(({ earliest }) => earliest instanceof Date).length;
  console.log(pack.valid ? 'valid' : pack.errors.join('; '), rows.length, days);
}).catch((problem) => console.log(String(problem), (problem.errors ?? []).join('; ')));`;

/** Trials of all that is a table: CSV, XLSX, the data package. */
export function tableTrials(data: SiteData): readonly Trial[] {
  const calc =
    (file: string, ...options: readonly string[]) =>
    (folder: string): Result => {
      const to = ['--convert-to', 'csv', '--outdir', 'calc'];
      say(['soffice', '--headless', ...options, ...to, file], folder);
      const written = join(folder, 'calc', file.replace(/\.\w+$/, '.csv'));
      return tableAgain(readFileSync(written, 'utf8'), data);
    };
  const soffice = {
    program: 'LibreOffice Calc',
    packages: ['libreoffice-calc'],
    version: ['soffice', '--version'],
  };
  return [
    {
      output: 'CSV, tab, comma and semicolon ticked',
      ...soffice,
      run: calc('all.csv', CALC_DEFAULTS),
    },
    { output: 'XLSX', ...soffice, run: calc('book.xlsx') },
    {
      output: 'CSV',
      program: 'Gnumeric',
      packages: ['gnumeric'],
      version: ['ssconvert', '--version'],
      run: (folder) => {
        say(['ssconvert', 'all.csv', 'gnumeric.csv'], folder);
        return tableAgain(readFileSync(join(folder, 'gnumeric.csv'), 'utf8'), data);
      },
    },
    {
      output: 'data package, by its profile and by the type of each column',
      program: 'datapackage (Frictionless)',
      npm: ['datapackage@1.1.10'],
      run: (folder) => {
        const seen = say(['node', '-e', BY_DATAPACKAGE, 'datapackage.json'], folder).trim();
        const { length } = data.bundle.milestones;
        const isRight = seen === `valid ${length} ${length}`;
        return [isRight, isRight ? `valid, ${length} rows, every cell of its type` : seen];
      },
    },
  ];
}
