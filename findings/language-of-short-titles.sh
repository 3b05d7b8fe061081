#!/usr/bin/env bash
# One would guess that detectors of languages tell a plain English headline. With a place of Central
# Asia or an acronym in it, franc-min and tinyld name French, Estonian, Romanian, Swedish or Latvian;
# a whole sentence of prose with such names is English to both. A guard that leaves out texts "in
# another language" by their title would drop good press releases: it has to look at the body, and
# want a margin.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact franc-min@6.2.0 tinyld@1.3.4
cat > try.mjs <<'EOF'
import { franc } from 'franc-min';
import { detect } from 'tinyld';

const texts = [
  'OSCE trains judges in Tashkent',
  'OSCE Presence in Albania helps police',
  'Ambassador visits Skopje',
  'The OSCE Centre in Astana and the Ministry of Justice opened a two-day seminar for prosecutors on victims of trafficking.',
];
const seen = texts.map((text) => `${franc(text)} ${detect(text)}`);
console.log(`franc-min 6.2.0, tinyld 1.3.4\n${texts.map((text, index) => `${seen[index]}  ${text}`).join('\n')}`);
process.exit(seen.join() === 'fra et,ron en,swe lv,eng en' ? 0 : 1);
EOF
node try.mjs
