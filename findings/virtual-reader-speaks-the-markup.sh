#!/usr/bin/env bash
# One would guess that a virtual screen reader says of a box what a screen reader would: whether it is
# ticked now. @guidepup/virtual-screen-reader reads the attribute, which a press does not change: a box
# that was ticked is spoken as "not checked", one that was cleared as "checked", and of a list the
# option that the markup selected, beside the value that is chosen now. It matters where walks by such
# a reader are kept as a proof: what a filter's boxes say has to be asked of the property as well.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact @guidepup/virtual-screen-reader@0.33.0 jsdom@26.1.0
cat > try.mjs <<'EOF'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM(`<main>
  <input type="checkbox" aria-label="Women"><input type="checkbox" aria-label="Children" checked>
  <select aria-label="Year"><option selected>2003</option><option>2022</option></select>
</main>`);
const { document } = window;
for (const name of ['Node', 'Element', 'HTMLElement', 'MutationObserver', 'getComputedStyle']) globalThis[name] = window[name];
Object.assign(globalThis, { window, document });
const { virtual } = await import('@guidepup/virtual-screen-reader');

const [women, children] = document.querySelectorAll('input');
women.click();
children.click();
document.querySelector('select').value = '2022';
await virtual.start({ container: document.body, window });
for (let step = 0; step < 8; step += 1) await virtual.next();
const spoken = (await virtual.spokenPhraseLog()).filter((phrase) => /checkbox|combobox|option/.test(phrase));
console.log(`@guidepup/virtual-screen-reader 0.33.0; now ticked: Women ${women.checked}, Children ${children.checked}; spoken:`);
console.log(spoken.join('\n'));
const isAsSeen =
  women.checked &&
  !children.checked &&
  ['checkbox, Women, not checked', 'checkbox, Children, checked'].every((phrase) => spoken.includes(phrase)) &&
  spoken.some((phrase) => phrase.startsWith('combobox, Year') && phrase.includes('2022')) &&
  spoken.some((phrase) => phrase.startsWith('option, 2003, selected'));
process.exit(isAsSeen ? 0 : 1);
EOF
node try.mjs
