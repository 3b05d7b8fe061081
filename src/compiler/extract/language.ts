import type { Pieces } from './sentences.ts';

/** As much of a text as its language is told from, in characters. */
const SAMPLE = 600;
/** Below this many letters a text is too short to be told from a list of names. */
const FEWEST_LETTERS = 40;
/** Small words of English that no other language shares in such numbers. */
const ENGLISH = /\b(?:the|of|and|for|by|from|with|that|to)\b/gi;
/** From this share of small words on a text is English without asking further. */
const ENGLISH_SHARE = 0.12;

/** The beginning of a document, where its language has to be asked for; null where it is plainly English, or too short. */
export function languageSample({ title, body }: Pieces): string | null {
  const words = [title, body[0], body[1], body[2]].map((piece) => piece?.flat ?? '').join(' ');
  const sample = words.slice(0, SAMPLE);
  const small = sample.match(ENGLISH)?.length ?? 0;
  if (small / sample.split(/\s+/).length >= ENGLISH_SHARE) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters < FEWEST_LETTERS ? null : sample;
}

type Detector = (typeof import('eld/small'))['eld'];
let detector: Detector | null = null;
const languageName = new Intl.DisplayNames('en', { type: 'language' });

/** Loads what tells languages: its tables take 140 MB, so that no run does before it meets a sample. */
export async function loadLanguages(): Promise<void> {
  detector ??= (await import('eld/small')).eld;
}

/** The language of a sample where it surely is not English ("German"); null where it is, or nobody can tell. Throws before `loadLanguages()`. */
export function otherLanguage(sample: string): string | null {
  if (!detector) throw new Error('a sample was met before loadLanguages() was done');
  const found = detector.detect(sample);
  if (found.language === '' || found.language === 'en' || !found.isReliable()) return null;
  return languageName.of(found.language) ?? found.language;
}
