import type { EnvironmentOptions, Plugin } from 'vite';
import { withoutNote } from '../model/say.ts';

/**
 * What a frame never shows: it leads to the full timeline instead, carries no evidence, is printed by
 * its host, and has all its data from the start. Each exports its component as default, or by a name
 * that NOTHING_INSTEAD has.
 */
const NOT_IN_FRAME =
  /\/(?:LoadFailure|ShareDialog|EmbedDialog|DownloadDialog|TableActions|CitePart|WhyBox|PrintSheet|HeaderActions|LanguageDialog|OrderQuiz|PathTools|DragHandle|SearchOffers|TraitValues|HeaderButtons|LinkedYear|MovingChart|usePainted)\.tsx$/;
/** From the root of the project. */
const PARTS_AT_HAND = '/src/embed/partsAtHand.tsx';
const NOTHING = '\0osce-thb-nothing';
const NOTHING_INSTEAD =
  'const nothing = () => null; export { nothing as default, nothing as LoadFailure, nothing as FailureNotice, nothing as linkedYear, nothing as MovingChart, nothing as usePainted, nothing as keepMovingChart, nothing as useUnderPicture, nothing as WhyButton, nothing as closeBox }';

/** In the frame Preact stands for React: the same components, some 55 KB lighter after gzip. */
const REACT_IN_FRAME: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

/**
 * D3's calendar makes all its intervals when it is loaded; without this those that nobody asks for
 * would stand in the files; so would texts that nobody says. Nothing of ours reads a property for
 * what the reading does.
 */
export const TREESHAKE = {
  manualPureFunctions: [
    'timeInterval',
    'timeWeekday',
    'utcWeekday',
    'ticker',
    'say',
    'sayCount',
    'inPageLanguage',
  ],
  propertyReadSideEffects: false,
} as const;

/** One classic script with everything in it, not written to disk. */
export function oneScript(input: string): EnvironmentOptions {
  return {
    consumer: 'client',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      // Slower than Vite's own, and 1 KB smaller in a file that has to be one.
      minify: 'terser',
      // As in TREESHAKE, reading a property does nothing; what is inlined is longer after gzip.
      terserOptions: { ecma: 2020, compress: { passes: 5, pure_getters: true, inline: 1 } },
      // As a library, so that Vite adds no loader for chunks that do not exist.
      lib: { entry: input, formats: ['iife'], name: 'osceTimeline', cssFileName: 'frame' },
      rolldownOptions: { treeshake: TREESHAKE, output: { codeSplitting: false } },
    },
  };
}

/**
 * The frame is one file: nothing of it comes later. What the sources ask for later is imported at
 * once, so that its modules need no wrapping each.
 */
function withoutLaterImports(code: string): string {
  const imports: string[] = [];
  const body = code.replaceAll(/\bimport\(('[^']+'|"[^"]+")\)/g, (_, path: string) => {
    const name = `later${imports.length}`;
    imports.push(`import * as ${name} from ${path};`);
    return `Promise.resolve(${name})`;
  });
  return [...imports, body].join('\n');
}

/** Where the product asks whether it is a page or a frame, the answer: so what only the other does is left out. */
function answered(code: string, own: 'page' | 'embed'): string {
  return code.replaceAll(
    /(?:\b\w+\.)?\bmode ([!=])== (['"])(page|embed)\2/g,
    (_, sign: string, __, mode: string) => String((sign === '=') === (mode === own)),
  );
}

/** Drawings of what only the page has. */
const PAGE_ICONS =
  /^ {2}(?:share|embed|download|language|theme|editor|print|copy|up):\s+'[^']*',$/gm;

/** Nothing of a frame is loaded later: what would be said until it comes, or where it does not, is left out. */
function withoutLoading(code: string): string {
  return code
    .replaceAll(/\s(?:message|what)=\{say\('[^']* could not be loaded\.[^']*'\)\}/g, '')
    .replaceAll(/\spending=\{<p[^\n]*<\/p>\}/g, '');
}

/** The build of the frame that speaks English alone, which is lighter by what looks up other languages. */
export const FRAME_IN_ENGLISH = 'frameInEnglish';

/** Texts as they are said in English, and no language to look for. */
function inEnglishAlone(code: string): string {
  return code
    .replaceAll(
      /\bsay\(\s*((['"])(?:(?!\2)[^\\\n])*)\2,?\s*\)/g,
      (_, text: string, quote: string) => `${withoutNote(text)}${quote}`,
    )
    .replace('PAGE_LANGUAGE = readPageLanguage()', 'PAGE_LANGUAGE = null');
}

/** In the frame's builds other modules stand for some that the sources ask for; page and frame are each without the other's. */
export const frameStandIns: Pick<Plugin, 'resolveId' | 'load' | 'transform'> = {
  resolveId(source, importer) {
    if (!this.environment.name.startsWith('frame')) return null;
    if (NOT_IN_FRAME.test(source)) return NOTHING;
    const stand = source.endsWith('/LazyPart.tsx') ? PARTS_AT_HAND : REACT_IN_FRAME[source];
    return stand === undefined ? null : this.resolve(stand, importer);
  },
  load: (id) => (id === NOTHING ? NOTHING_INSTEAD : null),
  transform(code, id) {
    const { name, mode } = this.environment;
    // Under development the page's modules are the frame's too.
    if (name === 'client' && mode === 'build' && id.includes('/src/app/'))
      return { code: answered(code, 'page'), map: null };
    if (!name.startsWith('frame') || !/\/src\/.*\.tsx?$/.test(id)) return null;
    const framed = id.includes('/src/app/')
      ? withoutLaterImports(withoutLoading(answered(code, 'embed'))).replaceAll(PAGE_ICONS, '')
      : code;
    return { code: name === FRAME_IN_ENGLISH ? inEnglishAlone(framed) : framed, map: null };
  },
};
