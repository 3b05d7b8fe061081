// Makes a TypeScript file of this project and all that it imports into modules that Node runs as
// they are, with the bundler of the build. They are kept in node_modules/.cache by the content of
// their source, so that a later run loads no bundler. Packages stay outside, where they are.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const CACHE = join('node_modules', '.cache', 'tools');
/** What npm wrote of the packages that are installed: another version may need another bundle. */
const INSTALLED = join('node_modules', '.package-lock.json');
/** Bundles that nobody took for a day go; a run that began before a change still loads its own. */
const KEEP_MS = 24 * 60 * 60 * 1000;

const digest = (parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
};

const textOf = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** One key for the content of sources, where they are, what makes a bundle of them, and what runs it. */
const keyOf = (inputs) => {
  const made = [
    process.version,
    process.cwd(),
    textOf(INSTALLED),
    textOf(new URL(import.meta.url)),
  ];
  return digest([...made, ...inputs.flatMap((input) => [input, textOf(input)])]);
};

/** The entry of a bundle that was kept and is whole; null where the source changed, or a file of it. */
function kept(note) {
  try {
    const { folder, main, inputs, key, files } = JSON.parse(readFileSync(note, 'utf8'));
    const home = join(dirname(note), folder);
    const isWhole = ([name, seen]) => digest([readFileSync(join(home, name))]) === seen;
    if (keyOf(inputs) !== key || !Object.entries(files).every(isWhole)) return null;
    return resolve(home, main);
  } catch {
    return null;
  }
}

/** A worker is named as `new URL('./file.ts', import.meta.url)`: its file becomes a module too. Elsewhere the address of a file stays that of its source. */
const ADDRESS =
  /new URL\(\s*'(\.{1,2}\/[\w./-]+\.ts)',\s*import\.meta\.url,?\s*\)|import\.meta\.url/g;

const asInSource = (inputs) => ({
  name: 'as-in-source',
  // Before types and quotes are taken out.
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('node_modules')) return null;
    const text = code.replace(ADDRESS, (_, path) => {
      if (path === undefined) return JSON.stringify(pathToFileURL(id).href);
      const fileName = `${basename(path, '.ts')}.worker.mjs`;
      this.emitFile({ type: 'chunk', id: resolve(dirname(id), path), fileName });
      return `new URL('./${fileName}', import.meta.url)`;
    });
    return text === code ? null : { code: text, map: null };
  },
  buildEnd() {
    const paths = [...this.getModuleIds()].map((id) => relative('', id.split('?')[0]));
    inputs.push(...paths.filter((path) => existsSync(path) && !path.includes('node_modules')));
  },
});

async function bundle(file) {
  // The bundler sets NODE_ENV for itself; what the file starts, a build above all, must not inherit it.
  const { NODE_ENV } = process.env;
  const { build } = await import('vite');
  const inputs = [];
  const { output } = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [asInSource(inputs)],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: resolve(file),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return { output, entry: resolve(file), inputs: inputs.sort() };
}

/** Removes bundles that no run took of late. */
function removeOld(cache) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > KEEP_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** Writes a bundle into a folder of its own, then the note that names it: whole at every moment. */
function keep(cache, note, { output, entry, inputs }) {
  const folder = `${basename(note, '.json')}.${randomBytes(6).toString('hex')}`;
  const home = join(cache, folder);
  const key = keyOf(inputs);
  mkdirSync(home, { recursive: true });
  const files = {};
  for (const chunk of output) {
    const code = chunk.type === 'chunk' ? `// ${key}\n${chunk.code}` : chunk.source;
    mkdirSync(dirname(join(home, chunk.fileName)), { recursive: true });
    writeFileSync(join(home, chunk.fileName), code);
    files[chunk.fileName] = digest([code]);
  }
  const isMain = ({ facadeModuleId }) => facadeModuleId && relative(entry, facadeModuleId) === '';
  const main = output.find(isMain).fileName;
  const draft = `${home}.json`;
  writeFileSync(draft, JSON.stringify({ folder, main, inputs, key, files }));
  renameSync(draft, note);
  return resolve(home, main);
}

/** A folder for this run alone, beside the packages by a link; it goes when the run ends. */
function folderOfThisRun() {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The path of a module that does what a TypeScript file of the project does; paths are counted from
 * the project's root, where the run begins. Where nothing can be kept, the bundle lasts for this run.
 */
export async function bundleOnce(file) {
  const note = join(CACHE, `${relative('', resolve(file)).replace(/[^\w-]+/g, '.')}.json`);
  const known = kept(note);
  if (known) {
    try {
      for (const path of [note, dirname(known)]) utimesSync(path, new Date(), new Date());
    } catch {
      // A folder that may only be read is as good.
    }
    return known;
  }
  const made = await bundle(file);
  try {
    mkdirSync(CACHE, { recursive: true });
    removeOld(CACHE);
    return keep(CACHE, note, made);
  } catch {
    const folder = folderOfThisRun();
    return keep(folder, join(folder, basename(note)), made);
  }
}
