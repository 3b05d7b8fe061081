#!/usr/bin/env bash
# One would guess that textBaseline="middle" of a canvas and dominant-baseline="middle" of an SVG put a letter
# at the same height: one word, one font. The canvas takes the middle of the em box, SVG half the height of an
# x, so a capital of 100 px stands 9 px apart; the canvas's "middle" is what SVG calls "central". Labels jump in a
# chart that is an SVG at rest and a canvas while it moves, and in pictures of it that a server makes.
# Seen with @napi-rs/canvas 0.1.80, @resvg/resvg-js 2.6.2 and DejaVu Sans 2.37.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @napi-rs/canvas@0.1.80 @resvg/resvg-js@2.6.2 dejavu-fonts-ttf@2.37.3
cat >middle.mjs <<'JS'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { Resvg } from '@resvg/resvg-js';

const FILE = 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf';
const SIDE = 200;
GlobalFonts.registerFromPath(FILE, 'DejaVu Sans');

/** Middle of the rows that hold ink. */
function middleOf(pixels) {
  const rows = [];
  for (let at = 0; at < SIDE * SIDE; at += 1)
    if (pixels[4 * at] < 128) rows.push(Math.floor(at / SIDE));
  return (rows[0] + rows.at(-1)) / 2;
}

function onCanvas(baseline) {
  const context = createCanvas(SIDE, SIDE).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, SIDE, SIDE);
  context.fillStyle = '#000';
  context.font = '100px "DejaVu Sans"';
  context.textBaseline = baseline;
  context.fillText('H', 50, 100);
  return middleOf(context.getImageData(0, 0, SIDE, SIDE).data);
}

function inSvg(baseline) {
  const text = `<text x="50" y="100" font-family="DejaVu Sans" font-size="100" dominant-baseline="${baseline}">H</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="#fff"/>${text}</svg>`;
  return middleOf(new Resvg(svg, { font: { fontFiles: [FILE], loadSystemFonts: false } }).render().pixels);
}

const seen = { canvas: onCanvas('middle'), svgMiddle: inSvg('middle'), svgCentral: inSvg('central') };
console.log('middle of an H of 100 px set at 100:', JSON.stringify(seen));
const isAsTold =
  seen.canvas - seen.svgMiddle === 9 && seen.canvas === seen.svgCentral;
console.log(isAsTold ? 'as told: “middle” is two lines' : 'changed');
process.exit(isAsTold ? 0 : 1);
JS
node middle.mjs
