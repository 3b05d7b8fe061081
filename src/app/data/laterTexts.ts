import { addTexts, PAGE_LANGUAGE, TEXT_PARTS, type LanguagePart } from '../../model/say.ts';

const asked = new Map<string, Promise<void>>();

async function load(file: string): Promise<void> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: status ${answer.status}`);
  addTexts((await answer.json()) as LanguagePart);
}

function loadOnce(file: string): Promise<void> {
  const known = asked.get(file);
  if (known) return known;
  const request = load(file).catch((cause: unknown) => {
    asked.delete(file);
    throw cause;
  });
  asked.set(file, request);
  return request;
}

/** The last part of a language that is asked for; those before it come with it. */
export type TextsUpTo = (typeof TEXT_PARTS)[number];

/** Fetches, each once, the texts of the page's language that its first load did without. Rejects where they do not come. */
export async function loadTexts(upTo: TextsUpTo = 'rest'): Promise<void> {
  const files = PAGE_LANGUAGE?.more ?? [];
  await Promise.all(files.slice(0, TEXT_PARTS.indexOf(upTo) + 1).map(loadOnce));
}
