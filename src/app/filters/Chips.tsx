import { useRef } from 'react';
import { useReader } from '../state/Reader.ts';
import { Icon } from '../ui/Icon.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';
import { chipsOf, isFixedChip, type Chip } from './chips.ts';
import { keepFocusIn } from '../ui/keepFocusIn.ts';

const CHIP =
  'bg-tint rounded-chip text-panel inline-flex min-h-7 items-center gap-1.5 px-3 pointer-coarse:min-h-11';

const FACET_WORDS: Readonly<Partial<Record<Chip['parameter'], string>>> = {
  field: 'Field of work',
  state: 'State',
  role: 'Role',
  kind: 'Kind',
  pillar: 'Pillar',
  q: 'Search',
  from: 'Years',
};

/** A filter that the reader cannot change. */
function LockedChip({ chip }: { chip: Chip }) {
  const facet = FACET_WORDS[chip.parameter];
  return (
    <li className={CHIP}>
      <Icon name="lock" />
      <span className="spoken">Fixed: </span>
      {facet === undefined ? chip.label : `${facet}: ${chip.label}`}
    </li>
  );
}

/**
 * What is chosen, each to be taken away by a press, and "Clear all": one stop of the Tab key. After
 * a press the focus stays in the row, or goes back to the page's results.
 */
export function Chips() {
  const reader = useReader();
  const { state, bundle, actions } = reader;
  const row = useRef<HTMLDivElement>(null);
  const chips = chipsOf(state.filter, bundle.vocabulary, bundle.span);
  if (chips.length === 0) return null;
  const isFixed = (chip: Chip): boolean => isFixedChip(chip, reader);
  const free = chips.filter((chip) => !isFixed(chip));
  const remove = (chip: Chip, at: number): void => {
    actions.change((before) => ({ ...before, filter: chip.without }), 'push');
    keepFocusIn(row.current, at);
  };
  return (
    <div ref={row} className="needs-script">
      <RovingGroup label="Chosen filters">
        <ul className="flex flex-wrap items-center gap-2">
          {chips.filter(isFixed).map((chip) => (
            <LockedChip key={chip.key} chip={chip} />
          ))}
          {free.map((chip, at) => (
            <li key={chip.key}>
              <button
                type="button"
                className={`${CHIP} hover:bg-band`}
                data-chip={chip.key}
                aria-label={`Remove ${chip.label}`}
                onClick={() => remove(chip, at)}
              >
                {chip.label}
                <Icon name="close" className="size-3.5" />
              </button>
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
                Clear all
              </button>
            </li>
          )}
        </ul>
      </RovingGroup>
    </div>
  );
}
