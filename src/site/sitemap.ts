import { html } from './html.ts';

/** Sitemap of the pages at the given paths, in the order given; without dates of change, which nobody records. */
export function sitemap(address: string, paths: readonly string[]): string {
  const urls = paths.map((path) => html`<url><loc>${address}${path}</loc></url> `);
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${urls}</urlset> `.markup;
}
