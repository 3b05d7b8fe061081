#!/usr/bin/env bash
# One would guess that an EDTF reader gives "2006-10-XX" (October 2006, day not known) the precision
# of a month. edtf.js says 3, a day, as for "2006-10-05", while "2006-10" says 2; only its smallest
# and largest instants tell that the whole month is meant. A timeline that asks for the precision to
# choose between a day's mark and a band for the month draws an invented day.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact edtf@4.11.1
cat > try.mjs <<'EOF'
import { createRequire } from 'node:module';

const loaded = createRequire(import.meta.url)('edtf');
const edtf = loaded.default ?? loaded;
const seen = ['2006-10-05', '2006-10', '2006-10-XX'].map((text) => {
  const { precision, min, max } = edtf(text);
  return `${text} precision ${precision}, days ${Math.round((max - min) / 86_400_000)}`;
});
console.log(`edtf 4.11.1\n${seen.join('\n')}`);
process.exit(seen[2] === '2006-10-XX precision 3, days 31' && seen[1].includes('precision 2') ? 0 : 1);
EOF
node try.mjs
