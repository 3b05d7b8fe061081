import type { Email } from 'postal-mime';
import { readDateline } from '../extract/dateline.ts';
import { flatten } from '../extract/flatText.ts';
import { diagnose } from '../rules.ts';
import type { Source } from '../source.ts';
import { refused, type FormReading } from './form.ts';
import { linesOfHtml } from './htmlLines.ts';
import { labelledLines } from './labelledLines.ts';
import { unwrapped, withoutCarrier } from './mailCarrier.ts';
import { sourceOf, type PlacedLine } from './placedText.ts';
import { readWebPage } from './readWebPage.ts';

const BROKEN = {
  actual: 'bytes',
  expected: 'a mail or a saved page in MIME form',
  hint: 'save it again, or copy its text into a .txt file',
};
const EMPTY = {
  actual: 'mail without text',
  expected: 'the text of a document',
  hint: 'copy the text into a .txt file',
};

async function parseMime(bytes: Uint8Array): Promise<Email | null> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes);
  } catch {
    return null;
  }
}

/** Words in front of a subject that mail programs and senders put there. */
const PREFIXES =
  /^(?:(?:(?:fwd?|re|aw|wg|tr|i)\s*:|\[[^\]]{1,40}\]|(?:OSCE )?(?:press release|news item|media advisory|statement)\s*[:–-])\s*)+/i;

/** The subject as the title where the mail has none: its text begins with a dateline or a sentence. */
function subjectLine(subject: string, lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const title = subject.replace(PREFIXES, '').trim();
  const first = flatten(lines[0]?.text ?? '');
  const isText = readDateline(first, 0) !== null || (first.length > 120 && /[.!?]$/.test(first));
  return title !== '' && isText ? [{ text: title, places: [{ offset: 0, paragraph: 0 }] }] : [];
}

/** Header lines of a forward are cut before those of the document are looked for. */
const linesOfMarkup = (html: string): readonly PlacedLine[] =>
  labelledLines(withoutCarrier(linesOfHtml(html)));

const linesOfText = (text: string): readonly PlacedLine[] =>
  withoutCarrier(unwrapped(text.split('\n')).map((line) => ({ text: line, places: [] })));

const NAMED_ATTACHMENT = /\.(?:pdf|docx?|rtf|odt|txt|html?|eml)$/i;

function attachmentNotes(email: Email, source: Source): FormReading['diagnostics'] {
  const names = email.attachments.flatMap(({ filename }) =>
    filename && NAMED_ATTACHMENT.test(filename) ? [filename] : [],
  );
  if (names.length === 0) return [];
  const actual = `attachment (${names.join(', ')})`;
  const expected = `the text in the mail: the attachment was not read`;
  const hint = 'save it beside the mail, where it is a document';
  return [
    diagnose('left-unread', { source, span: { start: 0, end: 1 } }, { actual, expected, hint }),
  ];
}

/** Reads a mail: its text, or the text that it forwards; the header lines of the mail are not the document's, its subject is the title where the text has none. */
export async function readMail(file: string, bytes: Uint8Array): Promise<FormReading> {
  const email = await parseMime(bytes);
  if (!email) return refused(file, 'broken-file', BROKEN);
  const lines = email.html ? linesOfMarkup(email.html) : linesOfText(email.text ?? '');
  const words = lines.filter(({ text }) => text.trim() !== '');
  if (words.length === 0) return refused(file, 'no-words', EMPTY);
  const all = [...subjectLine(email.subject ?? '', words), ...words];
  const numbered = all.map(({ text }, index) => ({
    text,
    places: [{ offset: 0, paragraph: index + 1 }],
  }));
  const source = sourceOf(file, numbered);
  return { sources: [source], diagnostics: attachmentNotes(email, source) };
}

/** Reads a page that a browser saved with all its parts in one file (.mht, .mhtml). */
export async function readWebArchive(file: string, bytes: Uint8Array): Promise<FormReading> {
  const email = await parseMime(bytes);
  if (!email) return refused(file, 'broken-file', BROKEN);
  const header = email.headers.find(({ key }) => /^(?:snapshot-)?content-location$/.test(key));
  if (!email.html) return refused(file, 'no-words', EMPTY);
  const reading = readWebPage(file, email.html, header?.value ?? '');
  // Lines of the page within the archive are not lines of the file: its paragraphs are counted.
  const sources = reading.sources.map((source) => {
    const starts = [0, ...[...source.text.matchAll(/\n(?=.)/gs)].map(({ index }) => index + 1)];
    const places = starts.map((offset, index) => ({ offset, paragraph: index + 1 }));
    return { ...source, places };
  });
  const diagnostics = reading.diagnostics.map((found) => ({
    ...found,
    source: sources.find(({ text }) => text === found.source.text) ?? found.source,
  }));
  return { sources, diagnostics };
}
