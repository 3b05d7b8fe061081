import type { CitedSource } from '../model/bundle.ts';
import { formOf } from '../model/reference.ts';
import { html, type Html } from './html.ts';

/**
 * A source for the button of a reference manager, as COinS (OpenURL 1.0 in an empty element): of all
 * that such a button reads the one form that lets several works of a page be taken.
 */
export function coins(source: CitedSource): Html {
  const isDocument = formOf(source) === 'document';
  const parts: readonly (readonly [string, string | null | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${isDocument ? 'book' : 'dc'}`],
    ['rft.genre', isDocument ? 'report' : null],
    [isDocument ? 'rft.btitle' : 'rft.title', source.title],
    ['rft.aucorp', source.publisher],
    ['rft.publisher', source.publisher],
    ['rft.date', source.date],
    ['rft.language', source.lang],
    ['rft_id', source.url],
  ];
  const told = parts.filter(([, value]) => value != null && value !== '');
  const context = told.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`).join('&');
  return html`<span class="Z3988" title="${context}"></span>`;
}
