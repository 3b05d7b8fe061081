#!/usr/bin/env bash
# One would guess that a library of ISO 3166 names finds the plain English names that the OSCE prints
# for its participating States. i18n-iso-countries knows "Russian Federation" and "Türkiye", but
# neither "Moldova" nor "Holy See" (nor does its tolerant look-up), so that these two States alone
# fall out of a join made by name. Names of States need a table of one's own, checked State by State.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact i18n-iso-countries@7.14.0
cat > try.mjs <<'EOF'
import { createRequire } from 'node:module';

const countries = createRequire(import.meta.url)('i18n-iso-countries');
const names = ['Moldova', 'Holy See', 'Russian Federation', 'Türkiye', 'North Macedonia'];
const code = (name) => countries.getAlpha2Code(name, 'en') ?? countries.getSimpleAlpha2Code(name, 'en') ?? 'not found';
const seen = names.map(code);
console.log(`i18n-iso-countries 7.14.0\n${names.map((name, index) => `${name} -> ${seen[index]}`).join('\n')}`);
process.exit(seen.join() === 'not found,not found,RU,TR,MK' ? 0 : 1);
EOF
node try.mjs
