import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type Bundle,
  type DetailFile,
  type LargeBundle,
} from '../../model/bundle.ts';
import { type SearchFile, type SearchWords } from '../../model/searchData.ts';
import { DataError, type FailureReason } from './TimelineData.ts';

/** The part of fetch that is used; a test gives its own. */
export type FetchText = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>;

/** `whenMissing` is the reason where the server has no such file. */
async function fetchJson(
  file: string,
  fetchText: FetchText,
  whenMissing: FailureReason,
): Promise<unknown> {
  let text: string;
  try {
    const response = await fetchText(file);
    if (response.status === 404) throw new DataError(whenMissing, file);
    if (!response.ok) throw new Error(`status ${response.status}`);
    text = await response.text();
  } catch (cause) {
    throw cause instanceof DataError ? cause : new DataError('unreachable', file, cause);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    // Hosts with a rewrite answer with a page for what they do not have.
    const isMissing = whenMissing === 'stale' && text.trimStart().startsWith('<');
    throw new DataError(isMissing ? whenMissing : 'unreadable', file, cause);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isBundle(value: Readonly<Record<string, unknown>>): boolean {
  const { vocabulary, milestones, span, eras, details } = value;
  const isList = (candidate: unknown): boolean => Array.isArray(candidate);
  return (
    isObject(vocabulary) &&
    isList(vocabulary['states']) &&
    isList(vocabulary['fieldsOfWork']) &&
    isList(milestones) &&
    isList(details) &&
    isObject(span) &&
    isObject(eras)
  );
}

/**
 * Checks that a value is a bundle of a version this page knows. Throws DataError: `unreadable` for
 * what is none, `newer` for another version.
 */
export function readBundle(value: unknown, file: string): Bundle {
  if (!isObject(value) || value['format'] !== BUNDLE_FORMAT) {
    throw new DataError('unreadable', file);
  }
  const version = value['version'];
  if (typeof version !== 'number') throw new DataError('unreadable', file);
  if (version !== BUNDLE_VERSION) throw new DataError('newer', file);
  if (!isBundle(value)) throw new DataError('unreadable', file);
  // The compiler checked the rest against the schema.
  return value as unknown as Bundle;
}

/** Fetches `timeline.json`. Rejects with DataError. */
export async function loadBundle(file: string, fetchText: FetchText): Promise<Bundle> {
  return readBundle(await fetchJson(file, fetchText, 'unreachable'), file);
}

/** What stands in a file that the bundle names. */
export type BesideFile = DetailFile | SearchFile | SearchWords | LargeBundle;

/**
 * Fetches a file that the bundle names. Rejects with DataError: `stale` where it is not there, or a
 * page in its place, for then the bundle is of an older release than the server's files.
 */
export async function loadBeside<T extends BesideFile>(
  file: string,
  fetchText: FetchText,
): Promise<T> {
  const value = await fetchJson(file, fetchText, 'stale');
  if (!isObject(value)) throw new DataError('unreadable', file);
  return value as T;
}
