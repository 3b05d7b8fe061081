import { compile } from '../compiler/compile.ts';
import { DEFAULT_FOLDERS, readInput } from '../compiler/diskReader.ts';
import { hashText } from '../compiler/hashText.ts';
import type { Bundle, DetailFile } from '../model/bundle.ts';
import { siteData, type SiteData } from '../site/siteData.ts';

/** The data that the site is built from, at a public address or none. */
export async function shippedSite(siteUrl = ''): Promise<SiteData> {
  const { input } = await readInput({ ...DEFAULT_FOLDERS, siteUrl });
  const { files } = await compile(input, hashText);
  const read = (name: string): unknown =>
    JSON.parse(files?.find((file) => file.name === name)?.text ?? 'null');
  const bundle = read('timeline.json') as Bundle;
  return siteData(bundle, Object.assign({}, ...bundle.details.map(read)) as DetailFile);
}
