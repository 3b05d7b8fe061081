import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { encode } from 'uqr';

import { toXlsx } from '../src/app/download/xlsx.ts';
import { toSvg } from '../src/app/download/svg.ts';
import { pictureScene } from '../src/app/picture/chartPicture.ts';
import { qrPath } from '../src/app/picture/QrCode.tsx';
import { toBibtex } from '../src/model/bibtex.ts';
import { daysOf } from '../src/model/calendarDate.ts';
import { toCsv } from '../src/model/csv.ts';
import { referencesOf } from '../src/model/reference.ts';
import { DEFAULT_VIEW_STATE } from '../src/model/viewState.ts';
import { readSiteData, type SiteData } from '../src/site/siteData.ts';
import { allBits } from '../src/timeline/bitset.ts';
import { estimateTextPx } from '../src/timeline/measureText.ts';

/** What a program made of a file, in words, and whether that is right. */
type Result = readonly [isRight: boolean, seen: string];

interface Trial {
  readonly output: string;
  readonly program: string;
  /** Debian packages that bring it. */
  readonly packages: readonly string[];
  /** Command that prints its version. */
  readonly version: readonly string[];
  readonly run: (folder: string) => Result;
}

const LIMIT_MS = 240_000;

function say(command: readonly string[], cwd?: string): string {
  const [program = '', ...args] = command;
  const { stdout, stderr } = spawnSync(program, args, { cwd, timeout: LIMIT_MS, encoding: 'utf8' });
  return `${stdout ?? ''}${stderr ?? ''}`;
}

const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0;

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

/** A bibliography of all sources: a number that must be kept, and our remark that must not be printed. */
function bibliography(text: string): Result {
  const flat = text.replaceAll(/\s+/g, ' ');
  const hasNumber = /PC\.DEC\/557/.test(flat);
  const hasRemark = /Milestone:/.test(flat);
  const words = `${hasNumber ? 'document numbers kept' : 'number lost'}, our remark ${hasRemark ? 'printed' : 'not printed'}`;
  return [hasNumber && !hasRemark, words];
}

const TEX = (preamble: string, end: string): string =>
  `\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}${preamble}\\begin{document}\\nocite{*}${end}\\end{document}\n`;

/** LibreOffice's import with tab, comma and semicolon ticked, as its window opens. */
const CALC_DEFAULTS = 'CSV:9/44/59,34,76,1';
const ADDRESS =
  'https://timeline.example/?path=action-plan-2003,maastricht-mc-2003,addendum-2005,alliance-2004,nrm-handbook-2004,konrad-appointed-2004,biaudet-appointed-2006,sofia-mc-2004,ljubljana-mc-2005,brussels-mc-2006';

function trialsOf(data: SiteData): readonly Trial[] {
  const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
  const bibtexWith =
    (style: string) =>
    (folder: string): Result => {
      writeFileSync(
        join(folder, `${style}.tex`),
        TEX('', `\\bibliographystyle{${style}}\\bibliography{all}`),
      );
      say(['pdflatex', '-interaction=batchmode', `${style}.tex`], folder);
      say(['bibtex', style], folder);
      return bibliography(read(folder, `${style}.bbl`));
    };
  const drawn =
    (command: (folder: string) => readonly string[]) =>
    (folder: string): Result => {
      say(command(folder), folder);
      const png = readFileSync(join(folder, 'chart.png'));
      rmSync(join(folder, 'chart.png'));
      return [png.length > 50_000, `drawn, ${png.readUInt32BE(16)} × ${png.readUInt32BE(20)} px`];
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
      run: (folder) => {
        say(
          [
            'soffice',
            '--headless',
            `--infilter=${CALC_DEFAULTS}`,
            '--convert-to',
            'csv',
            '--outdir',
            'calc',
            'all.csv',
          ],
          folder,
        );
        return tableAgain(read(folder, 'calc/all.csv'), data);
      },
    },
    {
      output: 'XLSX',
      ...soffice,
      run: (folder) => {
        say(
          ['soffice', '--headless', '--convert-to', 'csv', '--outdir', 'calc', 'book.xlsx'],
          folder,
        );
        return tableAgain(read(folder, 'calc/book.csv'), data);
      },
    },
    {
      output: 'CSV',
      program: 'Gnumeric',
      packages: ['gnumeric'],
      version: ['ssconvert', '--version'],
      run: (folder) => {
        say(['ssconvert', 'all.csv', 'gnumeric.csv'], folder);
        return tableAgain(read(folder, 'gnumeric.csv'), data);
      },
    },
    {
      output: 'BibTeX, Chicago author-date',
      program: 'pandoc',
      packages: ['pandoc'],
      version: ['pandoc', '--version'],
      run: (folder) => {
        writeFileSync(join(folder, 'all.md'), '---\nnocite: "@*"\n---\n');
        return bibliography(
          say(['pandoc', '--citeproc', '--bibliography=all.bib', '-t', 'plain', 'all.md'], folder),
        );
      },
    },
    ...['plain', 'alpha', 'apalike'].map((style) => ({
      output: `BibTeX, ${style}`,
      program: 'bibtex',
      packages: ['texlive-latex-base', 'texlive-binaries'],
      version: ['bibtex', '--version'],
      run: bibtexWith(style),
    })),
    {
      output: 'BibTeX, biblatex authoryear',
      program: 'biber',
      packages: ['biber', 'texlive-bibtex-extra', 'texlive-latex-recommended'],
      version: ['biber', '--version'],
      run: (folder) => {
        const options = '\\usepackage[style=authoryear]{biblatex}\\addbibresource{all.bib}';
        writeFileSync(join(folder, 'ay.tex'), TEX(options, '\\printbibliography'));
        const latex = ['pdflatex', '-interaction=batchmode', 'ay.tex'];
        say(latex, folder);
        say(['biber', 'ay'], folder);
        say(latex, folder);
        return bibliography(say(['pdftotext', '-raw', 'ay.pdf', '-'], folder));
      },
    },
    {
      output: 'SVG',
      program: 'librsvg',
      packages: ['librsvg2-bin'],
      version: ['rsvg-convert', '--version'],
      run: drawn(() => ['rsvg-convert', 'chart.svg', '-o', 'chart.png']),
    },
    {
      output: 'SVG',
      program: 'Inkscape',
      packages: ['inkscape'],
      version: ['inkscape', '--version'],
      run: drawn(() => ['inkscape', 'chart.svg', '--export-type=png', '-o', 'chart.png']),
    },
    {
      output: 'QR code of a path of ten, one device pixel',
      program: 'zbar',
      packages: ['zbar-tools', 'librsvg2-bin'],
      version: ['zbarimg', '--version'],
      run: (folder) => {
        say(['rsvg-convert', 'qr.svg', '-o', 'qr.png'], folder);
        const isRead = say(['zbarimg', '--raw', '-q', 'qr.png'], folder).includes(ADDRESS);
        return [isRead, isRead ? 'read' : 'not read'];
      },
    },
    {
      output: 'page of a State',
      program: 'Lynx',
      packages: ['lynx'],
      version: ['lynx', '--version'],
      run: () => {
        const text = say(['lynx', '-dump', '-nolist', '-width=1000', 'dist/s/PT.html']);
        const named = data.bundle.milestones.filter(({ states }) =>
          states.some(({ iso2 }) => iso2 === 'PT'),
        );
        const kept = named.filter(({ title }) => text.includes(title)).length;
        return [kept === named.length, `${kept} of ${named.length} titles`];
      },
    },
  ];
}

