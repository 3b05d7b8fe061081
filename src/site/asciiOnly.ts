import type { Plugin } from 'vite';

/** A script with every letter beyond ASCII as its escape, which strings, patterns and names may hold. */
export function asciiScript(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A style sheet in the same way; the blank ends the escape and belongs to it. */
export function asciiStyle(code: string): string {
  return code.replace(/[^\0-\x7f]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `);
}

/**
 * What is built for browsers is ASCII: a host that says Latin-1 of its files would change the letters
 * of scripts and styles, and with them the digests by which the policy of a page knows them.
 */
export const asciiOnly: Pick<Plugin, 'generateBundle'> = {
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      if (this.environment.name === 'ssr') return;
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = asciiScript(file.code);
        else if (file.fileName.endsWith('.css')) file.source = asciiStyle(String(file.source));
      }
    },
  },
};
