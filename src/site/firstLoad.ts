import type { Plugin } from 'vite';

/**
 * Vite plug-in: what the page loads at once is one script. Left to itself the bundler makes a script
 * of each group of modules that some later parts share with it: a dozen requests, each compressed
 * for itself, which is 2.5 KB more after gzip.
 */
export function firstLoadInOne(): Plugin {
  /** Modules that the page imports at once, directly or by others. */
  const first = new Set<string>();
  const test = (id: string): boolean => first.has(id);
  return {
    name: 'osce-thb-first-load',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    config: () => ({
      environments: {
        client: {
          build: {
            rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'index', test }] } } },
          },
        },
      },
    }),
    buildEnd() {
      first.clear();
      for (const id of this.getModuleIds()) if (id.endsWith('/index.html')) first.add(id);
      // What is added while this runs is visited too.
      for (const id of first)
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) first.add(next);
    },
  };
}
