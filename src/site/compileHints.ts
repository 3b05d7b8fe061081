import type { Plugin, Rolldown } from 'vite';

/**
 * Asks V8 to compile all functions of a script while it is fetched, beside the main thread, and not
 * each when it is first called. To other engines it is a comment. Not for a script within a document,
 * which is compiled on the main thread.
 */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** A smaller script has too few functions to be worth its line. */
const WORTH_FROM_LENGTH = 5000;

type Chunk = Rolldown.OutputChunk;

/** Names of chunks and of all that they import at once. */
export function withImports(
  files: readonly (Chunk | Rolldown.OutputAsset)[],
  isStart: (chunk: Chunk) => boolean,
): Set<string> {
  const chunks = files.filter((file): file is Chunk => file.type === 'chunk');
  const names = new Set(chunks.filter(isStart).map(({ fileName }) => fileName));
  // What is added while this runs is visited too.
  for (const name of names) {
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      names.add(next);
  }
  return names;
}

/** The chart's chunk. */
export const isChart = ({ facadeModuleId }: Chunk): boolean =>
  facadeModuleId?.endsWith('/timeline/TimelineView.tsx') === true;

/** The chunk that unpacks the milestones of a large site. */
export const isUnpacking = ({ facadeModuleId }: Chunk): boolean =>
  facadeModuleId?.endsWith('/data/largeBundle.ts') === true;

/** Vite plug-in: hints in the scripts of which most runs when they come. */
export function compileHints(isStart: (chunk: Chunk) => boolean): Plugin {
  return {
    name: 'osce-thb-compile-hints',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hinted = withImports(Object.values(bundle), isStart);
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !hinted.has(file.fileName)) continue;
          if (file.code.length >= WORTH_FROM_LENGTH) file.code = COMPILED_AT_ONCE + file.code;
        }
      },
    },
  };
}
