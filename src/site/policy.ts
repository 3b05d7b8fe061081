import { createHash } from 'node:crypto';

/** `'sha256-…'` of an inlined script or style, as a content security policy names it. */
export function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** What a page that fetches its files may do: load from its own folder, run its own scripts. */
export function pagePolicy(inlineScripts: readonly string[]): string {
  const scripts = ["'self'", ...inlineScripts.map(sourceHash)].join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What the self-contained file may do: run what it holds, and ask for nothing at all. */
export function embedPolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(sourceHash).join(' ')}`,
    `style-src ${styles.map(sourceHash).join(' ')}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
