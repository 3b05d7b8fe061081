import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { foldControls, UNFOLD, withoutScripts } from './forScripts.ts';
import { html } from './html.ts';

const PRODUCT =
  '<div><!--$--><h1>Title</h1><search class="a needs-script b"><button>One</button>' +
  '<div class="needs-script"><button>Two</button></div></search><!--/$--><ol><li>Text</li></ol>' +
  '<p class="needs-scripts">Stays</p><p class="needs-script">Three</p></div>';

/** What a browser makes of the document: each script runs as soon as it stands there. */
function unfolded(markup: string): string {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  for (const script of document.querySelectorAll('script:not([type])')) {
    expect(script.textContent).toBe(UNFOLD);
    new Function('document', UNFOLD)({ currentScript: script });
  }
  return document.body.innerHTML;
}

test('without scripts, nothing is there that needs one', () => {
  const { document } = parseHTML(`<html><body>${foldControls(PRODUCT)}</body></html>`);
  for (const script of document.querySelectorAll('script')) script.remove();
  expect(document.body.textContent).toBe('TitleTextStays');
});

test('with scripts, what was rendered is there again, to the letter', () => {
  expect(unfolded(foldControls(PRODUCT))).toBe(PRODUCT);
  expect(unfolded(`<p>a</p>${withoutScripts(html`<p>no script</p>`).markup}<p>b</p>`)).toBe(
    '<p>a</p><p>b</p>',
  );
});
