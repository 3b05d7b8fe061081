import { html } from './html.ts';
import { PICTURE_SIZE } from './staticPage.ts';
import { SITE_TITLE } from './siteData.ts';

/** Size of the frame that an oEmbed answer asks for, in CSS pixels; hosts may ask for less. */
export const FRAME_SIZE = { width: 720, height: 520 } as const;

/** What a sandboxed frame of ours needs, and no more. */
export const FRAME_SANDBOX =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * oEmbed answer of type `rich`: a frame with the timeline at a query string (empty: all of it).
 * A static host cannot answer for any query, so one is written for each page that links to its own.
 */
export function oEmbedAnswer(
  address: string,
  page: { readonly title: string; readonly query: string },
  picture: string,
): string {
  const src = `${address}embed.html${page.query === '' ? '' : `?${page.query}`}`;
  const { width, height } = FRAME_SIZE;
  const frame = html`<iframe
    src="${src}"
    title="${page.title}"
    width="${width}"
    height="${height}"
    style="border:0;width:100%"
    loading="lazy"
    referrerpolicy="strict-origin-when-cross-origin"
    sandbox="${FRAME_SANDBOX}"
  ></iframe>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    title: page.title,
    provider_name: SITE_TITLE,
    provider_url: address,
    html: frame.markup,
    width,
    height,
    thumbnail_url: `${address}${picture}`,
    thumbnail_width: PICTURE_SIZE.width,
    thumbnail_height: PICTURE_SIZE.height,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
