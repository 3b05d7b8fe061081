import { minifySync } from 'vite';
import { html, inlineScript, type Html } from './html.ts';
import type { SiteData } from './siteData.ts';

/**
 * Brings the offer to light of which the browser's reader would first read the language, if any, and
 * keeps the view of the address. Who came from another page of the site has chosen. Runs while the
 * page is read, so that nothing moves.
 */
export const SHOW_OFFER = minifySync(
  'offer.js',
  `(function(d,l){
var own=d.documentElement.lang,offers=d.querySelectorAll('#offers a');
if(d.referrer.split('/')[2]===l.host)return;
(navigator.languages||[navigator.language]).some(function(one){
var id=one.slice(0,2).toLowerCase();
if(id===own)return true;
return [].some.call(offers,function(a){
if(a.lang!==id)return false;
a.href=a.getAttribute('data-to')+l.search;a.hreflang=id;a.parentNode.hidden=false;return true})});
})(document,location)`,
  { compress: { target: 'es2015' } },
).code.trim();

/**
 * One line for each other language of the site, hidden: "Читать по-русски". Null where there is none.
 * A hidden one leads nowhere: the first link of a page has to be the one that skips to the results.
 */
export function languageOffers({ bundle, language }: SiteData): Html | null {
  const own = language.words.language;
  const others = (bundle.languages ?? []).filter(({ id }) => id !== own);
  if (others.length === 0) return null;
  const up = language.folder === '' ? './' : '../';
  return html`<div id="offers" class="timeline-root print:gone">
      ${others.map(
        ({ id, name, offer }) =>
          html`<nav
            class="mx-auto max-w-[90rem] px-4 pt-2 compact:px-6"
            lang="${id}"
            aria-label="${name}"
            hidden
          >
            <a
              class="link inline-block min-h-6"
              data-to="${up}${id === 'en' ? '' : `${id}/`}index.html"
              lang="${id}"
              >${offer}</a
            >
          </nav>`,
      )}
    </div>
    ${inlineScript(SHOW_OFFER)}`;
}
