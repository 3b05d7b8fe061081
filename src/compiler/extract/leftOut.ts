import type { Diagnostic } from '../diagnostic.ts';
import type { ParsedDocument } from '../extraction.ts';
import { diagnose } from '../rules.ts';
import { languageSample, otherLanguage } from './language.ts';
import type { Pieces } from './sentences.ts';

const OSCE =
  /\bOSCE\b|Organi[sz]ation for Security and Co-?operation in Europe|\bODIHR\b|Office for Democratic Institutions and Human Rights|High Commissioner on National Minorities|Representative on Freedom of the Media|\bHCNM\b|\bRFoM\b|Forum for Security Co-?operation|\bosce\.org\b/;

const KNOWN_BODIES =
  /\b(?:UNODC|UNHCR|UNICEF|UNDP|IOM|ILO|NATO|CIS|Europol|Interpol|INTERPOL|Frontex|ICMPD|Amnesty International|Human Rights Watch|Red Cross|Council of Europe|European (?:Commission|Parliament|Union)|United Nations|African Union|World Bank|Salvation Army|La Strada|Caritas)\b/;
/** A proper name that ends like a body's: "Northern Rivers Rescue Association". */
const BODY_NAME =
  /\b(?:\p{Lu}[\p{L}'-]+ ){1,5}(?:Organi[sz]ation|Agency|Ministry|Office|Council|Commission|Committee|Union|Fund|Foundation|Association|Society|Institute|Centre|Center|Federation|League|University|Court|Police|Board|Authority|Department|Service|Network|Alliance|Club|Company|Party)\b|\b(?:Organi[sz]ation|Agency|Ministry|Office|Council|Commission|Committee|Union|Association|Society|Institute|Federation|Department|Embassy) (?:of|for|on) (?:the )?\p{Lu}[\p{L}'-]+(?: (?:\p{Lu}[\p{L}'-]+|of|and|for)){0,4}/u;

/** The body that a text speaks of, as it names it; null where it names none. */
function otherBody({ title, body }: Pieces): string | null {
  for (const piece of [title, ...body.slice(0, 6)]) {
    const name = piece ? (KNOWN_BODIES.exec(piece.flat) ?? BODY_NAME.exec(piece.flat))?.[0] : null;
    if (name) return name.replace(/^The /, '').replace(/ (?:of|and|for)$/, '');
  }
  return null;
}

/** Layouts whose lines the OSCE's own site prints, so that a text need not name it. */
const OWN_LAYOUTS: ReadonlySet<string> = new Set(['current site', 'newsroom', 'listing']);

function namesOsce({ source, layout }: ParsedDocument): boolean {
  return OWN_LAYOUTS.has(layout) || OSCE.test(source.text);
}

/**
 * Why a page text is left out of what is read: it is written in another language, or is not the
 * OSCE's; a warning that names which. Null for every other text, and for a record.
 */
export function leftOut(document: ParsedDocument, pieces: Pieces): Diagnostic | null {
  if (document.form === 'record') return null;
  const { source, paragraphs, title } = document;
  const start = title?.span.start ?? paragraphs[0]?.span.start ?? 0;
  const place = { source, span: { start, end: Math.min(source.text.length, start + 1) } };
  const sample = languageSample(pieces);
  const language = sample === null ? null : otherLanguage(sample);
  if (language !== null) {
    return diagnose('other-language', place, {
      actual: `text in ${language}`,
      expected: 'one in English',
      hint: 'it is left out; a record in English can stand in for it',
    });
  }
  if (namesOsce(document)) return null;
  const body = otherBody(pieces);
  return diagnose('not-osce', place, {
    actual: body === null ? 'text' : `text of another organization (\`${body}\`)`,
    expected: 'one that names the OSCE or one of its institutions',
    hint: 'it is left out; where it is the OSCE’s, check that the page was saved whole',
  });
}
