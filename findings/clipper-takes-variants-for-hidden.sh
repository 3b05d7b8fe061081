#!/usr/bin/env bash
# One would guess that a clipper drops what is hidden, and keeps what a class hides in some width or
# on paper only. defuddle 0.19 (the extractor behind a web clipper) drops every element with a
# Tailwind variant such as "compact:hidden" or "print:hidden", named container variants too, though no
# rule hides it where it is read. Dates and places that a list shows in one of two layouts vanish from
# what people clip.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact defuddle@0.19.4 linkedom@0.18.15
cat > try.mjs <<'EOF'
import { Defuddle } from 'defuddle/node';

const page = `<!doctype html><html><head><title>T</title></head><body><article><h1>Milestones</h1>
<p>What was decided, when and by whom: the record of one year, in the order of time.</p>
<div class="compact:hidden"><p>FIRST, hidden in narrow containers only.</p></div>
<div class="print:hidden"><p>SECOND, hidden on paper only.</p></div>
<div class="shown-when-wide"><p>THIRD, hidden in narrow containers by a class of another name.</p></div>
</article></body></html>`;
const { content } = await Defuddle(page, 'https://example.org/', {});
const seen = ['FIRST', 'SECOND', 'THIRD'].map((word) => `${word} ${content.includes(word) ? 'kept' : 'dropped'}`).join(', ');
console.log(`defuddle 0.19.4\n${seen}`);
process.exit(seen === 'FIRST dropped, SECOND dropped, THIRD kept' ? 0 : 1);
EOF
node try.mjs
