#!/usr/bin/env bash
# One would guess that an institution is one name, and that a title in braces is left as it is. The
# BibTeX parser behind a much used reference add-on splits "Office for Democratic Institutions and
# Human Rights" at "and" into two institutions, and sets titles in sentence case by default, so that
# "Special Representative" and "Action Plan" lose their capitals. Double braces around names, and
# braces around proper names in titles, keep both.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact @retorquere/bibtex-parser@9.0.29
cat > try.mjs <<'EOF'
import { parse } from '@retorquere/bibtex-parser';

const read = (institution, title) =>
  parse(`@techreport{a, title={${title}}, institution={${institution}}, author={{OSCE}}, year=2014}`).entries[0].fields;
const name = 'OSCE Office for Democratic Institutions and Human Rights';
const plain = read(name, 'OSCE Action Plan of the Special Representative');
const braced = read(`{${name}}`, 'OSCE {Action Plan} of the {Special Representative}');
console.log(`@retorquere/bibtex-parser 9.0.29
plain:  ${JSON.stringify(plain.institution)} ${plain.title}
braced: ${JSON.stringify(braced.institution)} ${braced.title}`);
const isTorn = plain.institution.length === 2 && plain.title === 'OSCE action plan of the special representative';
process.exit(isTorn && braced.institution.length === 1 && braced.title.includes('Special Representative') ? 0 : 1);
EOF
node try.mjs
