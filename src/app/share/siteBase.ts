/**
 * Folder that holds index.html, embed.html and embed.js, with a slash at the end: the site's public
 * address where the publisher has set it, else the folder of the page that is open.
 */
export function siteBase(publicAddress: string, openPage: string): string {
  return new URL('.', publicAddress === '' ? openPage : publicAddress).href;
}
