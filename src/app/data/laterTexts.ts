import { addTexts, PAGE_LANGUAGE, type MarkedTexts } from '../../model/say.ts';

let asked: Promise<void> | null = null;

async function load(file: string): Promise<void> {
  try {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file}: status ${answer.status}`);
    addTexts((await answer.json()) as MarkedTexts);
  } catch (cause) {
    asked = null;
    throw cause;
  }
}

/** Fetches, once, the texts of the page's language that its first load did without. Rejects where they do not come. */
export async function loadTexts(): Promise<void> {
  const file = PAGE_LANGUAGE?.more;
  if (file !== undefined) await (asked ??= load(file));
}
