import type { EnvironmentOptions, Plugin } from 'vite';

/** Dialogs that lead out of the page; a frame leads to the full timeline instead. */
const NOT_IN_FRAME = /\/(?:ShareDialog|EmbedDialog|DownloadDialog)\.tsx$/;
const NOTHING = '\0osce-thb-nothing';

/** In the frame Preact stands for React: the same components, some 55 KB lighter after gzip. */
const REACT_IN_FRAME: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

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
      rolldownOptions: { output: { codeSplitting: false } },
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
