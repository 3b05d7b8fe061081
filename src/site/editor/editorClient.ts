import '../../app/ui/theme.css';
import './editor.css';
import type { DocumentForEditor, EditorAnswer, Marked } from './readForEditor.ts';

/** The scripts of the editors' page: takes a file or a text, shows the answer of the development server. */

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  element.append(...children);
  return element;
}

const part = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found as T;
};

/** The text with the words that decided marked; marks that overlap are told together. */
function markedText(text: string, marks: readonly Marked[]): HTMLElement {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])];
  const shown = make('pre', '');
  const sorted = edges.sort((a, b) => a - b);
  sorted.slice(0, -1).forEach((start, index) => {
    const words = text.slice(start, sorted[index + 1]);
    const what = marks
      .filter((mark) => mark.start <= start && mark.end > start)
      .map((mark) => mark.what);
    if (what.length === 0) return shown.append(words);
    const mark = make('mark', words);
    mark.title = what.join('; ');
    return shown.append(mark);
  });
  return shown;
}

function saveLink({ fileName, record }: DocumentForEditor): HTMLElement {
  const link = make('a', `Save ${fileName}`);
  link.href = URL.createObjectURL(new Blob([record], { type: 'text/markdown' }));
  link.download = fileName;
  return link;
}

const list = (items: readonly string[]): HTMLElement =>
  make('ul', '', ...items.map((item) => make('li', item)));

function section(found: DocumentForEditor): HTMLElement {
  const facts = make('dl', '');
  for (const { name, value } of found.facts) facts.append(make('dt', name), make('dd', value));
  const doubts = found.doubts.length > 0 ? [make('h3', 'Doubts'), list(found.doubts)] : [];
  return make(
    'section',
    '',
    make('h2', found.title),
    make('h3', 'What was read'),
    facts,
    ...doubts,
    make('h3', 'From which words'),
    make('p', 'Marked is what decided; point at it to read what it told.'),
    markedText(found.text, found.marks),
    make('h3', 'The record'),
    make('pre', found.record),
    make('p', '', saveLink(found)),
    make(
      'p',
      'Put it under data/documents/, write its text in your own words, with the days and the States still in it, then run: npm run compile -- --check',
    ),
  );
}

function show({ documents, findings }: EditorAnswer): void {
  const found =
    findings.length > 0
      ? [make('h2', 'What the compiler found'), ...findings.map((finding) => make('pre', finding))]
      : [];
  part('result').replaceChildren(...found, ...documents.map(section));
  const count = `${documents.length} document${documents.length === 1 ? '' : 's'}`;
  part('status').textContent = `Read: ${count}, ${findings.length} to look at.`;
}

async function read(name: string, body: Blob | string): Promise<void> {
  part('status').textContent = `Reading ${name} …`;
  const address = `/editor/read?name=${encodeURIComponent(name)}`;
  try {
    const response = await fetch(address, { method: 'POST', body });
    if (!response.ok) throw new Error(String(response.status));
    show((await response.json()) as EditorAnswer);
  } catch {
    part('status').textContent =
      `${name} could not be read: the development server gave no answer, or the file is larger than 64 MB.`;
  }
}

const readFile = (file: File | null | undefined): void => {
  if (file) void read(file.name, file);
};

part<HTMLInputElement>('file').addEventListener('change', (event) =>
  readFile((event.target as HTMLInputElement).files?.[0]),
);
part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void read('pasted.txt', part<HTMLTextAreaElement>('text').value);
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  readFile(event.dataTransfer?.files[0]);
});
