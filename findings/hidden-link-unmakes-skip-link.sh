#!/usr/bin/env bash
# One would guess that a link with "hidden", which no reader meets, changes nothing in the verdict on
# others. axe-core lets a link to the content stand outside the landmarks where it is the first link of
# a page, and counts hidden ones: an offer of another language that waits hidden at the top makes it
# report the skip link below (rule "region"). Without an address until it is shown, the offer is no
# link and the verdict is clean again. It matters for notices, offers and menus that wait for a script.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact axe-core@4.14.1 jsdom@26.1.0
cat > try.mjs <<'EOF'
import axe from 'axe-core';
import { JSDOM } from 'jsdom';

const SKIP = '<a href="#main">Skip to the list</a>';
const MAIN = '<main id="main"><h1>List</h1><p>Text</p></main>';
async function reported(before) {
  const page = `<!doctype html><html lang="en"><head><title>T</title></head><body>${before}${SKIP}${MAIN}</body></html>`;
  const { window } = new JSDOM(page, { runScripts: 'outside-only', url: 'https://site.example/' });
  window.eval(axe.source);
  const { violations } = await window.axe.run({ runOnly: ['region'] });
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)).join('') || 'nothing';
}
const seen = {
  'skip link first': await reported(''),
  'hidden link before it': await reported('<p hidden><a href="ru/">In Russian</a></p>'),
  'the same without address': await reported('<p hidden><a>In Russian</a></p>'),
};
console.log('axe-core 4.14.1, rule region, reports:');
for (const [what, found] of Object.entries(seen)) console.log(`${what}: ${found}`);
const isAsSeen = Object.values(seen).join('|') === `nothing|${SKIP}|nothing`;
process.exit(isAsSeen ? 0 : 1);
EOF
node try.mjs
