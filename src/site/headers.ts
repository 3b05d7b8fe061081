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

/** Nothing runs on these pages and nothing is loaded but our own stylesheet and pictures. */
export const STATIC_PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** Content security policies of the three sorts of pages, as the pages carry them by meta. */
export interface Policies {
  readonly page: string;
  readonly embed: string;
}

/** A rule of the ready-made header files: paths (as a glob and as a pattern) and their headers. */
interface HeaderRule {
  readonly glob: string;
  /** Regular expression of the path for nginx and Apache. */
  readonly pattern: string;
  readonly headers: readonly (readonly [string, string])[];
}

const ALWAYS: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
];
/** A host that is isolated from other origins (`COEP`) shows no frame without this; it says that the page loads nothing which does not allow it. */
const ISOLATED = ['Cross-Origin-Embedder-Policy', 'require-corp'] as const;
const ASK_AGAIN = ['Cache-Control', 'no-cache'] as const;
const FOR_EVER = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;

/**
 * `frame-ancestors` works as a header only, so it is added here: any site may frame embed.html and
 * the pages on which nothing runs, to which its list leads; no stranger may frame the timeline itself.
 */
function rules(policies: Policies): readonly HeaderRule[] {
  const policy = (text: string, ancestors: string): readonly [string, string] => [
    'Content-Security-Policy',
    `${text}; frame-ancestors ${ancestors}`,
  ];
  const page = [ASK_AGAIN, policy(policies.page, "'self'")];
  const framed = (text: string) => [ASK_AGAIN, policy(text, '*'), ISOLATED];
  const leaf = framed(STATIC_PAGE_POLICY);
  const open = [ASK_AGAIN, ['Access-Control-Allow-Origin', '*'] as const];
  return [
    { glob: '/', pattern: '/$', headers: page },
    { glob: '/index.html', pattern: '/index\\.html$', headers: page },
    { glob: '/embed.html', pattern: '/embed\\.html$', headers: framed(policies.embed) },
    { glob: '/about.html', pattern: '/about\\.html$', headers: leaf },
    { glob: '/m/*', pattern: '/m/[^/]+\\.html$', headers: leaf },
    { glob: '/s/*', pattern: '/s/[^/]+\\.html$', headers: leaf },
    { glob: '/f/*', pattern: '/f/[^/]+\\.html$', headers: leaf },
    {
      glob: '/timeline.json',
      pattern: '/(?:timeline\\.json|datapackage\\.json|milestones\\.csv)$',
      headers: open,
    },
    { glob: '/datapackage.json', pattern: '', headers: open },
    { glob: '/milestones.csv', pattern: '', headers: open },
    { glob: '/embed.js', pattern: '/embed\\.js$', headers: [ASK_AGAIN] },
    { glob: '/assets/*', pattern: '/assets/[^/]+$', headers: [FOR_EVER] },
    {
      glob: '/details.*',
      pattern: '/(?:details|search)\\.[0-9a-f]+\\.json$',
      headers: [FOR_EVER],
    },
    { glob: '/search.*', pattern: '', headers: [FOR_EVER] },
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
  const lines = (headers: HeaderRule['headers']): string =>
    headers.map(([name, value]) => `  ${name}: ${value}\n`).join('');
  const blocks = rules(policies).map(({ glob, headers }) => `${glob}\n${lines(headers)}`);
  return `/*\n${lines(ALWAYS)}\n${blocks.join('\n')}`;
}

/** Lines for an nginx `server` block. nginx drops inherited headers where a location adds its own, so all are repeated. */
export function nginxFile(policies: Policies): string {
  const lines = (headers: HeaderRule['headers']): string =>
    headers.map(([name, value]) => `  add_header ${name} "${value}" always;\n`).join('');
  const blocks = rules(policies)
    .filter(({ pattern }) => pattern !== '')
    .map(
      ({ pattern, headers }) => `location ~ "${pattern}" {\n${lines([...ALWAYS, ...headers])}}\n`,
    );
  return `# Include this within the server block that serves the timeline.\n${NGINX_CHARSET}\n${blocks.join('\n')}`;
}

/** An `.htaccess` for Apache with mod_headers. */
export function apacheFile(policies: Policies): string {
  const set = ([name, value]: readonly [string, string]): string =>
    `Header always set ${name} "${value}"`;
  const blocks = rules(policies)
    .filter(({ pattern }) => pattern !== '')
    .map(
      ({ pattern, headers }) =>
        `  <If "%{REQUEST_URI} =~ m#${pattern}#">\n${headers.map((header) => `    ${set(header)}\n`).join('')}  </If>\n`,
    );
  const always = ALWAYS.map((header) => `  ${set(header)}\n`).join('');
  return `${APACHE_CHARSET}<IfModule mod_headers.c>\n${always}${blocks.join('')}</IfModule>\n`;
}
