import { daysOf, parseCalendarDate, type CalendarDate } from './calendarDate.ts';
import { KINDS, PILLARS, ROLES, type Bundle, type Kind } from './bundle.ts';
import {
  cutText,
  MAX_NOTE_LENGTH,
  MAX_TITLE_LENGTH,
  noteOf,
  plainText,
  type Notes,
} from './pathWords.ts';
import {
  ALL_PARAMETERS,
  PARAMETERS,
  queryPairs,
  valuesIn,
  type AnyParameter,
  type Parameter,
} from './queryPairs.ts';
import {
  ALL_CHOICES,
  CONTROLS,
  DEFAULT_VIEW_STATE,
  GROUPS,
  QUIZZES,
  STATUSES,
  THEMES,
  VIEWS,
  type AllChoice,
  type EmbedOptions,
  type Filter,
  type ViewState,
} from './viewState.ts';

/** A value of the address that means nothing here; named in a notice, then ignored. */
export interface UnknownValue {
  readonly parameter: AnyParameter;
  readonly value: string;
}

export interface ParsedAddress {
  readonly state: ViewState;
  readonly embed: EmbedOptions;
  readonly unknown: readonly UnknownValue[];
}

/** What an address may name; made from the bundle. */
export interface KnownNames {
  readonly fields: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly milestones: ReadonlySet<string>;
  /** What `from` and `to` need not say. */
  readonly span: Bundle['span'];
}

/** Longest text search that is read from an address, in characters. */
export const MAX_TEXT_LENGTH = 200;

export function knownNames({ vocabulary, milestones, span }: Bundle): KnownNames {
  return {
    fields: new Set(vocabulary.fieldsOfWork.map((field) => field.id)),
    states: new Set(vocabulary.states.map((state) => state.iso2)),
    milestones: new Set(milestones.map((milestone) => milestone.id)),
    span,
  };
}

const includes =
  (values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);

/** Whether a name that is not known may be a slip of one of ours, of four letters or more: `stateCode`, `kin`. */
function isSlip(name: string): boolean {
  const letters = name.toLowerCase();
  return ALL_PARAMETERS.some(
    (one) =>
      letters.length > 3 && one.length > 3 && (letters.startsWith(one) || one.startsWith(letters)),
  );
}

/** Takes the values out of a query string; `unknown` collects what it refuses. */
function createQueryReader(search: string) {
  const pairs = queryPairs(search.replace(/^\?/, ''), ALL_PARAMETERS);
  const said = (name: string): readonly string[] =>
    pairs.filter((pair) => pair[0] === name).map((pair) => pair[1]);
  const unknown: UnknownValue[] = [];
  const refuse = (parameter: UnknownValue['parameter'], value: string): null => {
    unknown.push({ parameter, value });
    return null;
  };
  for (const [name] of pairs) {
    if (!includes(ALL_PARAMETERS)(name) && isSlip(name)) refuse('lock', name);
  }
  /** Values of a list, each once, in the order given. */
  const list = <T extends string>(
    name: UnknownValue['parameter'],
    isKnown: (value: string) => boolean,
    normalise = (value: string): string => value.toLowerCase(),
  ): readonly T[] => {
    const found = new Set<string>();
    for (const [plain, written] of valuesIn(said(name).join(','))) {
      const value = normalise(plain);
      if (isKnown(value)) found.add(value);
      else if (value !== '') refuse(name, written);
    }
    return [...found] as T[];
  };
  const one = <T extends string>(
    name: UnknownValue['parameter'],
    allowed: readonly T[] | ((value: string) => boolean),
  ): T | null =>
    list<T>(name, typeof allowed === 'function' ? allowed : includes(allowed))[0] ?? null;
  const date = (name: 'from' | 'to'): CalendarDate | null =>
    one(name, (value) => parseCalendarDate(value) !== null);
  return {
    unknown,
    text: (name: string): string =>
      said(name)
        .map((value) => value.trim())
        .find(Boolean) ?? '',
    list,
    one,
    /** `2:…` is a note to the second value of `path`, known or not; those to `steps` are taken. */
    notes: (steps: readonly string[]): Notes => {
      const written = new Set(valuesIn(said('path').join(',')).map(([id]) => id.toLowerCase()));
      written.delete('');
      const ids = [...written];
      const found = said('note').flatMap((value) => {
        const [, place, text = ''] = /^(?:3D)?\s*(\d+)\s*:(.*)/is.exec(value) ?? [];
        const id = ids[Number(place) - 1];
        if (id === undefined && value.trim() !== '') refuse('note', value.slice(0, 40));
        const note = plainText(text, MAX_NOTE_LENGTH);
        return id !== undefined && note !== '' && steps.includes(id) ? [[id, note]] : [];
      });
      return Object.fromEntries(found) as Notes;
    },
    /**
     * An end that leaves nothing of the span, and an end before the beginning, are none; neither are
     * ends that cut nothing off the span.
     */
    range: (span: Bundle['span'] | undefined): Pick<Filter, 'from' | 'to'> => {
      const first = span ? daysOf(span.start).first : -Infinity;
      const last = span ? daysOf(span.end).last : Infinity;
      let from = date('from');
      let to = date('to');
      if (from !== null && daysOf(from).first > last) from = refuse('from', from);
      const begin = Math.max(first, from === null ? first : daysOf(from).first);
      if (to !== null && daysOf(to).last < begin) to = refuse('to', to);
      return {
        from: from !== null && daysOf(from).first > first ? from : null,
        to: to !== null && daysOf(to).last < last ? to : null,
      };
    },
  };
}

