#!/usr/bin/env bash
# One would guess that a reader view keeps the main list of a page. Of a page whose <main> is a list
# of dated links, Mozilla's Readability (Firefox's reader view) returns the paragraph of the footer
# and none of the items: links without prose score as navigation, whatever the landmark. One paragraph
# of text in each item turns it round. It matters for every index of milestones, decisions or reports
# that people read aloud, save or clip.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact @mozilla/readability@0.6.0 linkedom@0.18.15
cat > try.mjs <<'EOF'
import { parseHTML } from 'linkedom';
import { Readability } from '@mozilla/readability';

const foot =
  'This is no official record. Titles are those of the organizations that published them. Corrections are welcome at the address below, with the source that shows them. It is made for training.';
const item = (prose) => (day) =>
  `<li><time datetime="2014-10-0${day}">${day} October 2014</time> <a href="m/${day}.html">Milestone ${day}: a workshop on the protection of victims</a>${prose}</li>`;
const prose =
  '<p>Judges and prosecutors from three States met in Lisbon for two days, and worked on one invented case of labour exploitation, with experts.</p>';
const kept = (inItem) => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(item(inItem)).join('');
  const page = `<!doctype html><html lang="en"><head><title>Portugal</title></head><body><header><h1>Portugal</h1></header><main><ol>${list}</ol></main><footer><p>${foot}</p></footer></body></html>`;
  const text = new Readability(parseHTML(page).document).parse()?.textContent ?? '';
  return (text.match(/Milestone \d/g) ?? []).length;
};
const [links, withProse] = [kept(''), kept(prose)];
console.log(`@mozilla/readability 0.6.0 (linkedom 0.18.15)\nlist of 9 links in <main>: ${links} kept\nthe same with a paragraph each: ${withProse} kept`);
process.exit(links === 0 && withProse === 9 ? 0 : 1);
EOF
node try.mjs
