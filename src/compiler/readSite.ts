import type { SiteFacts } from '../model/bundle.ts';
import type { Diagnostic } from './diagnostic.ts';
import { FieldReader, Findings, type Located } from './readFields.ts';
import { readUrl } from './readSources.ts';
import { isNothing, readYaml } from './readYaml.ts';
import type { Source } from './source.ts';

const NOTHING: SiteFacts = { publisher: '', contact: '', url: '' };

const withSlash = (url: string): string => (url === '' || url.endsWith('/') ? url : `${url}/`);

/** `mailto:` goes before a plain mail address; another address has to be one of the web. */
function contactOf(found: Located<string> | null, findings: Findings): string {
  if (!found) return '';
  const mail = /^(?:mailto:)?([^\s@<>"]+@[^\s@<>"]+)$/i.exec(found.value);
  return mail ? `mailto:${mail[1] ?? ''}` : (readUrl(found, findings) ?? '');
}

/** Checks the address from the environment as if it stood in a file of that name. */
function readGiven(siteUrl: string): { readonly url: string; readonly findings: Findings } {
  const text = siteUrl.trim();
  const findings = new Findings({ file: 'SITE_URL', text });
  const found = text === '' ? null : { value: text, span: { start: 0, end: text.length } };
  return { url: withSlash(readUrl(found, findings) ?? ''), findings };
}

/** Reads data/site.yaml; without the file all is empty. `siteUrl` goes before the address in the file. */
export function readSite(
  source: Source | null,
  siteUrl: string,
): { readonly site: SiteFacts; readonly diagnostics: readonly Diagnostic[] } {
  const { url: given, findings: ofGiven } = readGiven(siteUrl);
  const bare = { ...NOTHING, url: given };
  if (!source) return { site: bare, diagnostics: ofGiven.diagnostics };
  const { node, diagnostics } = readYaml(source);
  const findings = new Findings(source);
  const reader = node && !isNothing(node) ? FieldReader.of(node, findings, 'the site') : null;
  if (!reader) {
    const all = [...ofGiven.diagnostics, ...diagnostics, ...findings.diagnostics];
    return { site: bare, diagnostics: all };
  }
  const publisher = reader.optional('publisher')?.value ?? '';
  const contact = contactOf(reader.optional('contact'), findings);
  const url = withSlash(readUrl(reader.optional('url'), findings) ?? '');
  reader.end();
  const site = { publisher, contact, url: given === '' ? url : given };
  return { site, diagnostics: [...ofGiven.diagnostics, ...diagnostics, ...findings.diagnostics] };
}
