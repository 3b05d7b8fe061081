import type { EnvironmentOptions, Plugin } from 'vite';

/**
 * What a frame never shows: it leads to the full timeline instead, and is printed by its host. Each
 * has its component as default.
 */
const NOT_IN_FRAME =
  /\/(?:ShareDialog|EmbedDialog|DownloadDialog|TableActions|CitePart|PrintSheet|HeaderActions|NamedInstead|TraitValues)\.tsx$/;
const NOTHING = '\0osce-thb-nothing';

/** In the frame Preact stands for React: the same components, some 55 KB lighter after gzip. */
const REACT_IN_FRAME: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

/**
 * D3's calendar makes all its intervals when it is loaded; without this those that nobody asks for
 * would stand in the files. Nothing of ours reads a property for what the reading does.
 */
export const TREESHAKE = {
  manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'],
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
      // As a library, so that Vite adds no loader for chunks that do not exist.
      lib: { entry: input, formats: ['iife'], name: 'osceTimeline', cssFileName: 'frame' },
      rolldownOptions: { treeshake: TREESHAKE, output: { codeSplitting: false } },
    },
  };
}

/** In the frame's build alone: other modules stand for some that the sources ask for. */
export const frameStandIns: Pick<Plugin, 'resolveId' | 'load'> = {
  resolveId(source, importer) {
    if (this.environment.name !== 'frame') return null;
    if (NOT_IN_FRAME.test(source)) return NOTHING;
    const stand = REACT_IN_FRAME[source];
    return stand === undefined ? null : this.resolve(stand, importer);
  },
  load: (id) => (id === NOTHING ? 'export default () => null' : null),
};
