import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartScene } from '../../src/timeline/scene.ts';
import { ADDRESS } from './outputs.ts';
import { say, type Result, type Trial } from './trial.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** CSS pixels in a point of a PDF. */
const PX_OF_POINT = 96 / 72;
/** What a letter may reach over its box without touching. */
const SLACK_PX = 1;

/** The words of a PDF with their boxes in CSS pixels, as poppler reads them. */
function wordsOf(pdf: string): readonly (Box & { readonly text: string })[] {
  const read = say(['pdftotext', '-bbox', pdf, '-']);
  const words = read.matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
  );
  return [...words].map(([, left, top, right, bottom, text = '']) => ({
    // A ligature is its letters.
    text: text.normalize('NFKC'),
    left: Number(left) * PX_OF_POINT,
    right: Number(right) * PX_OF_POINT,
    middle: ((Number(top) + Number(bottom)) / 2) * PX_OF_POINT,
  }));
}

const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => word !== '');

/** Whether every word of the SVG is text in what a program made of it, and none stands under a mark. */
function readAgain(svg: string, pdf: string, { marks }: ChartScene): Result {
  const words = wordsOf(pdf);
  const left = words.map(({ text }) => text);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].flatMap(([, text = '']) => wordsIn(text));
  const lost = texts.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const [, dx = '', dy = ''] = /<g transform="translate\((\d+) (\d+)\)"/.exec(svg) ?? [];
  const boxes = marks.map(({ x, y, sizePx }) => ({
    left: x + Number(dx) - sizePx / 2,
    right: x + Number(dx) + sizePx / 2,
    middle: y + Number(dy),
  }));
  const under = words.filter((word) =>
    boxes.some(
      (box) =>
        Math.abs(word.middle - box.middle) < 8 &&
        word.left + SLACK_PX < box.right &&
        box.left + SLACK_PX < word.right,
    ),
  );
  const named = under.length === 0 ? 'none' : under.map(({ text }) => `“${text}”`).join(', ');
  const seen = `${texts.length - lost.length} of ${texts.length} words, ${named} under a mark`;
  return [texts.length > 300 && boxes.length > 50 && lost.length + under.length === 0, seen];
}

/** Trials of the chart as a picture, and of the QR code. */
export function pictureTrials(scene: ChartScene): readonly Trial[] {
  const drawn =
    (file: string, command: (file: string, pdf: string) => readonly string[]) =>
    (folder: string): Result => {
      const pdf = join(folder, 'chart.pdf');
      rmSync(pdf, { force: true });
      say(command(file, pdf), folder);
      return readAgain(readFileSync(join(folder, file), 'utf8'), pdf, scene);
    };
  const librsvg = {
    program: 'librsvg',
    packages: ['librsvg2-bin', 'poppler-utils'],
    version: ['rsvg-convert', '--version'],
  };
  const withLibrsvg = (file: string, pdf: string): readonly string[] => [
    'rsvg-convert',
    '--format=pdf',
    file,
    '-o',
    pdf,
  ];
  return [
    { output: 'SVG', ...librsvg, run: drawn('chart.svg', withLibrsvg) },
    {
      output: 'SVG, where DejaVu Sans stands for our fonts',
      ...librsvg,
      packages: [...librsvg.packages, 'fonts-dejavu-core'],
      run: (folder) => {
        const svg = readFileSync(join(folder, 'chart.svg'), 'utf8');
        writeFileSync(join(folder, 'wide.svg'), svg.replaceAll('Noto Sans', 'DejaVu Sans'));
        return drawn('wide.svg', withLibrsvg)(folder);
      },
    },
    {
      output: 'SVG',
      program: 'Inkscape',
      packages: ['inkscape', 'poppler-utils'],
      version: ['inkscape', '--version'],
      run: drawn('chart.svg', (file, pdf) => ['inkscape', file, '--export-type=pdf', '-o', pdf]),
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
  ];
}
