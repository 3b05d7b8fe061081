import { createHash } from 'node:crypto';

/** `'sha256-…'` of an inlined script or style, as a content security policy names it. */
export function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** What a page that fetches its files may do: load from its own folder, run its own scripts. */
export function pagePolicy(inlineScripts: readonly string[]): string {
  const scripts = ["'self'", ...inlineScripts.map(sourceHash)].join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What the self-contained file may do: run what it holds, and ask for nothing at all. */
export function embedPolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(sourceHash).join(' ')}`,
    `style-src ${styles.map(sourceHash).join(' ')}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * All that runs on the pages that need no script: it says that the page is framed, so that the style
 * sheet gives it a place to scroll in. A host may forbid that to the frame's window.
 */
export const MARK_FRAMED =
  "if(parent!==window)document.documentElement.setAttribute('data-framed','')";

/** What those pages may do: load our own style sheet and pictures. */
export const STATIC_PAGE_POLICY = [
  "default-src 'none'",
  `script-src ${sourceHash(MARK_FRAMED)}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What `404.html` may do besides: it has its style in it and looks for the top of the site, at whatever depth it is shown. */
export function missingPolicy(script: string, style: string): string {
  return STATIC_PAGE_POLICY.replace('script-src', `script-src ${sourceHash(script)}`)
    .replace("style-src 'self'", `style-src 'self' ${sourceHash(style)}`)
    .concat("; connect-src 'self'");
}

/** Content security policies of the sorts of pages, as the pages carry them by meta, and what else header files name. */
export interface Policies {
  readonly page: string;
  readonly embed: string;
  readonly missing: string;
  /** Names of the folders of the other languages. */
  readonly languages: readonly string[];
  /** Whether each year has a page. */
  readonly hasYears: boolean;
  /** Files at the top whose names bear a digest. A glob would take their schemas too. */
  readonly digested: readonly string[];
}

type Header = readonly [name: string, value: string];

/** A rule of the ready-made header files: paths (as globs and as one pattern) and their headers. */
interface HeaderRule {
  readonly globs: readonly string[];
  /** The same within each folder of another language. */
  readonly inLanguages?: readonly string[];
  /** Regular expression of the path for nginx and Apache. */
  readonly pattern: string;
  readonly headers: readonly Header[];
}

const ALWAYS: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
];
/** A host that is isolated from other origins (`COEP`) shows no frame without this; it says that the page loads nothing which does not allow it. */
const ISOLATED: Header = ['Cross-Origin-Embedder-Policy', 'require-corp'];
const ASK_AGAIN: Header = ['Cache-Control', 'no-cache'];
/** For names with a digest. Never of an answer that says that nothing is there. */
const FOR_EVER: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** Hosts take some 100 rules, serve 50: so many files may be named by themselves. */
const NAMED_AT_MOST = 15;

/**
 * The files themselves, or of a large site what their names begin with, up to the first digit of the
 * digest, of which there are 16: a schema begins with another letter.
 */
function digestedGlobs(names: readonly string[]): readonly string[] {
  if (names.length <= NAMED_AT_MOST) return names.map((name) => `/${name}`);
  const beginnings = names.map((name) => name.slice(0, name.indexOf('.') + 2));
  return [...new Set(beginnings)].sort().map((beginning) => `/${beginning}*`);
}

/**
 * `frame-ancestors` works as a header only, so it is added here: any site may frame embed.html and
 * the pages on which nothing runs, to which its list leads; no stranger may frame the timeline itself.
 * Hosts that make addresses clean serve each page without `.html` too. Where a page of a folder is
 * missing, 404.html comes under the folder's rule, so that has to let it run.
 */
function rules(policies: Policies): readonly HeaderRule[] {
  const policy = (text: string, ancestors: string): Header => [
    'Content-Security-Policy',
    `${text}; frame-ancestors ${ancestors}`,
  ];
  const years = policies.hasYears ? ['/y/*'] : [];
  const framed = (text: string) => [ASK_AGAIN, policy(text, '*'), ISOLATED];
  return [
    {
      globs: ['/', '/index', '/index.html'],
      inLanguages: ['/', '/index', '/index.html'],
      pattern: '/(?:index(?:\\.html)?)?$',
      headers: [ASK_AGAIN, policy(policies.page, "'self'")],
    },
    {
      globs: ['/embed', '/embed.html'],
      inLanguages: ['/embed', '/embed.html'],
      pattern: '/embed(?:\\.html)?$',
      headers: framed(policies.embed),
    },
    {
      globs: ['/about', '/about.html', '/404.html', '/m/*', '/s/*', '/f/*', ...years],
      inLanguages: ['/about', '/about.html', '/m/*', '/s/*', '/f/*', ...years],
      pattern: '/(?:(?:about|404)(?:\\.html)?|[msfy]/[^/]+)$',
      headers: framed(policies.missing),
    },
    {
      globs: ['/timeline.json', '/datapackage.json', '/milestones.csv'],
      pattern: '/(?:timeline\\.json|datapackage\\.json|milestones\\.csv)$',
      headers: [ASK_AGAIN, ['Access-Control-Allow-Origin', '*']],
    },
    { globs: ['/embed.js'], pattern: '/embed\\.js$', headers: [ASK_AGAIN] },
    {
      globs: ['/assets/*', ...digestedGlobs(policies.digested)],
      inLanguages: ['/details.*', '/search.*', '/words.*', '/interface.*'],
      pattern: '/(?:assets/[^/]+|(?:details|interface|search|words)\\.[0-9a-f]+\\.json)$',
      headers: [FOR_EVER],
    },
  ];
}

/** All texts are UTF-8, whatever the server says of others; it says `text/html` of itself. */
const NGINX_CHARSET = `charset utf-8;
charset_types text/plain text/csv text/css text/xml text/javascript application/javascript application/json application/xml;
`;
const APACHE_CHARSET = `AddDefaultCharset utf-8
<IfModule mod_mime.c>
  AddCharset utf-8 .html .css .js .json .xml .txt .csv
</IfModule>
`;

/** `_headers`, as Netlify, Cloudflare Pages and others read it from the top of the site. */
export function headersFile(policies: Policies): string {
  const block = (glob: string, headers: readonly Header[]): string =>
    `${glob}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  const blocks = rules(policies).flatMap(({ globs, inLanguages = [], headers }) =>
    [
      ...globs,
      ...policies.languages.flatMap((folder) => inLanguages.map((glob) => `/${folder}${glob}`)),
    ].map((glob) => block(glob, headers)),
  );
  return [block('/*', ALWAYS), ...blocks].join('\n');
}

