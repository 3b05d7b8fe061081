import { PARAMETERS, type Parameter } from '../model/address.ts';
import { DEFAULT_VIEW_STATE, LIST_BELOW_REM, THEMES, VIEWS } from '../model/viewState.ts';

/** Parameters that leave the whole list as it is; all others of the address open something else. */
const LEAVE_THE_LIST: ReadonlySet<Parameter> = new Set(['view', 'group', 'theme']);
const OPEN_OTHER = PARAMETERS.filter((parameter) => !LEAVE_THE_LIST.has(parameter));

/**
 * The one inlined script of `index.html` and `embed.html`, run before anything is painted. It marks
 * on the document element that scripts run (`data-script`: pending, later ready or failed), what
 * the address will open (`data-opens`: list where the prerendered list is what will be shown, else
 * other) and the theme. If the page is not taken over in time, or a script fails, the whole list
 * comes to light with a notice above it. Plain old JavaScript, so that an old browser gets there.
 */
export function headScript(mode: 'page' | 'embed'): string {
  const { width, height } = LIST_BELOW_REM;
  const isLow = mode === 'embed' ? `||innerHeight<${height}*m` : '';
  const colours = THEMES.filter((theme) => theme !== DEFAULT_VIEW_STATE.theme);
  return `(function(d,r){
var q=new URLSearchParams(location.search),m=parseFloat(getComputedStyle(r).fontSize)||16,v=get('view'),t=get('theme');
function get(n){return(q.get(n)||'').trim().toLowerCase()}
if(!/^(${VIEWS.join('|')})$/.test(v))v=innerWidth<${width}*m${isLow}?'list':'timeline';
var plain=v==='list';
q.forEach(function(x,n){if(x&&/^(${OPEN_OTHER.join('|')})$/.test(n))plain=false});
r.setAttribute('data-opens',plain?'list':'other');
r.setAttribute('data-script','pending');
if(/^(${colours.join('|')})$/.test(t))r.setAttribute('data-theme',t);
function fail(){if(r.getAttribute('data-script')==='pending')r.setAttribute('data-script','failed')}
addEventListener('error',fail,true);
setTimeout(fail,15000);
setTimeout(function(){if(!plain&&r.getAttribute('data-script')==='pending')r.setAttribute('data-opens','slow')},4000);
addEventListener('click',function(e){if(e.target&&e.target.id==='try-again'&&!e.defaultPrevented)location.reload()});
})(document,document.documentElement)`;
}
