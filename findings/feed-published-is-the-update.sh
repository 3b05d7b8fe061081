#!/usr/bin/env bash
# One would guess that "published" of a feed reader is the entry's atom:published. @extractus/feed-
# extractor gives atom:updated under that name wherever both are there, and the time of publication
# nowhere. An entry of a record that was released in 2014 and corrected in 2026 stands as news of
# 2026. Feeds of past events should say in words when a thing happened, and not lean on the field.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact @extractus/feed-extractor@8.0.3
cat > try.mjs <<'EOF'
import { extractFromXml } from '@extractus/feed-extractor';

const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x:1</id>
<updated>2026-11-28T00:00:00Z</updated><entry><title>One</title><id>urn:x:2</id><link href="https://example.org/1"/>
<published>2014-10-09T00:00:00Z</published><updated>2026-01-02T00:00:00Z</updated><summary>Text</summary></entry></feed>`;
const [entry] = extractFromXml(atom).entries;
console.log(`@extractus/feed-extractor 8.0.3\natom:published 2014-10-09, atom:updated 2026-01-02 -> published ${entry.published}`);
process.exit(entry.published.startsWith('2026-01-02') && !JSON.stringify(entry).includes('2014') ? 0 : 1);
EOF
node try.mjs
