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
import { possibleDays } from '../model/calendarDate.ts';
import { firstDayAsMember } from '../model/membership.ts';
import { stateNamesOf } from '../model/statesInWords.ts';

/** The bundle with its detail files and the look-ups that every page needs. */
export interface SiteData {
  readonly bundle: Bundle;
  readonly detailById: ReadonlyMap<string, MilestoneDetail>;
  readonly milestoneById: ReadonlyMap<string, Milestone>;
  readonly stateByCode: ReadonlyMap<string, ParticipatingState>;
  readonly stateNames: ReadonlyMap<string, string>;
  readonly fieldById: ReadonlyMap<string, FieldOfWork>;
  readonly kindById: ReadonlyMap<string, KindEntry>;
  /** Public address with a slash at the end, or null where it is not known. */
  readonly address: string | null;
}

/** Puts the parts of a bundle together. Throws where a milestone has no detail: the compiler promises one. */
export function siteData(
  bundle: Bundle,
  details: Readonly<Record<string, MilestoneDetail>>,
): SiteData {
  const missing = bundle.milestones.find((milestone) => !Object.hasOwn(details, milestone.id));
  if (missing) throw new Error(`the bundle holds no detail of ${missing.id}`);
  const { vocabulary } = bundle;
  return {
    bundle,
    detailById: new Map(Object.entries(details)),
    milestoneById: new Map(bundle.milestones.map((milestone) => [milestone.id, milestone])),
    stateByCode: new Map(vocabulary.states.map((state) => [state.iso2, state])),
    stateNames: stateNamesOf(vocabulary.states),
    fieldById: new Map(vocabulary.fieldsOfWork.map((field) => [field.id, field])),
    kindById: new Map(vocabulary.kinds.map((kind) => [kind.id, kind])),
    address: readAddress(bundle.site.url),
  };
}

/** The data as they lie in a folder that the compiler or a build wrote. Rejects where a file is not there or no JSON. */
export async function readSiteData(folder: string): Promise<SiteData> {
  const read = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
  const bundle = await read<Bundle>('timeline.json');
  const files = await Promise.all(bundle.details.map((name) => read<DetailFile>(name)));
  return siteData(bundle, Object.assign({}, ...files) as DetailFile);
}

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
