#!/usr/bin/env bash
# One would guess that the usual world map for the web holds every State. The 110m countries of world-
# atlas lack Andorra, Liechtenstein, Malta, Monaco, San Marino and the Holy See, six of the 57 OSCE
# participating States, so that a choropleth or a join by code drops them without a word; the 50m file
# has all six. It matters wherever a map or a look-up of codes made from it is to show what each of 57
# States did.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact world-atlas@2.0.2
cat > try.mjs <<'EOF'
import { readFileSync } from 'node:fs';

const small = { Andorra: '020', 'Holy See': '336', Liechtenstein: '438', Malta: '470', Monaco: '492', 'San Marino': '674' };
const codes = (size) => {
  const map = JSON.parse(readFileSync(`node_modules/world-atlas/countries-${size}.json`, 'utf8'));
  return new Set(map.objects.countries.geometries.map(({ id }) => id));
};
const missing = (size) => Object.keys(small).filter((name) => !codes(size).has(small[name]));
console.log(`world-atlas 2.0.2\n110m lacks: ${missing('110m').join(', ')}\n50m lacks: ${missing('50m').join(', ') || 'none'}`);
process.exit(missing('110m').length === 6 && missing('50m').length === 0 ? 0 : 1);
EOF
node try.mjs
