#!/usr/bin/env bash
# One would guess that a parser of dates in prose reads "8 and 9 November 2021" as two days, as it
# reads "8-9 November 2021". chrono-node (British English) takes the last day of a list alone and says
# nothing of the others, so that a two-day meeting becomes one day, and the wrong one. Press releases
# of international organizations use this form more than any other; who builds an events record on it
# loses first days in silence.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact chrono-node@2.10.3
cat > try.mjs <<'EOF'
import * as chrono from 'chrono-node';

const reference = new Date(Date.UTC(2014, 5, 20, 12));
const read = (text) =>
  chrono.en.GB.parse(text, reference)
    .map(({ start, end }) => [start, end].filter(Boolean).map((one) => one.get('day')).join('..'))
    .join(', ');
const texts = ['8 and 9 November 2021', '6, 7 and 8 April 2016', 'between 28 and 30 May 2010', '8-9 November 2021'];
const seen = texts.map((text) => `${text} -> day ${read(text)}`);
console.log(`chrono-node 2.10.3\n${seen.join('\n')}`);
const known = ['9', '8', '30', '8..9'];
process.exit(seen.every((line, index) => line.endsWith(`day ${known[index]}`)) ? 0 : 1);
EOF
node try.mjs
