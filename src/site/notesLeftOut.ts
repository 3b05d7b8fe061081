import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { ENGLISH_FOLDER, readEnglishInterface } from '../compiler/languages/readInterface.ts';
import { withoutNote } from '../model/say.ts';

/** A text with a note for translators, as it is said in the source. */
const NOTED = /\b(say\(\s*|(?:one|other):\s*)(['"])((?:(?!\2)[^\\\n])+? \| (?:(?!\2)[^\\\n])+)\2/g;

/** Gives the text by which built code knows an English one: without its note, unless two would then be the same. */
export function textsInCode(english: readonly string[]): (text: string) => string {
  const bare = english.map(withoutNote);
  const same = new Set(bare.filter((text, at) => bare.indexOf(text) !== at));
  return (text) => (same.has(withoutNote(text)) ? text : withoutNote(text));
}

/** Code whose texts stand without their notes, which no reader needs; `inCode` gives what stands there. */
export function withoutNotes(code: string, inCode: (text: string) => string): string {
  return code.replace(
    NOTED,
    (_, before: string, quote: string, text: string) => `${before}${quote}${inCode(text)}${quote}`,
  );
}

/** Vite plug-in: builds what is read without what translators are told. */
export function notesLeftOut(): Plugin {
  let inCode = (text: string): string => text;
  return {
    name: 'osce-thb-notes-left-out',
    enforce: 'pre',
    apply: 'build',
    async configResolved({ root }) {
      const file = join('data', 'languages', ENGLISH_FOLDER, 'interface.yaml');
      const text = await readFile(resolve(root, file), 'utf8').catch(() => '');
      inCode = textsInCode(Object.keys(readEnglishInterface({ file, text })));
    },
    transform: (code, id) =>
      /\/src\/.*\.tsx?$/.test(id) ? { code: withoutNotes(code, inCode), map: null } : null,
  };
}
