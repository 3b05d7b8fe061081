import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  Bundle,
  DetailFile,
  FieldOfWork,
  KindEntry,
  Milestone,
  MilestoneDetail,
  ParticipatingState,
} from '../model/bundle.ts';
import type { InterfaceTexts } from '../compiler/languages/readInterface.ts';
import { LANGUAGE_FILE, type LanguageFile } from '../compiler/writeBundle.ts';
import { possibleDays } from '../model/calendarDate.ts';
import { firstDayAsMember } from '../model/membership.ts';
import { stateNamesOf } from '../model/statesInWords.ts';
import { ENGLISH } from '../model/englishWords.ts';
import { speaker, type Speaker } from '../model/say.ts';
import type { Words } from '../model/words.ts';
import { ENGLISH_PAGES, type PageWords } from '../model/pageWords.ts';

/** The language of a site's pages: English at the top, each other in a folder of its own. */
export interface SiteLanguage extends Speaker {
  readonly words: Words;
  readonly pages: PageWords;
  /** What page and frame say, by its English; empty for English. */
  readonly texts: InterfaceTexts;
  /** In itself: "English", "русский". */
  readonly name: string;
  /** "ru/"; empty for English. */
  readonly folder: string;
}

const spoken = (language: Omit<SiteLanguage, keyof Speaker>): SiteLanguage => ({
  ...language,
  ...speaker(language.words.language, (english) => language.texts[english]),
});

/** The reference, and the only language that is always there. */
export const IN_ENGLISH = spoken({
  words: ENGLISH,
  pages: ENGLISH_PAGES,
  texts: {},
  name: 'English',
  folder: '',
});

/** The bundle with its detail files and the look-ups that every page needs. */
export interface SiteData {
  readonly language: SiteLanguage;
  /** All languages of the site, this one among them. */
  readonly languages: readonly SiteLanguage[];
  readonly bundle: Bundle;
  readonly detailById: ReadonlyMap<string, MilestoneDetail>;
  readonly milestoneById: ReadonlyMap<string, Milestone>;
  /** Places in the bundle's milestones. */
  readonly placeById: ReadonlyMap<string, number>;
  readonly stateByCode: ReadonlyMap<string, ParticipatingState>;
  readonly stateNames: ReadonlyMap<string, string>;
  readonly fieldById: ReadonlyMap<string, FieldOfWork>;
  readonly kindById: ReadonlyMap<string, KindEntry>;
  /** Public address of the whole site with a slash at the end, or null where it is not known. */
  readonly address: string | null;
}

/** Puts the parts of a bundle together. Throws where a milestone has no detail: the compiler promises one. */
export function siteData(
  bundle: Bundle,
  details: Readonly<Record<string, MilestoneDetail>>,
  language: SiteLanguage = IN_ENGLISH,
): SiteData {
  const missing = bundle.milestones.find((milestone) => !Object.hasOwn(details, milestone.id));
  if (missing) throw new Error(`the bundle holds no detail of ${missing.id}`);
  const { vocabulary } = bundle;
  return {
    language,
    languages: [language],
    bundle,
    detailById: new Map(Object.entries(details)),
    milestoneById: new Map(bundle.milestones.map((milestone) => [milestone.id, milestone])),
    placeById: new Map(bundle.milestones.map(({ id }, at) => [id, at])),
    stateByCode: new Map(vocabulary.states.map((state) => [state.iso2, state])),
    stateNames: stateNamesOf(vocabulary.states),
    fieldById: new Map(vocabulary.fieldsOfWork.map((field) => [field.id, field])),
    kindById: new Map(vocabulary.kinds.map((kind) => [kind.id, kind])),
    address: readAddress(bundle.site.url),
  };
}

/** Gives what stands in a file of the bundle, by its path from the top. Rejects where it is not there or no JSON. */
type ReadFile = <T>(path: string) => Promise<T>;

async function siteIn(read: ReadFile, language: SiteLanguage): Promise<SiteData> {
  const bundle = await read<Bundle>(`${language.folder}timeline.json`);
  const files = await Promise.all(
    bundle.details.map((name) => read<DetailFile>(`${language.folder}${name}`)),
  );
  return siteData(bundle, Object.assign({}, ...files) as DetailFile, language);
}

/** The data in every language, English first; each knows of the others. */
export async function siteLanguages(read: ReadFile): Promise<readonly SiteData[]> {
  const english = await siteIn(read, IN_ENGLISH);
  const listed = (english.bundle.languages ?? []).filter(({ id }) => id !== 'en');
  const others = listed.map(async ({ id, name }) => {
    const { words, pages, ...told } = await read<LanguageFile>(`${id}/${LANGUAGE_FILE}`);
    return siteIn(read, spoken({ words, pages, texts: told.interface, name, folder: `${id}/` }));
  });
  const all = [english, ...(await Promise.all(others))];
  const languages = all.map(({ language }) => language);
  return all.map((data) => ({ ...data, languages, address: english.address }));
}

const filesIn =
  (folder: string): ReadFile =>
  async <T>(path: string) =>
    JSON.parse(await readFile(join(folder, path), 'utf8')) as T;

/** The data as they lie in a folder that the compiler or a build wrote. Rejects where a file is not there or no JSON. */
export const readSiteData = (folder: string): Promise<SiteData> =>
  siteIn(filesIn(folder), IN_ENGLISH);

/** The same in every language. */
export const readSiteLanguages = (folder: string): Promise<readonly SiteData[]> =>
  siteLanguages(filesIn(folder));

/** A public address with a slash at the end; null for an empty one and for what is no web address. */
export function readAddress(text: string): string | null {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return null;
  const url = new URL(text);
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}

/** Whether a State was a participating State by the first possible day of a milestone. */
export function hadJoined(state: ParticipatingState, milestone: Milestone): boolean {
  return firstDayAsMember(state.joined) <= possibleDays(milestone.date).first;
}
