import { describe, expect, it } from 'vitest';
import { formatAddress, MAX_TEXT_LENGTH, parseAddress, type KnownNames } from './address.ts';
import { KINDS, PILLARS, ROLES } from './bundle.ts';
import { MAX_NOTE_LENGTH, MAX_TITLE_LENGTH, plainText } from './pathWords.ts';
import { PARAMETERS } from './queryPairs.ts';
import {
  ALL_CHOICES,
  CONTROLS,
  DEFAULT_VIEW_STATE,
  GROUPS,
  STATUSES,
  THEMES,
  VIEWS,
  type EmbedOptions,
  type ViewState,
} from './viewState.ts';

const FIELDS = ['human-rights', 'cyber-ict-security', 'rule-of-law'];
const STATES = ['AT', 'CH', 'PT', 'RS', 'US'];
const MILESTONES = ['action-plan-2003', 'vienna-6-17', 'a', 'b-2'];
const known: KnownNames = {
  fields: new Set(FIELDS),
  states: new Set(STATES),
  milestones: new Set(MILESTONES),
  span: { start: '2003-01-01', end: '2022-12-31' },
};

/** Whole numbers from 0 to below the limit, the same for the same seed. */
function randomInts(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const LETTERS = [...'abz09 ,&=?#%+/\\"\'<>“”éŁ→😀;:.()\u00a0'];

function randomState(random: (limit: number) => number): ViewState {
  const some = <T>(values: readonly T[]): readonly T[] =>
    random(2) === 0 ? [] : values.filter(() => random(2) === 0).toSorted(() => random(3) - 1);
  const one = <T>(values: readonly T[]): T => values[random(values.length)] as T;
  const words = (): string => Array.from({ length: random(14) }, () => one(LETTERS)).join('');
  const text = words();
  const path = some(MILESTONES);
  const notes = path.map((id) => [id, plainText(words(), MAX_NOTE_LENGTH)] as const);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${2004 + random(9)}-${two(1 + random(12))}-${two(1 + random(28))}`;
  const later = `${2013 + random(9)}-${two(1 + random(12))}-${two(1 + random(28))}`;
  const cut = (date: string): string => date.slice(0, one([4, 7, 10]));
  return {
    filter: {
      fields: some(FIELDS),
      states: some(STATES),
      roles: some(ROLES),
      // All of them are the default, which is left out.
      kinds: some(KINDS).slice(0, KINDS.length - 1),
      pillars: some(PILLARS),
      text: text.trim(),
      from: random(2) === 0 ? null : cut(day),
      to: random(2) === 0 ? null : cut(later),
      all: ALL_CHOICES[random(3)] ?? 'adopted',
      statedOnly: random(2) === 0,
      landmarksOnly: random(2) === 0,
      status: random(2) === 0 ? null : one(STATUSES),
      dayOnly: random(2) === 0,
      everyField: random(2) === 0,
    },
    view: random(2) === 0 ? null : one(VIEWS),
    group: one(GROUPS),
    item: random(2) === 0 ? null : one(MILESTONES),
    theme: one(THEMES),
    path,
    present: random(2) === 0,
    quiz: random(2) === 0 ? null : 'order',
    pathTitle: path.length > 0 ? plainText(words(), MAX_TITLE_LENGTH) : '',
    pathNotes: Object.fromEntries(notes.filter(([, note]) => note !== '')),
  };
}

it('10,000 random states come back from their address as they were', () => {
  const random = randomInts(20031);
  for (let round = 0; round < 10_000; round += 1) {
    const state = randomState(random);
    const embed: EmbedOptions = {
      controls: CONTROLS[random(3)] ?? 'compact',
      lock: PARAMETERS.filter(() => random(8) === 0),
    };
    const address = formatAddress(state, embed);
    const back = parseAddress(`?${address}`, known);
    expect(back).toEqual({ state, embed, unknown: [] });
    expect(formatAddress(back.state, back.embed)).toBe(address);
  }
});

it('any text is read without an exception, and what it gives is stable', () => {
  const random = randomInts(7);
  for (let round = 0; round < 3000; round += 1) {
    const length = random(60);
    const noise = Array.from({ length }, () => LETTERS[random(LETTERS.length)]).join('');
    const name = PARAMETERS[random(PARAMETERS.length)];
    const { state, embed } = parseAddress(`${name}=${noise}&state=${noise}`, known);
    const again = parseAddress(formatAddress(state, embed), known);
    expect(again).toEqual({ state, embed, unknown: [] });
  }
});

describe('formatAddress(state, embed)', () => {
  it('leaves defaults out', () => {
    expect(formatAddress(DEFAULT_VIEW_STATE)).toBe('');
    expect(formatAddress(DEFAULT_VIEW_STATE, { controls: 'compact', lock: [] })).toBe('');
  });
  it.each([
    ['the whole span', 'from=2003&to=2022-12', ''],
    ['an end of the span', 'from=2003-01-01&to=2010', 'to=2010'],
    ['more than the span', 'from=1999&to=2030', ''],
    ['what begins before the span', 'from=1990&to=2004', 'to=2004'],
    ['an end that lies outside the span', 'from=2030&to=2010', 'to=2010'],
    ['a range outside the span', 'from=1990&to=1991', ''],
    ['all kinds', `kind=${KINDS.join(',')}`, ''],
  ])('leaves %s out', (_, search, expected) => {
    expect(formatAddress(parseAddress(search, known).state)).toBe(expected);
  });
  it('leaves all kinds out where the last of them is chosen', () => {
    const filter = { ...DEFAULT_VIEW_STATE.filter, kinds: KINDS };
    expect(formatAddress({ ...DEFAULT_VIEW_STATE, filter })).toBe('');
  });
  it('keeps the order of docs/address.md, commas and capitals', () => {
    const { state } = parseAddress(
      'item=a&theme=dark&to=2019&from=2008-03&state=ch,pt&field=human-rights&all=0&view=list&q=a+b,c',
      known,
    );
    expect(formatAddress(state)).toBe(
      'field=human-rights&state=CH,PT&q=a+b,c&from=2008-03&to=2019&view=list&item=a&all=0&theme=dark',
    );
  });
});

describe('parseAddress(search, known)', () => {
  it.each([
    ['', 'adopted', ''],
    ['all=0', 'none', 'all=0'],
    ['all=1', 'both', 'all=1'],
    ['all=2', 'adopted', ''],
  ])('%j: of all participating States %s counts, written %j', (search, all, again) => {
    const { state } = parseAddress(search, known);
    expect([state.filter.all, formatAddress(state)]).toEqual([all, again]);
  });
  it.each([
    ['state=XX,pt', { parameter: 'state', value: 'XX' }],
    ['field=fishing', { parameter: 'field', value: 'fishing' }],
    ['from=2014-13', { parameter: 'from', value: '2014-13' }],
    ['to=2014-02-30', { parameter: 'to', value: '2014-02-30' }],
    ['from=2015&to=2010', { parameter: 'to', value: '2010' }],
    ['from=2023', { parameter: 'from', value: '2023' }],
    ['from=2030&to=2010', { parameter: 'from', value: '2030' }],
    ['from=2004&to=2002-12-31', { parameter: 'to', value: '2002-12-31' }],
    ['from=1990&to=1991', { parameter: 'to', value: '1991' }],
    ['view=globe', { parameter: 'view', value: 'globe' }],
    ['item=gone', { parameter: 'item', value: 'gone' }],
    ['all=2', { parameter: 'all', value: '2' }],
    ['controls=loud', { parameter: 'controls', value: 'loud' }],
    ['lock=state,doors', { parameter: 'lock', value: 'doors' }],
    ['quiz=date', { parameter: 'quiz', value: 'date' }],
    ['path=a&note=Start+here', { parameter: 'note', value: 'Start here' }],
    ['path=a&note=2:Start+here', { parameter: 'note', value: '2:Start here' }],
    ['note=1:Start+here', { parameter: 'note', value: '1:Start here' }],
  ])('%s names %j as unknown', (search, unknown) => {
    expect(parseAddress(search, known).unknown).toEqual([unknown]);
  });
  it('takes every well-formed id while the bundle is not there', () => {
    const { state, unknown } = parseAddress('state=xx&item=any-id&field=x', null);
    expect([state.filter.states, state.item, state.filter.fields, unknown]).toEqual([
      ['XX'],
      'any-id',
      ['x'],
      [],
    ]);
  });
  it('names each value once and cuts a long search', () => {
    const { state } = parseAddress(`state=PT,pt,PT&q=${'x'.repeat(999)}`, known);
    expect(state.filter.states).toEqual(['PT']);
    expect(state.filter.text).toHaveLength(MAX_TEXT_LENGTH);
  });
});

describe('title and notes of a path', () => {
  const wordsOf = (search: string): unknown => {
    const { pathTitle, pathNotes } = parseAddress(search, known).state;
    return [pathTitle, pathNotes];
  };
  it.each([
    ['path=a,b-2&title=From+plan+to+practice', 'From plan to practice', {}],
    ['path=a,b-2&note=2:Why+here%3F', '', { 'b-2': 'Why here?' }],
    ['path=a,b-2&notes=2:Why+here%3F', '', { 'b-2': 'Why here?' }],
    ['path=b-2,a&note=1%3A12:30', '', { 'b-2': '12:30' }],
    ['path=a,b-2&note=3D1:x', '', { a: 'x' }],
    ['path=a,b-2&note=1:first&note=1:second', '', { a: 'second' }],
    ['path=a&title=A%26b%3Dc%3F&note=1:x%26y%3Dz', 'A&b=c?', { a: 'x&y=z' }],
    ['path=a&title=%00A%0A%09B%E2%80%AEC', 'A BC', {}],
    ['path=a&note=1:%20', '', {}],
    ['path=a&note=', '', {}],
    ['title=Without+a+path', '', {}],
    ['path%3Da%26title%3DPlan', 'Plan', {}],
    ['path=a&amp;title=Plan&amp;note=1:x', 'Plan', { a: 'x' }],
  ])('%s → %j, %j', (search, title, notes) => {
    expect(wordsOf(search)).toEqual([title, notes]);
  });
  it('counts the steps as the address has them, known or not', () => {
    const { state, unknown } = parseAddress('path=gone,b-2,b-2,a&note=1:x&note=3:y', known);
    expect([state.path, state.pathNotes]).toEqual([['b-2', 'a'], { a: 'y' }]);
    expect(unknown).toEqual([{ parameter: 'path', value: 'gone' }]);
    expect(formatAddress(state)).toBe('path=b-2,a&note=2:y');
  });
  it('reads no more than their bounds, and no half of a character', () => {
    const long = `${'x'.repeat(MAX_TITLE_LENGTH - 1)}😀`;
    expect(wordsOf(`path=a&title=${encodeURIComponent(long)}&note=1:${'y'.repeat(999)}`)).toEqual([
      'x'.repeat(MAX_TITLE_LENGTH - 1),
      { a: 'y'.repeat(MAX_NOTE_LENGTH) },
    ]);
  });
  it('writes them last, with nothing at the end that chats leave out of a link', () => {
    const state: ViewState = {
      ...DEFAULT_VIEW_STATE,
      path: ['a', 'b-2'],
      present: true,
      pathTitle: "What’s new? (don't miss)",
      pathNotes: { 'b-2': 'See no. 8: who?', a: 'It begins here.' },
    };
    expect(formatAddress(state)).toBe(
      'path=a,b-2&present=1&title=What%E2%80%99s+new%3F+%28don%27t+miss%29&note=1:It+begins+here%2e&note=2:See+no.+8%3A+who%3F',
    );
    expect(parseAddress(formatAddress(state), known).state).toEqual(state);
  });
  it('takes no note for a member that every object has', () => {
    expect(formatAddress({ ...DEFAULT_VIEW_STATE, path: ['constructor'] })).toBe(
      'path=constructor',
    );
  });
});
