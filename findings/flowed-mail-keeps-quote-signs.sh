#!/usr/bin/env bash
# One would guess that a mail parser which joins the soft line ends of format=flowed (RFC 3676) also
# takes the quote sign of each joined line away, as mailparser does. postal-mime joins quoted lines
# and leaves the sign in the middle: "on 9 > and 10 October 2014". Whoever reads press releases out of
# forwarded mail finds stray signs inside names and dates, where no rule for lines that begin with ">"
# reaches them.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --save-exact postal-mime@4.0.0 mailparser@3.14.2
cat > try.mjs <<'EOF'
import PostalMime from 'postal-mime';
import { simpleParser } from 'mailparser';

const mail = [
  'From: a@example.org', 'Subject: Workshop', 'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8; format=flowed', '',
  '> A workshop was held on 9 ', '> and 10 October 2014.', '',
].join('\r\n');
const [postal, mailparser] = [(await new PostalMime().parse(mail)).text, (await simpleParser(mail)).text].map((text) => text.trim());
console.log(`postal-mime 4.0.0: ${postal}\nmailparser 3.14.2: ${mailparser}`);
process.exit(postal === '> A workshop was held on 9 > and 10 October 2014.' && mailparser === '> A workshop was held on 9 and 10 October 2014.' ? 0 : 1);
EOF
node try.mjs
