#!/usr/bin/env bash
# One would guess that a document number survives whatever the type of the entry. Citation.js keeps
# the number of a @techreport and drops that of a @misc without a word, and with it "MC.DEC/2/03", the
# one thing by which a decision of an international organization is found again; APA then prints a
# title alone. Numbered decisions have to be exported as @techreport, with their type and institution.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2
cat > try.mjs <<'EOF'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
const entry = (type) =>
  `@${type}{a, author={{OSCE Ministerial Council}}, title={Decision}, number={MC.DEC/2/03}, institution={OSCE}, year=2003}`;
const number = (type) => new Cite(entry(type)).data[0].number ?? 'lost';
console.log(`@citation-js/plugin-bibtex 0.8.2\n@misc number: ${number('misc')}\n@techreport number: ${number('techreport')}`);
process.exit(number('misc') === 'lost' && number('techreport') === 'MC.DEC/2/03' ? 0 : 1);
EOF
node try.mjs
