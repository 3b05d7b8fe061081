import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that real programs made of three invented pages; what each tells is held by a test. */
const FIXTURES = join('src', 'compiler', 'forms', 'fixtures');

/** A form in which editors have pages, and the files that stand for it. */
export interface PageForm {
  readonly what: string;
  readonly documents: number;
  readonly files: readonly string[];
  /** What makes a copy another file, and is no part of its text. */
  readonly mark: (number: number) => string;
}

const asComment = (number: number): string => `\n<!-- ${number} -->\n`;

export const PAGE_FORMS: readonly PageForm[] = [
  {
    what: 'saved pages',
    documents: 500,
    files: ['current.chromium.html', 'older.chromium.html', 'repost.chromium.html'],
    mark: asComment,
  },
  {
    what: 'pages saved in one file',
    documents: 500,
    files: ['current.chromium.mhtml', 'older.chromium.mhtml', 'repost.chromium.mhtml'],
    mark: () => '',
  },
  {
    what: 'PDFs',
    documents: 100,
    files: ['current.chromium.pdf', 'current.libreoffice.pdf', 'current.pdflatex.pdf'],
    mark: (number) => `\n% ${number}\n`,
  },
];

/** Writes the files of a form, in turn, into a new folder. */
export function generateForms(folder: string, { documents, files, mark }: PageForm): void {
  mkdirSync(folder, { recursive: true });
  const bytes = files.map((name) => readFileSync(join(FIXTURES, name)));
  for (let number = 0; number < documents; number += 1) {
    const name = `${String(number).padStart(5, '0')}-${files[number % files.length]}`;
    const file = bytes[number % files.length] ?? Buffer.alloc(0);
    writeFileSync(join(folder, name), Buffer.concat([file, Buffer.from(mark(number))]));
  }
}
