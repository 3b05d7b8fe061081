import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';
import { stringify } from 'yaml';

/** A text of the interface as it stands in the source: `other` is what it is known by. */
export type SaidText = string | { readonly [form: string]: string };

/** What a file says, and what in it a reader would meet that is not said by `say`. */
export interface SaidInFile {
  readonly file: string;
  readonly texts: readonly SaidText[];
  /** "12: Clear all" */
  readonly unsaid: readonly string[];
}

/** Words that a person reads: several in a row, or one with a capital; class names and keys are none. */
function isForReaders(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (!/\p{L}{2}/u.test(text) || /[<>{}=_]|^[./#@?&]|\w\(|:\w/.test(text)) return false;
  if (words.length === 1) return /^[A-Z][a-z]+[.:…]?$/.test(text.trim());
  const isStyle = words.some((word) =>
    /^!?-?[a-z]+(?:[-:/[\]][\w.#%,()[\]/:-]*)+$|\d(?:px|rem|s)$/.test(word),
  );
  return !isStyle && words.some((word) => /^[“(]?\p{L}{2,}/u.test(word));
}

/** Calls and places whose literals no reader meets. */
const SILENT_CALLS =
  /^(?:Error|DataError|TypeError|RangeError|require|querySelector(?:All)?|closest|matches|matchMedia|getElementById|split|join|test|mark|createElement|setAttribute|html|RegExp|useTimeline)$/;
const SILENT_ATTRIBUTES =
  /^(?:class(?:Name)?|d|viewBox|points|transform|style|key|id|href|src|rel|type|role|name|htmlFor|data-.*|preserveAspectRatio|media|sizes|autoComplete|inset|aria-(?:haspopup|live|controls|labelledby|describedby|keyshortcuts))$/;
const SILENT_NAMES = /CLASS|STYLE|[cC]lassName|^(?:[A-Z_]*)$/;

type Node = ESTree.Node & { readonly start: number; readonly end: number };

const nameOf = (callee: ESTree.Node): string => {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : '';
};

/** The text of a literal, or of literals put together; null for anything else. */
function literalText(node: ESTree.Node | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? null;
  return null;
}

/** The forms of a plural; null where they are not literals. */
function literalForms(node: ESTree.Node | undefined): SaidText | null {
  if (node?.type !== 'ObjectExpression') return null;
  const forms = node.properties.flatMap((property): readonly (readonly [string, string])[] => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') return [];
    const text = literalText(property.value);
    return text === null ? [] : [[property.key.name, text]];
  });
  return forms.length === node.properties.length ? Object.fromEntries(forms) : null;
}

/** What a source says. Throws where `say` is given anything but a literal: nobody could translate it. */
export function textsIn(file: string, source: string): SaidInFile {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const texts: SaidText[] = [];
  const unsaid: string[] = [];
  const silent: Node[] = [];
  const forms = new Map<string, ESTree.Node>();
  const lineAt = (at: number): number => source.slice(0, at).split('\n').length;
  const isSilent = ({ start, end }: Node): boolean =>
    silent.some((node) => node.start <= start && end <= node.end);
  const found: (readonly [Node, string])[] = [];
  new Visitor({
    ImportDeclaration: (node) => void silent.push(node),
    ExportNamedDeclaration: (node) => void (node.source && silent.push(node.source)),
    TSTypeAnnotation: (node) => void silent.push(node),
    TSTypeAliasDeclaration: (node) => void silent.push(node),
    TSInterfaceDeclaration: (node) => void silent.push(node),
    TSAsExpression: (node) => void silent.push(node.typeAnnotation),
    VariableDeclarator(node) {
      if (node.id.type !== 'Identifier' || node.init === null) return;
      const init =
        node.init.type === 'TSAsExpression' || node.init.type === 'TSSatisfiesExpression'
          ? node.init.expression
          : node.init;
      forms.set(node.id.name, init);
      const isPlain = literalText(init) !== null || node.init.type === 'TemplateLiteral';
      // The reference of words for facts, which data/languages translate in words.yaml.
      if (node.id.name.startsWith('ENGLISH') || (isPlain && SILENT_NAMES.test(node.id.name)))
        silent.push(node.init);
    },
    JSXAttribute(node) {
      if (node.name.type === 'JSXIdentifier' && SILENT_ATTRIBUTES.test(node.name.name))
        silent.push(node);
    },
    TaggedTemplateExpression: (node) => void silent.push(node),
    NewExpression(node) {
      if (SILENT_CALLS.test(nameOf(node.callee))) silent.push(node);
    },
    CallExpression(node) {
      const name = nameOf(node.callee);
      if (SILENT_CALLS.test(name)) silent.push(node);
      if (name !== 'say' && name !== 'sayCount') return;
      const [first] = node.arguments;
      const named = first?.type === 'Identifier' ? forms.get(first.name) : first;
      const text = name === 'say' ? literalText(named) : literalForms(named);
      if (text === null)
        throw new Error(
          `${file}:${lineAt(node.start)}: ${name} needs ${name === 'say' ? 'one literal' : 'its forms as literals'}, for translators`,
        );
      if (typeof text === 'object' && !('other' in text))
        throw new Error(`${file}:${lineAt(node.start)}: no form \`other\``);
      texts.push(text);
      silent.push(named as Node);
    },
    JSXText: (node) => void found.push([node, node.value]),
    Literal: (node) => void (typeof node.value === 'string' && found.push([node, node.value])),
    TemplateLiteral: (node) =>
      void found.push([node, node.quasis.map(({ value }) => value.cooked ?? '').join(' … ')]),
  }).visit(program);
  for (const [node, text] of found) {
    if (isForReaders(text) && !isSilent(node))
      unsaid.push(`${lineAt(node.start)}: ${text.trim().replace(/\s+/g, ' ')}`);
  }
  return { file, texts, unsaid };
}

/** Folders whose texts a reader meets. */
export const READ_FOLDERS = ['src/model', 'src/timeline', 'src/app', 'src/embed', 'src/site'];

/** What all files of these folders say, in their order. */
export async function collectTexts(
  root: string,
  folders: readonly string[] = READ_FOLDERS,
): Promise<readonly SaidInFile[]> {
  const files = await sourceFiles(root, folders);
  return Promise.all(
    files.map(async (file) => textsIn(file, await readFile(join(root, file), 'utf8'))),
  );
}

/** The list of all English texts, as data/languages/en/interface.yaml holds it: by folder, each text once. */
export function englishList(said: readonly SaidInFile[]): string {
  const known = new Set<string>();
  const folders = new Map<string, SaidText[]>();
  for (const { file, texts } of said) {
    const folder = file.slice(0, file.lastIndexOf('/'));
    for (const text of texts) {
      const key = typeof text === 'string' ? text : (text['other'] ?? '');
      if (known.has(key)) continue;
      known.add(key);
      folders.set(folder, [...(folders.get(folder) ?? []), text]);
    }
  }
  const head =
    '# What the page says in English, taken from the source by `npm run translate -- --collect`.\n';
  return head + stringify(Object.fromEntries(folders), { lineWidth: 0 });
}

/** Prints the texts of folders, and behind a mark what is not said by `say`. */
export async function main(folders: readonly string[]): Promise<number> {
  const said = await collectTexts('.', folders.length > 0 ? folders : READ_FOLDERS);
  const texts = new Set(
    said.flatMap((file) =>
      file.texts.map((text) => (typeof text === 'string' ? text : (text['other'] ?? ''))),
    ),
  );
  for (const { file, unsaid } of said) for (const text of unsaid) console.log(`${file}:${text}`);
  const left = said.reduce((sum, { unsaid }) => sum + unsaid.length, 0);
  console.log(`${texts.size} texts said, ${left} not`);
  return left === 0 ? 0 : 1;
}

const forward = (path: string): string => path.replaceAll('\\', '/');

/** TypeScript files of folders and below that are no tests, by path from the root, sorted. */
async function sourceFiles(root: string, folders: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      if (/\.tsx?$/.test(folder)) return [folder];
      const found = await readdir(join(root, folder), { recursive: true });
      return found.map((path) => forward(join(folder, path)));
    }),
  );
  return lists
    .flat()
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path))
    .sort();
}
