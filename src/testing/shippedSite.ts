import { compile } from '../compiler/compile.ts';
import { DEFAULT_FOLDERS, readInput } from '../compiler/diskReader.ts';
import { hashText } from '../compiler/hashText.ts';
import { siteLanguages, type SiteData } from '../site/siteData.ts';

/** The data that the site is built from in every language, at a public address or none. */
export async function shippedLanguages(siteUrl = ''): Promise<readonly SiteData[]> {
  const { input } = await readInput({ ...DEFAULT_FOLDERS, siteUrl });
  const { files } = await compile(input, hashText);
  const texts = new Map((files ?? []).map(({ name, text }) => [name, text]));
  return siteLanguages(async <T>(path: string) => JSON.parse(texts.get(path) ?? 'null') as T);
}

/** The same in English alone. */
export async function shippedSite(siteUrl = ''): Promise<SiteData> {
  const [english] = await shippedLanguages(siteUrl);
  if (!english) throw new Error('the data do not compile');
  return english;
}
