import { labelOf } from '../../model/labels.ts';
import { say } from '../../model/say.ts';
import { type ReactNode, useRef } from 'react';
import type { Timeline } from '../state/timeline.ts';
import { useWholeTimeline } from '../state/useTimeline.ts';
import { Icon } from '../ui/Icon.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';
import { keepFocusIn } from '../ui/keepFocus.tsx';
import type { Parameter } from '../../model/queryPairs.ts';
import { ALL_CHOICE_WORDS } from '../../model/allStatesInWords.ts';
import type { Role, Vocabulary } from '../../model/bundle.ts';
import { rangeInWords, traitsOf, type Span } from '../../model/filterInWords.ts';
import { FACET_LABELS } from './FacetValues.tsx';
import { EMPTY_FILTER, type Filter } from '../../model/viewState.ts';

const CHIP =
  'bg-tint rounded-chip text-panel inline-flex min-h-7 items-center gap-1.5 px-3 pointer-coarse:min-h-11';

/** What a parameter of the address names. */
export const FACET_WORDS: Readonly<Partial<Record<Parameter, string>>> = {
  ...FACET_LABELS,
  state: say('State | participating'),
  role: say('Role'),
  q: say('Search | noun'),
  from: say('Years'),
};

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  host: say('as host'),
  chair: say('as Chairmanship'),
  participant: say('as participant'),
  mentioned: say('as mentioned'),
};

interface ChipButtonProps {
  readonly id: string;
  readonly label: string;
  readonly onRemove: () => void;
}

/** What is chosen, to be taken away by a press. */
export function ChipButton({ id, label, onRemove }: ChipButtonProps) {
  return (
    <button
      type="button"
      className={`${CHIP} hover:bg-band`}
      data-chip={id}
      aria-label={say('{label}: remove', { label })}
      onClick={onRemove}
    >
      {label}
      <Icon name="close" className="size-3.5" />
    </button>
  );
}

/** A filter that the reader cannot change. */
function LockedChip({ chip }: { chip: Chip }) {
  const facet = FACET_WORDS[chip.parameter];
  return (
    <li className={CHIP}>
      <Icon name="lock" />
      <span className="spoken">{say('Fixed:')} </span>
      {facet === undefined
        ? chip.label
        : say('{title}: {words}', { title: facet, words: chip.label })}
    </li>
  );
}

/**
 * What is chosen, each to be taken away by a press, and "Clear all": one stop of the Tab key. After
 * a press the focus stays in the row, or goes back to the page's results. What is given stands last.
 */
export function Chips({ children }: { readonly children?: ReactNode }) {
  const timeline = useWholeTimeline();
  const { state, bundle, actions } = timeline;
  const row = useRef<HTMLDivElement>(null);
  const chips = chipsOf(state.filter, bundle.vocabulary, bundle.span);
  if (chips.length === 0) return null;
  const isFixed = (chip: Chip): boolean => isFixedChip(chip, timeline);
  const free = chips.filter((chip) => !isFixed(chip));
  const remove = (chip: Chip, at: number): void => {
    actions.change((before) => ({ ...before, filter: chip.without }), 'push');
    keepFocusIn(row.current, at);
  };
  return (
    <div ref={row} className="needs-script">
      <RovingGroup label={say('Chosen filters')}>
        <ul className="flex flex-wrap items-center gap-2">
          {chips.filter(isFixed).map((chip) => (
            <LockedChip key={chip.key} chip={chip} />
          ))}
          {free.map((chip, at) => (
            <li key={chip.key}>
              {isOther(chip, free[at - 1], state.filter) && (
                <span className="text-panel text-ink-2 me-2">
                  {say('or | between two choices')}
                </span>
              )}
              <ChipButton id={chip.key} label={chip.label} onRemove={() => remove(chip, at)} />
            </li>
          ))}
          {free.length > 0 && (
            <li>
              <button
                type="button"
                className="link text-panel min-h-7 px-1"
                onClick={() => {
                  actions.clearFilter();
                  keepFocusIn(row.current, 0);
                }}
              >
                {say('Clear all')}
              </button>
            </li>
          )}
          <li className="empty:hidden">{children}</li>
        </ul>
      </RovingGroup>
    </div>
  );
}

