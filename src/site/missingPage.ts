import { minifySync } from 'vite';
import { BY_FIELD, BY_STATE } from './aboutPage.ts';
import { MARK_FRAMED, missingPolicy } from './headers.ts';
import { html, Html, inlineScript, inlineStyle } from './html.ts';
import { spanInWords } from '../model/citation.ts';
import { type SiteData, type SiteLanguage } from './siteData.ts';
import { ICON } from './staticPage.ts';

/**
 * Hosts show this page at the address that was asked for, however deep: it looks for the nearest
 * folder above that holds the timeline, leads its links there, and offers the page whose name stands
 * in the address with something behind it, as mails leave it. The language of the folder that was asked
 * for goes first.
 */
const LOOK_FOR_TOP = minifySync(
  'missing.js',
  `(function(d){
var main=d.querySelector('main'),near=d.getElementById('near'),own=d.querySelector('section');
function heading(section,tag){
var old=section.querySelector('h1,h2'),made=d.createElement(tag);
made.textContent=old.textContent;section.replaceChild(made,old)}
location.pathname.split('/').slice(0,-1).some(function(folder){
var asked=/^[a-z]{2,3}$/.test(folder)&&d.querySelector('section[lang='+folder+']');
if(!asked||asked===own)return false;
heading(own,'h2');heading(asked,'h1');main.insertBefore(asked,own);own=asked;
d.documentElement.lang=folder;return true});
d.title=own.getAttribute('data-title');
near.firstChild.textContent=own.getAttribute('data-near');
own.insertBefore(near,own.querySelector('ul'));
function has(file,kind,then,otherwise){
fetch(file,{method:'HEAD'}).then(function(answer){return answer.ok&&kind.test(answer.headers.get('content-type'))}).then(function(is){is?then():otherwise()},otherwise)}
function lead(top){
d.querySelectorAll('a[data-to]').forEach(function(a){a.href=top+a.getAttribute('data-to')});
var named=/^((?:[a-z]{2}\\/)?)(?:([mf]\\/[a-z0-9-]+)|s\\/([a-z]{2}))/i.exec(location.pathname.slice(top.length));
if(!named)return;
var page=named[1]+(named[2]||'s/'+named[3].toUpperCase())+'.html',a=near.querySelector('a');
has(top+page,/html/,function(){a.href=top+page;a.textContent=page;near.hidden=false},function(){});
}
function look(folder){has(folder+'embed.js',/script|octet/,function(){lead(folder)},function(){if(folder!=='/')look(folder.replace(/[^/]*\\/$/,''))})}
look(location.pathname.replace(/[^/]*$/,''));
})(document)`,
  { compress: { target: 'es2015' } },
).code.trim();

/** Policy of `404.html`, by meta and in the header files; `style` is the style sheet of the static pages. */
export const policyOfMissing = (style: string): string => missingPolicy(LOOK_FOR_TOP, style);

interface Written {
  readonly language: SiteLanguage;
  readonly title: string;
  readonly link: (path: string, words: string) => Html;
}

/** What the page says in one language: that nothing is there, and three ways on. English has the heading of the page. */
function inOneLanguage({ language, title, link }: Written): Html {
  const { say, folder, words, pages } = language;
  const nothing = say('Nothing is at this address');
  const tag = folder === '' ? 'h1' : 'h2';
  return html`<section
    lang="${words.language}"
    data-title="${nothing} – ${title}"
    data-near="${say('Perhaps you look for this page:')}"
  >
    ${new Html(`<${tag}>`)}${nothing}${new Html(`</${tag}>`)}
    ${
      folder === '' &&
      html`<p>
        It may have been changed on its way to you, or cut off. Milestones keep their names, so that
        what was once linked to can be found in the timeline.
      </p>`
    }
    <ul>
      <li>${link(`${folder}index.html`, say('All milestones, with search and filters'))}</li>
      <li>${link(`${folder}about.html#${BY_STATE}`, pages.site.byState)}</li>
      <li>${link(`${folder}about.html#${BY_FIELD}`, pages.site.byField)}</li>
    </ul>
  </section>`;
}

/**
 * `404.html`, which GitHub Pages, Cloudflare Pages, Netlify and others answer with where there is no
 * file, in whatever folder: so it speaks all languages, that of the folder that was asked first. At a
 * depth that nobody knows it can name no file beside it, so its style is in it; its links hold
 * without scripts where the site's address is known, else from the top and one folder below.
 */
export function missingPage({ bundle, address, languages }: SiteData, style: string): string {
  const titles = new Map((bundle.languages ?? []).map(({ id, title }) => [id, title]));
  const titleIn = ({ words }: SiteLanguage): string =>
    `${titles.get(words.language) ?? bundle.site.title}, ${spanInWords(bundle)}`;
  const title = `${bundle.site.title}, ${spanInWords(bundle)}`;
  const link = (path: string, words: string): Html =>
    html`<a href="${address ?? './'}${path}" data-to="${path}" target="_top">${words}</a>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyOfMissing(style)}" />
        ${inlineScript(MARK_FRAMED)}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="${ICON}" />
        <title>Nothing is at this address – ${title}</title>
        ${inlineStyle(style)}
      </head>
      <body>
        <header>
          <p class="site">${link('index.html', title)}</p>
        </header>
        <main>
          <p id="near" hidden><span></span> <a href="." target="_top"></a></p>
          ${languages.map((language) => inOneLanguage({ language, title: titleIn(language), link }))}
          ${
            address === null &&
            html`<noscript>
              <p>If these lead here again: <a href="../" target="_top">one folder up</a>.</p>
            </noscript>`
          }
        </main>
        ${inlineScript(LOOK_FOR_TOP)}
      </body>
    </html> `.markup;
}