/** The 16 beginnings of a digest as one glob, as serve can say it. */
function withClass(globs: readonly string[]): readonly string[] {
  return [...new Set(globs.map((glob) => glob.replace(/\.[0-9a-f]\*$/, '.[0-9a-f]*')))];
}

/**
 * `serve.json` for `serve`, which of itself sends `/embed.html?state=PT` on to `/embed` without the
 * query; of a folder it finds the page only where its addresses are "clean".
 */
export function serveFile(policies: Policies): string {
  const rule = (source: string, headers: readonly Header[]) => ({
    source,
    headers: headers.map(([key, value]) => ({ key, value })),
  });
  // It takes no more than 50 rules, each for no more than 100 letters.
  const languages = `/@(${policies.languages.join('|')})`;
  const each = rules(policies).flatMap(({ globs, inLanguages = [], headers }) =>
    [...withClass(globs), ...inLanguages.map((glob) => `${languages}${glob}`)].map((glob) =>
      rule(glob, headers),
    ),
  );
  const cleanUrls = ['/', languages];
  const config = { cleanUrls, headers: [rule('**', ALWAYS), ...each] };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Lines for an nginx `server` block. nginx drops inherited headers where a location adds its own, so all are repeated. */
export function nginxFile(policies: Policies): string {
  const line = (header: Header): string =>
    `  add_header ${header[0]} "${header[1]}"${header === FOR_EVER ? '' : ' always'};\n`;
  const blocks = rules(policies).map(
    ({ pattern, headers }) =>
      `location ~ "${pattern}" {\n${[...ALWAYS, ...headers].map(line).join('')}}\n`,
  );
  return `# Include this within the server block that serves the timeline. For its page of what is
# missing add, with the folder of the site before it: error_page 404 /404.html;
${NGINX_CHARSET}\n${blocks.join('\n')}`;
}

/** An `.htaccess` for Apache with mod_headers. */
export function apacheFile(policies: Policies): string {
  const set = (header: Header): string =>
    `Header ${header === FOR_EVER ? '' : 'always '}set ${header[0]} "${header[1]}"`;
  const blocks = rules(policies).map(
    ({ pattern, headers }) =>
      `  <If "%{REQUEST_URI} =~ m#${pattern}#">\n${headers.map((header) => `    ${set(header)}\n`).join('')}  </If>\n`,
  );
  const always = ALWAYS.map((header) => `  ${set(header)}\n`).join('');
  return `# For its page of what is missing, with the folder of the site before it: ErrorDocument 404 /404.html
${APACHE_CHARSET}<IfModule mod_headers.c>\n${always}${blocks.join('')}</IfModule>\n`;
}
