#!/usr/bin/env bash
# One would guess that a clipper keeps every paragraph of the main text. defuddle 0.19 (the extractor
# behind a web clipper) takes a short line with a date under the title, or anywhere before the first
# long sentence, for the day on which the page was published, and drops it: of a page about an event,
# the day and the place of the event are gone. Where the line and the text that follows are one
# paragraph, the text goes with it, unless the title stands in an element of its own.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact defuddle@0.19.4 linkedom@0.18.15
cat > try.mjs <<'EOF'
import { Defuddle } from 'defuddle/node';

const TEXT = 'The council met and decided on a plan that all its members had asked for since the year before.';
const page = (body) => `<!doctype html><html><head><title>The council decides</title></head><body><main>
${body}<h2>Sources</h2><p>The minutes of the council tell of each of the decisions that were taken.</p></main></body></html>`;
const forms = {
  'a line under the title': `<h1>The council decides</h1><p>24 July 2003 · Vienna</p><p>${TEXT}</p>`,
  'one paragraph with the text': `<h1>The council decides</h1><p>24 July 2003 · Vienna<br>${TEXT}</p>`,
  'that, and the title in a group': `<hgroup><h1>The council decides</h1></hgroup><p>24 July 2003 · Vienna<br>${TEXT}</p>`,
};
console.log('defuddle 0.19.4');
const kept = [];
for (const [name, body] of Object.entries(forms)) {
  const { content } = await Defuddle(page(body), 'https://example.org/', {});
  const seen = [/24 July 2003/.test(content), content.includes('decided on a plan')];
  kept.push(seen.join());
  console.log(`${name}: the day ${seen[0] ? 'kept' : 'dropped'}, the text ${seen[1] ? 'kept' : 'dropped'}`);
}
process.exit(kept.join(' ') === 'false,true false,false true,true' ? 0 : 1);
EOF
node try.mjs
