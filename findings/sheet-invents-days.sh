#!/usr/bin/env bash
# One would guess that a cell "2006-10" of a CSV stays a month and "1-3" (days of a month, or pages)
# stays text. SheetJS, which many converters and upload forms are built on, makes 1 October 2006 of
# the one and 3 January 2001 of the other, with no warning and no trace of what was written. A record
# that keeps dates only as exact as its sources gains invented days; months have to be written in
# words, or days given as whole earliest and latest days.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact xlsx@0.18.5
cat > try.mjs <<'EOF'
import { createRequire } from 'node:module';

const XLSX = createRequire(import.meta.url)('xlsx');
const sheet = XLSX.read('when\n2006-10\n1-3\nMarch 2014\n', { type: 'string' }).Sheets.Sheet1;
const seen = ['A2', 'A3', 'A4'].map((cell) => `${sheet[cell].t} ${sheet[cell].w ?? sheet[cell].v}`);
console.log(`xlsx 0.18.5\n2006-10 -> ${seen[0]}\n1-3 -> ${seen[1]}\nMarch 2014 -> ${seen[2]}`);
process.exit(seen.join() === 'n 10/1/06,n 1/3/01,n 3/1/14' ? 0 : 1);
EOF
node try.mjs
