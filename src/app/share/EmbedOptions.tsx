import type { ReactNode } from 'react';
import type { BundleLanguage } from '../../model/bundleLanguage.ts';
import { say } from '../../model/say.ts';
import { CONTROLS, type Controls, type Theme, THEMES, type View } from '../../model/viewState.ts';
import { type EmbedChoice, FILTER_GROUPS, HEIGHTS } from './embedSnippets.ts';

interface EmbedOptionsProps {
  readonly choice: EmbedChoice;
  readonly onChange: (choice: EmbedChoice) => void;
  /** What the reader filters by, in words; empty for nothing. */
  readonly filterWords: string;
  /** Title of the open milestone, or null. */
  readonly itemTitle: string | null;
  /** Those of the site; empty where it stands in English alone. */
  readonly languages: readonly BundleLanguage[];
}

const VIEW_WORDS: readonly (readonly [View | null, string])[] = [
  [null, say('Timeline, list where there is little room')],
  ['timeline', say('Timeline')],
  ['list', say('List')],
];

const CONTROLS_WORDS: Readonly<Record<Controls, string>> = {
  compact: say('Compact | filters in sight'),
  full: say('All filters'),
  none: say('None | of the filters'),
};

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  auto: say('As device | colours'),
  light: say('Light | colours'),
  dark: say('Dark | colours'),
};

function Group({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className="border-rule mb-4 border-b pb-4">
      <legend className="mb-1 font-bold">{legend}</legend>
      {children}
    </fieldset>
  );
}

interface RadioProps {
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Radio({ name, label, isChosen, onChoose }: RadioProps) {
  return (
    <label className="flex min-h-7 items-center gap-2 py-0.5">
      <input
        type="radio"
        className="accent-ink size-4 flex-none"
        name={name}
        checked={isChosen}
        onChange={onChoose}
      />
      {label}
    </label>
  );
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

function Select<T extends string>({ label, value, values, words, onChoose }: SelectProps<T>) {
  return (
    <label className="block">
      <span className="mb-1 block font-bold">{label}</span>
      <select
        className="control w-full"
        value={value}
        onChange={(event) => {
          const found = values.find((one) => one === event.currentTarget.value);
          if (found !== undefined) onChoose(found);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ShowsGroup({ choice, onChange, filterWords, itemTitle }: EmbedOptionsProps) {
  const options: readonly (readonly [EmbedChoice['shows'], string])[] = [
    [
      'current',
      filterWords === ''
        ? say('Current view: nothing filtered')
        : say('Current view: {filter}', { filter: filterWords }),
    ],
    ['whole', say('The whole timeline')],
    ...(itemTitle === null
      ? []
      : ([['milestone', say('One milestone: {title}', { title: itemTitle })]] as const)),
  ];
  return (
    <Group legend={say('What readers see')}>
      {options.map(([shows, label]) => (
        <Radio
          key={shows}
          name="embed-shows"
          label={label}
          isChosen={choice.shows === shows}
          onChoose={() => onChange({ ...choice, shows })}
        />
      ))}
    </Group>
  );
}

function FreeGroup({ choice, onChange }: Pick<EmbedOptionsProps, 'choice' | 'onChange'>) {
  return (
    <Group legend={say('Readers may change')}>
      {FILTER_GROUPS.map(({ id, label }) => (
        <label key={id} className="flex min-h-7 items-center gap-2 py-0.5">
          <input
            type="checkbox"
            className="tick"
            checked={choice.free.includes(id)}
            onChange={(event) => {
              const others = choice.free.filter((one) => one !== id);
              onChange({ ...choice, free: event.currentTarget.checked ? [...others, id] : others });
            }}
          />
          {label}
        </label>
      ))}
      <p className="text-panel text-ink-2 mt-1">
        {say('An unticked filter stays fixed and is named in the heading.')}
      </p>
    </Group>
  );
}

/** The left half of the embed dialog: what is shown, what is fixed, how it looks. */
export function EmbedOptions(props: EmbedOptionsProps) {
  const { choice, onChange, languages } = props;
  return (
    <div>
      <ShowsGroup {...props} />
      <FreeGroup choice={choice} onChange={onChange} />
      <Group legend={say('View | of the milestones')}>
        {VIEW_WORDS.map(([view, label]) => (
          <Radio
            key={label}
            name="embed-view"
            label={label}
            isChosen={choice.view === view}
            onChoose={() => onChange({ ...choice, view })}
          />
        ))}
      </Group>
      <div className="grid grid-cols-2 gap-3">
        <label className="block">
          <span className="mb-1 block font-bold">{say('Height in pixels')}</span>
          <input
            type="number"
            className="control w-full"
            min={HEIGHTS.least}
            max={HEIGHTS.most}
            step={20}
            value={choice.heightPx}
            onChange={(event) => {
              const heightPx = event.currentTarget.valueAsNumber;
              if (heightPx > 0) onChange({ ...choice, heightPx: Math.round(heightPx) });
            }}
          />
        </label>
        <Select
          label={say('Colours')}
          value={choice.theme}
          values={THEMES}
          words={THEME_WORDS}
          onChoose={(theme) => onChange({ ...choice, theme })}
        />
        <Select
          label={say('Filters in sight')}
          value={choice.controls}
          values={CONTROLS}
          words={CONTROLS_WORDS}
          onChoose={(controls) => onChange({ ...choice, controls })}
        />
        {languages.length > 0 && (
          <Select
            label={say('Language | of the frame')}
            value={choice.language}
            values={languages.map(({ id }) => id)}
            words={Object.fromEntries(languages.map(({ id, name }) => [id, name]))}
            onChoose={(language) => onChange({ ...choice, language })}
          />
        )}
      </div>
      {choice.theme === 'auto' && (
        <p className="text-panel text-ink-2 mt-2">
          {say('On a dark device the frame is dark, even in a light page.')}{' '}
          <button
            type="button"
            className="link min-h-6"
            onClick={() => onChange({ ...choice, theme: 'light' })}
          >
            {say('Always light | colours')}
          </button>
        </p>
      )}
    </div>
  );
}
