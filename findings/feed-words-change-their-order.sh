#!/usr/bin/env bash
# One would guess that an Atom summary of type xhtml comes out with its words in order. rss-parser
# rebuilds it from a tree that keeps text and elements apart: "met on <b>9 October</b> in Vienna"
# becomes "met on in Vienna" with the date behind it. Emphasis on a date or a name is enough to change
# what a sentence says. A feed that is to be read by everybody writes its summaries as plain text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact rss-parser@3.13.0
cat > try.mjs <<'EOF'
import Parser from 'rss-parser';

const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x:1</id>
<updated>2026-11-28T00:00:00Z</updated><entry><title>One</title><id>urn:x:2</id><updated>2026-11-28T00:00:00Z</updated>
<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They met on <b>9 October</b> in Vienna.</p></div></summary></entry></feed>`;
const { items } = await new Parser().parseString(atom);
const words = items[0].summary.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').trim();
console.log(`rss-parser 3.13.0\n${words}`);
process.exit(words === 'They met on in Vienna. 9 October' ? 0 : 1);
EOF
node try.mjs
