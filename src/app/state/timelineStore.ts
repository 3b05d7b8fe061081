import {
  formatAddress,
  knownNames,
  parseAddress,
  type ParsedAddress,
} from '../../model/address.ts';
import type { Bundle } from '../../model/bundle.ts';
import type { Request, Search } from '../data/TimelineData.ts';
import { createLiveAddress, type AddressStore } from './liveAddress.ts';
import {
  createMoments,
  isSearch,
  sizedOf,
  type ContainerSize,
  type Mode,
  type Sized,
  type Timeline,
} from './timeline.ts';
import { createViewActions, keepLocked } from './viewActions.ts';

/** What the timeline is made of. */
export interface TimelineInput {
  readonly mode: Mode;
  readonly bundle: Bundle;
  readonly address: AddressStore;
  /** Asked for with the first search. */
  readonly texts: Request<Search>;
}

/** The one place of what is shown: asked at any moment, heard of when it changes. */
export interface TimelineStore {
  /** The same object until something is another. */
  readonly get: () => Timeline;
  /** What was prerendered and is hydrated: no address, no size. */
  readonly getOpening: () => Timeline;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setSize: (size: ContainerSize) => void;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The newer value, with all of the older one in it that is equal. */
export function keepEqual<T>(before: unknown, now: T): T {
  if (!isRecord(before) || !isRecord(now)) return now;
  const kept = Object.entries(now).map(([key, value]) => [key, keepEqual(before[key], value)]);
  const isSame =
    kept.length === Object.keys(before).length &&
    kept.every(([key, value]) => Object.is(before[key as string], value));
  if (isSame) return before as T;
  return (Array.isArray(now) ? kept.map(([, value]) => value) : Object.fromEntries(kept)) as T;
}

/** Reads one address after another; what says the same is the same object. */
function createAddressReader(bundle: Bundle): (query: string) => ParsedAddress {
  const known = knownNames(bundle);
  let last: { readonly query: string; readonly parsed: ParsedAddress } | null = null;
  return (query) => {
    if (last?.query !== query) {
      last = { query, parsed: keepEqual(last?.parsed, parseAddress(query, known)) };
    }
    return last.parsed;
  };
}

/** Puts together what the features share, from the data, the address and the size. */
export function createTimelineStore({
  mode,
  bundle,
  address,
  texts,
}: TimelineInput): TimelineStore {
  const live = createLiveAddress(address);
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const actions = createViewActions((next, step) => {
    const { state, embed, isLocked } = get();
    const after = keepLocked(state, next(state), isLocked);
    live.write(formatAddress(after, mode === 'embed' ? embed : undefined), step);
  });
  const read = createAddressReader(bundle);
  const moment = createMoments(bundle, mode, actions);
  let sized: Sized = sizedOf(null, mode);
  const opening = moment(read(''), sized, { status: 'loading' })();
  const get = (): Timeline => {
    const parsed = read(live.read());
    const isAsked = texts.read().status !== 'loading' || !isSearch(parsed.state.filter);
    if (!isAsked) void texts.ask();
    return moment(parsed, sized, texts.read())();
  };
  let stops: readonly (() => void)[] = [];
  return {
    get,
    getOpening: () => opening,
    subscribe: (listener) => {
      if (listeners.size === 0) stops = [live.subscribe(tell), texts.subscribe(tell)];
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stops.forEach((stop) => stop());
      };
    },
    setSize: (size) => {
      sized = keepEqual(sized, sizedOf(size, mode));
      tell();
    },
  };
}