/** Whether one of the two is enough: values of one kind, but for fields of which every one is asked for. */
const isOther = (chip: Chip, before: Chip | undefined, { everyField }: Filter): boolean =>
  chip.parameter === before?.parameter && !(everyField && chip.parameter === 'field');

/** One thing the reader filters by. */
interface Chip {
  readonly key: string;
  readonly parameter: Parameter;
  readonly label: string;
  /** The filter without it. */
  readonly without: Filter;
}

function valueChips<K extends 'fields' | 'states' | 'roles' | 'kinds' | 'pillars'>(
  filter: Filter,
  facet: K,
  parameter: Parameter,
  inWords: (value: Filter[K][number]) => string,
): readonly Chip[] {
  const values: readonly Filter[K][number][] = filter[facet];
  return values.map((value) => ({
    key: `${parameter}=${value}`,
    parameter,
    label: inWords(value),
    without: { ...filter, [facet]: values.filter((other) => other !== value) },
  }));
}

function stateChips(filter: Filter, vocabulary: Vocabulary): readonly Chip[] {
  const nameOf = (iso2: string): string =>
    vocabulary.states.find((state) => state.iso2 === iso2)?.name ?? iso2;
  const chips = [
    ...valueChips(filter, 'states', 'state', nameOf),
    ...valueChips(filter, 'roles', 'role', (role) => ROLE_WORDS[role]),
  ];
  if (filter.states.length === 0 && filter.all === EMPTY_FILTER.all) return chips;
  const all = filter.all === EMPTY_FILTER.all ? 'none' : EMPTY_FILTER.all;
  const label = ALL_CHOICE_WORDS[filter.all];
  return [...chips, { key: 'all', parameter: 'all', label, without: { ...filter, all } }];
}

/** Whether the reader cannot take a chip away: an embed without controls, or what its host locked. */
export function isFixedChip(
  { parameter }: Pick<Chip, 'parameter'>,
  { mode, embed, isLocked }: Pick<Timeline, 'mode' | 'embed' | 'isLocked'>,
): boolean {
  const isWithoutControls = mode === 'embed' && embed.controls === 'none';
  // One chip stands for both ends of the range.
  return isWithoutControls || isLocked(parameter) || (parameter === 'from' && isLocked('to'));
}

/** Everything the reader filters by, in the order of the address, each with the filter without it. */
export function chipsOf(filter: Filter, vocabulary: Vocabulary, span: Span): readonly Chip[] {
  const chips: Chip[] = [
    ...valueChips(filter, 'fields', 'field', (id) => labelOf(vocabulary.fieldsOfWork, id)),
    ...stateChips(filter, vocabulary),
    ...valueChips(filter, 'kinds', 'kind', (id) => labelOf(vocabulary.kinds, id)),
    ...valueChips(filter, 'pillars', 'pillar', (id) => labelOf(vocabulary.pillars, id)),
  ];
  if (filter.text !== '') {
    const without = { ...filter, text: '' };
    chips.push({
      key: 'q',
      parameter: 'q',
      label: say('“{text}”', { text: filter.text }),
      without,
    });
  }
  const range = rangeInWords(filter, span);
  if (range !== '') {
    const without = { ...filter, from: null, to: null };
    chips.push({ key: 'range', parameter: 'from', label: range, without });
  }
  if (filter.statedOnly) {
    const without = { ...filter, statedOnly: false };
    chips.push({ key: 'basis', parameter: 'basis', label: say('fields as stated'), without });
  }
  if (filter.everyField && filter.fields.length > 1) {
    const without = { ...filter, everyField: false };
    chips.push({ key: 'match', parameter: 'match', label: say('all of these fields'), without });
  }
  for (const { parameter, key, words } of traitsOf(filter)) {
    const without = { ...filter, [key]: EMPTY_FILTER[key] };
    chips.push({ key: parameter, parameter, label: words, without });
  }
  return chips;
}
