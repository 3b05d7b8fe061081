#!/usr/bin/env bash
# One would guess that a course package which a SCORM 1.2 run-time accepts keeps within SCORM 1.2,
# whose suspend_data ends at 4,096 characters. scorm-again, the run-time that most test hosts use,
# takes 64,000 without an error, while it does hold lesson_location to 255. A package that stores a
# learner's view or answers there passes its rehearsal and is refused or cut in a strict system: what
# is kept has to be measured by the author.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact scorm-again@3.4.3
cat > try.mjs <<'EOF'
import { Scorm12API } from 'scorm-again';

const api = new Scorm12API({ autocommit: false, logLevel: 5 });
api.LMSInitialize('');
const takes = (element, length) => String(api.LMSSetValue(element, 'x'.repeat(length)));
const seen = {
  'suspend_data 5,000': takes('cmi.suspend_data', 5000),
  'suspend_data 64,000': takes('cmi.suspend_data', 64_000),
  'lesson_location 256': takes('cmi.core.lesson_location', 256),
};
console.log(`scorm-again 3.4.3\n${Object.entries(seen).map(([name, taken]) => `${name}: ${taken}`).join('\n')}`);
process.exit(Object.values(seen).join() === 'true,true,false' ? 0 : 1);
EOF
node try.mjs