/** How the address says what of all participating States counts. */
const ALL_VALUES: Readonly<Record<AllChoice, string>> = { none: '0', adopted: '', both: '1' };

/** All kinds are no choice of kinds. */
function chosenKinds(kinds: readonly Kind[]): readonly Kind[] {
  return kinds.length === KINDS.length ? [] : kinds;
}

/**
 * Reads a query string (with or without `?`). Never throws: what it does not know is listed in
 * `unknown` and left out of the state. Without `known` (bundle not there yet) every well-formed id
 * is taken.
 */
export function parseAddress(search: string, known: KnownNames | null): ParsedAddress {
  const reader = createQueryReader(search);
  const upper = (value: string): string => value.toUpperCase();
  const isId = (set: ReadonlySet<string> | undefined) => (value: string) =>
    set ? set.has(value) : /^[\w-]{1,120}$/.test(value);
  const item = reader.list<string>('item', isId(known?.milestones))[0] ?? null;
  const all = reader.one('all', ['0', '1']) ?? '';
  const path = reader.list<string>('path', isId(known?.milestones));
  const state: ViewState = {
    filter: {
      fields: reader.list('field', isId(known?.fields)),
      states: reader.list('state', isId(known?.states), upper),
      roles: reader.list('role', includes(ROLES)),
      kinds: chosenKinds(reader.list('kind', includes(KINDS))),
      pillars: reader.list('pillar', includes(PILLARS)),
      text: cutText(reader.text('q'), MAX_TEXT_LENGTH),
      ...reader.range(known?.span),
      all:
        ALL_CHOICES.find((choice) => ALL_VALUES[choice] === all) ?? DEFAULT_VIEW_STATE.filter.all,
      statedOnly: reader.one('basis', ['stated']) !== null,
      landmarksOnly: reader.one('tier', ['1']) !== null,
      status: reader.one('status', STATUSES),
      dayOnly: reader.one('precision', ['day']) !== null,
      everyField: reader.one('match', ['all']) !== null,
    },
    view: reader.one('view', VIEWS),
    group: reader.one('group', GROUPS) ?? DEFAULT_VIEW_STATE.group,
    item,
    theme: reader.one('theme', THEMES) ?? DEFAULT_VIEW_STATE.theme,
    path,
    present: reader.one('present', ['0', '1']) === '1',
    quiz: reader.one('quiz', QUIZZES),
    pathTitle: path.length > 0 ? plainText(reader.text('title'), MAX_TITLE_LENGTH) : '',
    pathNotes: reader.notes(path),
  };
  const embed: EmbedOptions = {
    controls: reader.one('controls', CONTROLS) ?? 'compact',
    lock: reader.list('lock', includes(PARAMETERS)),
  };
  return { state, embed, unknown: reader.unknown };
}

/**
 * Percent-encodes a value but leaves commas, which separate list values, and the colon behind the
 * number of a note as they are. Brackets, quotes and marks at the end of a sentence, which chats
 * leave out of a link, are encoded. A percent sign that letters or digits follow is written so that
 * nobody takes it for one encoded twice.
 */
function encode(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%2C', ',')
    .replaceAll('%20', '+')
    .replace(/^(\d+)%3A/, '$1:')
    .replace(/[!'()*]|\.$/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    .replace(/%25([\da-f])/gi, (_, next: string) => `%25%${next.charCodeAt(0).toString(16)}`);
}

function valuesOf(state: ViewState): Readonly<Record<Parameter, string | readonly string[]>> {
  const { filter } = state;
  const orNothing = <T extends string>(value: T | null, byDefault: T | null): string =>
    value === null || value === byDefault ? '' : value;
  return {
    field: filter.fields.join(','),
    state: filter.states.join(','),
    role: filter.roles.join(','),
    kind: chosenKinds(filter.kinds).join(','),
    pillar: filter.pillars.join(','),
    q: filter.text,
    from: filter.from ?? '',
    to: filter.to ?? '',
    view: state.view ?? '',
    group: orNothing(state.group, DEFAULT_VIEW_STATE.group),
    item: state.item ?? '',
    all: ALL_VALUES[filter.all],
    basis: filter.statedOnly ? 'stated' : '',
    theme: orNothing(state.theme, DEFAULT_VIEW_STATE.theme),
    path: state.path.join(','),
    present: state.present ? '1' : '',
    tier: filter.landmarksOnly ? '1' : '',
    status: filter.status ?? '',
    precision: filter.dayOnly ? 'day' : '',
    match: filter.everyField ? 'all' : '',
    quiz: state.quiz ?? '',
    title: state.path.length > 0 ? state.pathTitle : '',
    note: state.path.flatMap((id, at) => {
      const note = noteOf(state.pathNotes, id);
      return note === '' ? [] : `${at + 1}:${note}`;
    }),
  };
}

/** An address with a query string behind it, which may be empty. */
export function withQuery(address: string, query: string): string {
  return query === '' ? address : `${address}?${query}`;
}

/** Query string of a state without `?`, defaults left out, parameters in the order of `PARAMETERS` (docs/address.md); empty for the opening view. */
export function formatAddress(state: ViewState, embed?: EmbedOptions): string {
  const values = valuesOf(state);
  const parts = PARAMETERS.flatMap((name) =>
    [values[name]]
      .flat()
      .filter(Boolean)
      .map((value) => `${name}=${encode(value)}`),
  );
  if (embed && embed.controls !== 'compact') parts.push(`controls=${embed.controls}`);
  if (embed && embed.lock.length > 0) parts.push(`lock=${embed.lock.join(',')}`);
  return parts.join('&');
}
