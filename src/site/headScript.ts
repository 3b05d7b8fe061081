import { minifySync } from 'vite';
import {
  ALL_PARAMETERS,
  PARAMETERS,
  queryOf,
  queryPairs,
  valuesIn,
  type Parameter,
} from '../model/queryPairs.ts';
import { DEFAULT_VIEW_STATE, LIST_BELOW_REM, THEMES, VIEWS } from '../model/viewState.ts';

/** The chart's code is on its way with the rest where the address opens with it. */
const PRELOAD_CHART = `
var c=d.querySelector('meta[name=chart]');
if(c&&v==='timeline')c.content.split(' ').forEach(function(h){var l=d.createElement('link');l.rel='modulepreload';l.href=h;l.fetchPriority='low';d.head.appendChild(l)});`;

/**
 * Some hosts serve the page for its folder's name without the slash: all that it asks for would then
 * be looked for one folder higher. A host that takes the slash away again is let have its way.
 */
const ADD_SLASH = `
var p=location.pathname;
if(/\\/(?!index$)[^/]+$/i.test(p)&&!/\\.[a-z]\\w*$/i.test(p)&&d.referrer.split('?')[0]!==location.origin+p){
r.hidden=true;location.replace(p+'/'+location.search+location.hash);return}`;

/**
 * From a disk the page gets neither scripts nor data, and leads to the frame's file, which holds all.
 * Elsewhere its link leads nowhere: the first of a page has to be the one that skips to the results.
 */
const MARK_DISK = `
if(location.protocol==='file:'){r.setAttribute('data-disk','');addEventListener('DOMContentLoaded',function(){d.getElementById('one-file').href='embed.html?controls=full'})}`;

/** Parameters that leave the whole list as it is; all others of the address open something else. */
const LEAVE_THE_LIST: ReadonlySet<Parameter> = new Set(['view', 'group', 'theme']);
const OPEN_OTHER = PARAMETERS.filter((parameter) => !LEAVE_THE_LIST.has(parameter));

/**
 * The one inlined script of `index.html` and `embed.html`, run before anything is painted. It goes to
 * the folder of the page where that is not the open address, and marks
 * on the document element that the file stands alone, that scripts run (`data-script`: pending, later ready or failed), what
 * the address will open (`data-opens`: list where the prerendered list is what will be shown, else
 * other) and the theme. If the page is not taken over in time, or a script fails, the whole list
 * comes to light with a notice above it. It reads the address by the page's own functions, whose
 * text it holds, and asks for no more than JavaScript of 2015, so that an old browser gets there.
 */
export function headScript(mode: 'page' | 'embed'): string {
  const { width, height } = LIST_BELOW_REM;
  const isLow = mode === 'embed' ? `||innerHeight<${height}*m` : '';
  const one = (values: readonly string[]): string => `/^(${values.join('|')})$/`;
  const script = `(function(d,r){${mode === 'page' ? ADD_SLASH : ''}
${[queryOf, queryPairs, valuesIn].map(String).join('\n')}
var m=parseFloat(getComputedStyle(r).fontSize)||16,said=Object.create(null),plain=true;
function get(name,known){return(said[name]||[]).filter(function(value){return known.test(value)})[0]}
queryPairs(queryOf(location),${JSON.stringify(ALL_PARAMETERS)}).forEach(function(p){
valuesIn(p[1].toLowerCase()).forEach(function(value){(said[p[0]]=said[p[0]]||[]).push(value[0])});
if(p[1]&&${one(OPEN_OTHER)}.test(p[0]))plain=false});
var v=get('view',${one(VIEWS)})||(innerWidth<${width}*m${isLow}?'list':'timeline');
if(v!=='list')plain=false;
${mode === 'embed' ? "if(parent===window)r.setAttribute('data-alone','');" : ''}
r.setAttribute('data-opens',plain?'list':'other');
r.setAttribute('data-script','pending');${mode === 'page' ? MARK_DISK : ''}${mode === 'page' ? PRELOAD_CHART : ''}
var t=get('theme',${one(THEMES)});
if(t&&t!=='${DEFAULT_VIEW_STATE.theme}')r.setAttribute('data-theme',t);
function fail(){if(r.getAttribute('data-script')==='pending')r.setAttribute('data-script','failed')}
addEventListener('error',fail,true);
setTimeout(fail,15000);
setTimeout(function(){if(!plain&&r.getAttribute('data-script')==='pending')r.setAttribute('data-opens','slow')},4000);
addEventListener('click',function(e){if(e.target&&e.target.id==='try-again'&&!e.defaultPrevented)location.reload()});
})(document,document.documentElement)`;
  return minifySync('head.js', script, { compress: { target: 'es2015' } }).code.trim();
}
