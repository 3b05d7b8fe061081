#!/usr/bin/env bash
# One would guess that a bookmark of a printed page says what its heading says. Chromium makes the
# bookmarks of a PDF out of the runs of text that it painted: where a heading wraps, the blank at the
# end of the line is not painted, and the words on both sides of it become one ("ofRome"); where its
# line is lower than its font and it stands at the top of a page, it is painted on the page before
# too, unseen, and the bookmark says it twice ("AnswersAnswers"). `white-space: pre-wrap` and a padding
# above help. Seen in Chromium 156.0.8078.108; CHROMIUM names another.
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact unpdf@1.7.0
cat > page.html <<'HTML'
<!doctype html>
<style>
  @page { margin: 12mm }
  h1 { font: 20px monospace; width: 10ch }
  h2 { margin: 0; font: 16px/1 monospace; break-before: page }
  .mended h1 { white-space: pre-wrap }
  .mended h2 { padding-top: 4mm }
</style>
<section><h1>Treaty of Rome</h1><h2>Answers</h2></section>
<section class="mended"><h1>Treaty of Rome</h1><h2>Answers</h2></section>
HTML
"$chromium" --headless --no-sandbox --disable-gpu --generate-pdf-document-outline \
  --no-pdf-header-footer --print-to-pdf=page.pdf "file://$dir/page.html" 2> /dev/null
cat > try.mjs <<'EOF2'
import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

const pdf = await getDocumentProxy(new Uint8Array(readFileSync('page.pdf')));
const said = (items) => items.flatMap(({ title, items: inner }) => [title, ...said(inner)]);
const bookmarks = said((await pdf.getOutline()) ?? []);
console.log(bookmarks.join('\n'));
const expected = ['Treaty ofRome', 'AnswersAnswers', 'Treaty of Rome', 'Answers'];
process.exit(String(bookmarks) === String(expected) ? 0 : 1);
EOF2
"$chromium" --version
node try.mjs
