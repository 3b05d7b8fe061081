#!/usr/bin/env bash
# One would guess that an accessibility engine whose parts come from two releases fails to load, or
# judges as either release would. Alfa whose rules are of one version and whose document is made by
# another answers "inapplicable" to every rule, without an error: a page with an image and a button
# that have no name passes. npm installs such a pair without a word. Where it matters: a check in CI
# stays green for ever after one part is updated alone.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > try.mjs <<'EOF'
import { Audit } from '@siteimprove/alfa-act';
import { Device } from '@siteimprove/alfa-device';
import { Node } from '@siteimprove/alfa-dom';
import { Request, Response } from '@siteimprove/alfa-http';
import rules from '@siteimprove/alfa-rules';
import { Page } from '@siteimprove/alfa-web';

const element = (name, children = [], attributes = {}) => ({
  type: 'element',
  namespace: 'http://www.w3.org/1999/xhtml',
  prefix: null,
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'attribute', namespace: null, prefix: null, name: key, value })),
  style: null,
  children,
  shadow: null,
  content: null,
});
const body = element('body', [element('img', [], { src: 'map.png' }), element('button')]);
const json = { type: 'document', style: [], children: [element('html', [element('head'), body])] };
const page = Page.of(Request.empty(), Response.empty(), Node.from(json), Device.standard());
const outcomes = [...(await Audit.of(page, rules).evaluate())].map(({ outcome }) => outcome);
const count = (wanted) => outcomes.filter((outcome) => outcome === wanted).length;
console.log(`${count('failed')} failed, ${count('inapplicable')} of ${outcomes.length} inapplicable`);
EOF
judge() { # version of what makes the document
  mkdir "$1" && cp try.mjs "$1" && cd "$1"
  npm init -y > /dev/null
  npm install --silent --no-audit --no-fund --save-exact @siteimprove/alfa-{act,rules}@0.114.0 @siteimprove/alfa-{device,dom,http,web}@"$1"
  node try.mjs
  cd ..
}
same=$(judge 0.114.0)
mixed=$(judge 0.112.0)
echo "rules 0.114.0, document 0.114.0: $same"
echo "rules 0.114.0, document 0.112.0: $mixed"
[ "$same" = '6 failed, 82 of 92 inapplicable' ] && [ "$mixed" = '0 failed, 91 of 91 inapplicable' ]
