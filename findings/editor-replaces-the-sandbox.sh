#!/usr/bin/env bash
# One would guess that an editor which sandboxes frames leaves alone a frame whose author gave it a
# sandbox, or takes out what it does not allow. TinyMCE, on which the editors of learning platforms
# are built, puts an empty one in its place: sandbox_iframes, on by default since version 7, makes
# "allow-scripts" to "", so that a frame shows only what stands in it without scripts. Where it
# matters: snippets to embed, which have to be whole without scripts.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact tinymce@8.9.2 jsdom@26.1.0
cat > try.mjs <<'EOF'
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><body></body>');
window.matchMedia = () => ({ matches: false, addListener() {} });
for (const name of ['document', 'navigator', 'Node', 'Element', 'HTMLElement', 'DOMParser', 'NodeFilter', 'matchMedia']) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
Object.assign(globalThis, { window, CSS: { escape: String } });
const { Schema, DomParser, Serializer } = createRequire(import.meta.url)('tinymce').html;
const FRAME = '<iframe src="https://example.org/timeline.html" sandbox="allow-scripts allow-popups"></iframe>';
const kept = (options) => {
  const schema = Schema();
  const html = Serializer({}, schema).serialize(DomParser(options, schema).parse(FRAME));
  return /sandbox="[^"]*"/.exec(html)?.[0];
};
const off = kept({ sandbox_iframes: false });
const on = kept({ sandbox_iframes: true });
console.log(`TinyMCE 8.9.2, of sandbox="allow-scripts allow-popups"\nsandbox_iframes off: ${off}\nsandbox_iframes on, as by default: ${on}`);
process.exit(off === 'sandbox="allow-scripts allow-popups"' && on === 'sandbox=""' ? 0 : 1);
EOF
node try.mjs
