import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, type Result, type Trial } from './trial.ts';

/** A bibliography of all sources: a number that must be kept, our remark that must not be printed, every title there. */
function bibliography(text: string, titles: readonly string[]): Result {
  const bare = (words: string): string => words.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  const all = bare(text).toLowerCase();
  const kept = titles.filter((title) => all.includes(bare(title).toLowerCase())).length;
  const hasNumber = all.includes('pcdec557');
  const hasRemark = /Milestone:/.test(text);
  const words = [
    `${kept} of ${titles.length} titles`,
    hasNumber ? 'document numbers kept' : 'number lost',
    `our remark ${hasRemark ? 'printed' : 'not printed'}`,
  ];
  return [hasNumber && !hasRemark && kept === titles.length, words.join(', ')];
}

const TEX = (preamble: string, end: string): string =>
  `\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}${preamble}\\begin{document}\\nocite{*}${end}\\end{document}\n`;

const CITATION_JS = [
  '@citation-js/core@0.8.2',
  '@citation-js/plugin-bibtex@0.8.2',
  '@citation-js/plugin-csl@0.8.2',
];
const BY_CITATION_JS = `const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-csl');
const cite = new Cite(require('node:fs').readFileSync('all.bib', 'utf8'));
console.log(cite.format('bibliography', { template: process.argv[1], lang: 'en-GB', format: 'text' }));`;
/** Where Citation.js keeps its styles; pandoc brings Chicago's alone. */
const STYLES = 'node_modules/@citation-js/plugin-csl/lib/styles.json';

/** Trials of the BibTeX of all sources in the styles that people ask for. */
export function bibliographyTrials(titles: readonly string[]): readonly Trial[] {
  const pandoc = {
    program: 'pandoc',
    packages: ['pandoc'],
    version: ['pandoc', '--version'],
  };
  const withPandoc = (folder: string, ...options: readonly string[]): Result => {
    writeFileSync(join(folder, 'all.md'), '---\nnocite: "@*"\n---\n');
    const how = ['--citeproc', '--bibliography=all.bib', '--wrap=none', ...options];
    return bibliography(say(['pandoc', ...how, '-t', 'plain', 'all.md'], folder), titles);
  };
  const latex = (name: string): readonly string[] => [
    'pdflatex',
    '-interaction=batchmode',
    `${name}.tex`,
  ];
  return [
    { output: 'BibTeX, Chicago author-date', ...pandoc, run: (folder) => withPandoc(folder) },
    {
      output: 'BibTeX, APA',
      ...pandoc,
      npm: CITATION_JS,
      run: (folder) => {
        const styles = JSON.parse(readFileSync(join(folder, STYLES), 'utf8')) as { apa: string };
        writeFileSync(join(folder, 'apa.csl'), styles.apa);
        return withPandoc(folder, '--csl=apa.csl');
      },
    },
    ...['apa', 'vancouver', 'harvard1'].map((style) => ({
      output: `BibTeX, ${style}`,
      program: 'Citation.js',
      npm: CITATION_JS,
      run: (folder: string) =>
        bibliography(say(['node', '-e', BY_CITATION_JS, style], folder), titles),
    })),
    ...['plain', 'alpha', 'apalike'].map((style) => ({
      output: `BibTeX, ${style}`,
      program: 'bibtex',
      packages: ['texlive-latex-base', 'texlive-binaries'],
      version: ['bibtex', '--version'],
      run: (folder: string): Result => {
        const end = `\\bibliographystyle{${style}}\\bibliography{all}`;
        writeFileSync(join(folder, `${style}.tex`), TEX('', end));
        say(latex(style), folder);
        say(['bibtex', style], folder);
        return bibliography(readFileSync(join(folder, `${style}.bbl`), 'utf8'), titles);
      },
    })),
    {
      output: 'BibTeX, biblatex authoryear',
      program: 'biber',
      packages: 'biber texlive-bibtex-extra texlive-latex-recommended lmodern poppler-utils'.split(
        ' ',
      ),
      version: ['biber', '--version'],
      run: (folder) => {
        // Its fonts keep their letters in the PDF.
        const options =
          '\\usepackage{lmodern}\\usepackage[style=authoryear]{biblatex}\\addbibresource{all.bib}';
        writeFileSync(join(folder, 'ay.tex'), TEX(options, '\\printbibliography'));
        say(latex('ay'), folder);
        say(['biber', 'ay'], folder);
        say(latex('ay'), folder);
        return bibliography(say(['pdftotext', '-raw', 'ay.pdf', '-'], folder), titles);
      },
    },
  ];
}
