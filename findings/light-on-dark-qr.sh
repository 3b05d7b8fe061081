#!/usr/bin/env bash
# One would guess that a QR code drawn light on dark, as dark pages and slides do, is read like any
# other. jsQR reads it; the QR reader of ZXing for JavaScript, which many scanner pages wrap, finds
# nothing, and reads the same code dark on light. A code that is projected for a class has to keep its
# light ground whatever the theme.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact uqr@0.1.3 jsqr@1.4.0 @zxing/library@0.21.3
cat > try.mjs <<'EOF'
import { encode } from 'uqr';
import jsQR from 'jsqr';
import ZXing from '@zxing/library';

const SCALE = 4;
const { data, size } = encode('https://example.org/timeline/?state=CH', { border: 4 });
const side = size * SCALE;
const grey = (isInverted) =>
  Uint8ClampedArray.from({ length: side * side }, (_, at) => {
    const isDark = data[Math.floor(at / side / SCALE)][Math.floor((at % side) / SCALE)];
    return isDark === isInverted ? 255 : 0;
  });
const rgba = (pixels) => Uint8ClampedArray.from({ length: side * side * 4 }, (_, at) => (at % 4 === 3 ? 255 : pixels[at >> 2]));
const byJsQr = (pixels) => jsQR(rgba(pixels), side, side) !== null;
const byZxing = (pixels) => {
  try {
    const source = new ZXing.RGBLuminanceSource(pixels, side, side);
    return new ZXing.QRCodeReader().decode(new ZXing.BinaryBitmap(new ZXing.HybridBinarizer(source))).getText() !== '';
  } catch {
    return false;
  }
};
const seen = [false, true].map((isInverted) => [byJsQr(grey(isInverted)), byZxing(grey(isInverted))]);
console.log(`jsQR 1.4.0, @zxing/library 0.21.3\ndark on light: jsQR ${seen[0][0]}, ZXing ${seen[0][1]}\nlight on dark: jsQR ${seen[1][0]}, ZXing ${seen[1][1]}`);
process.exit(seen.join() === 'true,true,true,false' ? 0 : 1);
EOF
node try.mjs