/** Writes what readers take away, made from the built site. */
async function writeOutputs(folder: string, data: SiteData): Promise<void> {
  const { bundle } = data;
  const entries = bundle.milestones.map((milestone) => ({
    milestone,
    detail: data.detailById.get(milestone.id) ?? null,
  }));
  const base = 'https://timeline.example/';
  const selection = { bundle, entries, base, words: '', address: base, today: '2026-11-29' };
  const measure = (text: string): number => estimateTextPx(text, false);
  const scene = pictureScene({
    bundle,
    state: DEFAULT_VIEW_STATE,
    drawn: { milestones: bundle.milestones, passing: allBits(entries.length) },
    range: { first: daysOf(bundle.span.start).first, last: daysOf(bundle.span.end).last },
    widthPx: 1240,
    density: 'full',
    measure: estimateTextPx,
  });
  const { data: modules, size } = encode(ADDRESS, { ecc: 'L', border: 4 });
  const qr = `<svg xmlns="http://www.w3.org/2000/svg" width="${4 * size}" height="${4 * size}" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${qrPath(modules)}"/></svg>`;
  const book = await (await toXlsx(selection)).arrayBuffer();
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'all.csv': toCsv(selection),
    'all.bib': toBibtex(referencesOf(entries)),
    'book.xlsx': new Uint8Array(book),
    'chart.svg': toSvg({ scene, selection, measure }),
    'qr.svg': qr,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

/** Installs what is missing where apt may; true where the program is there afterwards. */
function provided({ packages, version }: Trial): boolean {
  const program = version[0] ?? '';
  const areThere = spawnSync('dpkg', ['-s', ...packages]).status === 0;
  if (!areThere && isThere('apt-get') && process.getuid?.() === 0) {
    say(['apt-get', 'install', '-y', '--no-install-recommends', ...packages]);
  }
  return isThere(program);
}

/**
 * Opens what readers take away in the programs that people use, and prints the table of
 * docs/taking-away.md. Needs a built site (`npm run build`); not part of `npm test`.
 */
export async function main(): Promise<number> {
  const data = await readSiteData('dist');
  const folder = mkdtempSync(join(tmpdir(), 'taking-away-'));
  let failures = 0;
  try {
    await writeOutputs(folder, data);
    console.log('| output | program | version | result |\n| --- | --- | --- | --- |');
    for (const trial of trialsOf(data)) {
      const { output, program, version } = trial;
      const isThereNow = provided(trial);
      const [isRight, seen] = isThereNow
        ? attempt(trial, folder)
        : ([true, 'not run: not there'] as const);
      const [told = ''] = isThereNow ? (/\d+(\.\d+)+/.exec(say(version)) ?? []) : [];
      if (!isRight) failures += 1;
      console.log(`| ${output} | ${program} | ${told} | ${isRight ? '' : 'WRONG: '}${seen} |`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return failures === 0 ? 0 : 1;
}

function attempt({ run }: Trial, folder: string): Result {
  try {
    return run(folder);
  } catch (problem) {
    return [false, String(problem)];
  }
}
