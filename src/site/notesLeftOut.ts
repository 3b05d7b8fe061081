import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import {
  ENGLISH_FOLDER,
  readEnglishInterface,
  type InterfaceTexts,
} from '../compiler/languages/readInterface.ts';
import { withoutNote } from '../model/say.ts';

/** Gives the text by which built code knows an English one: without its note, unless two would then be the same. */
export function textsInCode(english: readonly string[]): (text: string) => string {
  const bare = english.map(withoutNote);
  const same = new Set(bare.filter((text, at) => bare.indexOf(text) !== at));
  return (text) => (same.has(withoutNote(text)) ? text : withoutNote(text));
}

/** Code whose texts stand without their notes, which no reader needs. */
export function withoutNotes(code: string, english: InterfaceTexts): string {
  if (!code.includes(' | ')) return code;
  const inCode = textsInCode(Object.keys(english));
  return Object.entries(english)
    .filter(([key]) => inCode(key) !== key)
    .flatMap(([, text]) => (typeof text === 'string' ? text : Object.values(text)))
    .reduce(
      (made, text) =>
        made
          .replaceAll(`'${text}'`, `'${withoutNote(text)}'`)
          .replaceAll(`"${text}"`, `"${withoutNote(text)}"`),
      code,
    );
}

/** Vite plug-in: builds what is read without what translators are told. */
export function notesLeftOut(): Plugin {
  let english: InterfaceTexts = {};
  return {
    name: 'osce-thb-notes-left-out',
    enforce: 'pre',
    apply: 'build',
    async configResolved({ root }) {
      const file = join('data', 'languages', ENGLISH_FOLDER, 'interface.yaml');
      const text = await readFile(resolve(root, file), 'utf8').catch(() => '');
      english = readEnglishInterface({ file, text });
    },
    transform: (code, id) =>
      /\/src\/.*\.tsx?$/.test(id) ? { code: withoutNotes(code, english), map: null } : null,
  };
}
