#!/usr/bin/env bash
# One would guess that a renderer which takes a WOFF2 font from memory takes the same face as WOFF
# too, or says that it cannot. resvg-wasm draws a text with the .woff2 of Source Serif and, with the
# .woff of the same package, gives a picture without any text, no error and no warning. A share
# picture or a chart made at build time goes out with its title and dates gone; a test has to look for
# ink where words are due.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact @resvg/resvg-wasm@2.6.2 @fontsource/source-serif-4@5.3.1
cat > try.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><text x="10" y="40" font-family="Source Serif 4" font-size="32">2003-2022</text></svg>';
const inkedPixels = (ending) => {
  const font = readFileSync(`node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.${ending}`);
  const options = { font: { fontBuffers: [font], loadSystemFonts: false, defaultFontFamily: 'Source Serif 4' } };
  return new Resvg(svg, options).render().pixels.filter((value, at) => at % 4 === 3 && value > 0).length;
};
const [woff2, woff] = [inkedPixels('woff2'), inkedPixels('woff')];
console.log(`@resvg/resvg-wasm 2.6.2, @fontsource/source-serif-4 5.3.1\nwoff2: ${woff2} pixels with ink\nwoff: ${woff} pixels with ink`);
process.exit(woff2 > 0 && woff === 0 ? 0 : 1);
EOF
node try.mjs
