import { ChipButton } from './Chips.tsx';
import { IconButton } from '../ui/Icon.tsx';
import { type ReactNode, useRef, useState } from 'react';
import { say, sayCount } from '../../model/say.ts';
import { traitsOf } from '../../model/filterInWords.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { LIST_FACETS } from '../state/viewActions.ts';
import { LazyPart, loadable } from '../ui/LazyPart.tsx';
import { Disclosure } from './Disclosure.tsx';
import {
  type Facet,
  FACET_LABELS,
  FACETS,
  FacetValues,
  type PlainFacet,
  FieldSwitches,
  ShowCount,
  StatesRule,
} from './FacetValues.tsx';
import { keepFocusIn } from '../ui/keepFocus.tsx';
import { SearchField } from './SearchField.tsx';

const StatesPanel = loadable(() =>
  import('./StatesPanel.tsx').then((module) => module.StatesPanel),
);

const TraitValues = loadable(() => import('./TraitValues.tsx').then((module) => module.default));

/** How many values of a facet are chosen; roles belong to the States. */
function useChosenCount(facet: Facet): number {
  const { filter } = useTimeline('filter');
  return filter[LIST_FACETS[facet]].length + (facet === 'state' ? filter.roles.length : 0);
}

interface PanelProps {
  readonly facet: Facet;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

function PlainPanel({ facet, isOpen, onOpenChange }: PanelProps & { facet: PlainFacet }) {
  return (
    <Disclosure
      label={FACET_LABELS[facet]}
      chosen={useChosenCount(facet)}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      width="narrow"
    >
      <div className="max-h-[50vh] min-h-40 overflow-y-auto">
        <FacetValues facet={facet} />
      </div>
      {facet === 'field' && <FieldSwitches />}
      <PanelFoot facet={facet} onDone={() => onOpenChange(false)} />
    </Disclosure>
  );
}

function TraitsPanel({ isOpen, onOpenChange }: Omit<PanelProps, 'facet'>) {
  const chosen = useTimeline(({ filter }) => traitsOf(filter).length);
  return (
    <Disclosure
      label={say('More | criteria')}
      chosen={chosen}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      width="narrow"
    >
      <LazyPart
        message={say('The filters could not be loaded.')}
        pending={<p className="text-ink-2 min-h-40 p-2">{say('Loading the filters')}</p>}
      >
        <TraitValues />
      </LazyPart>
    </Disclosure>
  );
}

const CLEAR: Readonly<Record<Facet, string>> = {
  field: say('Clear field of work'),
  state: say('Clear States'),
  pillar: say('Clear pillar'),
  kind: say('Clear kind'),
};

function PanelFoot({ facet, onDone }: { facet: Facet; onDone: () => void }) {
  const { actions } = useTimeline('actions');
  const clear = (): void =>
    actions.change(
      ({ filter, ...rest }) => ({
        ...rest,
        filter: {
          ...filter,
          [LIST_FACETS[facet]]: [],
          ...(facet === 'state' ? { roles: [] } : {}),
        },
      }),
      'push',
    );
  return (
    <div className="border-rule mt-3 flex flex-wrap items-center justify-end gap-3 border-t pt-3">
      {facet === 'state' && (
        <div className="min-w-48 flex-1">
          <StatesRule />
        </div>
      )}
      <button type="button" className="control" onClick={clear}>
        {CLEAR[facet]}
      </button>
      <button type="button" className="control is-primary" onClick={onDone}>
        <ShowCount />
      </button>
    </div>
  );
}

/** Most names that stand beside the heading; the others are counted. */
const MAX_NAMES = 8;

/** The chosen States by name, each to be taken away by a press. */
function ChosenStates() {
  const { filter, stateNames, actions } = useTimeline('filter', 'stateNames', 'actions');
  const { states } = filter;
  const row = useRef<HTMLUListElement>(null);
  return (
    <ul
      ref={row}
      className="flex flex-1 flex-wrap items-center gap-2"
      // A list of nothing is none.
      role={states.length === 0 ? 'presentation' : undefined}
      aria-label={states.length === 0 ? undefined : say('Chosen States')}
    >
      {states.slice(0, MAX_NAMES).map((iso2, at) => (
        <li key={iso2}>
          <ChipButton
            id={iso2}
            label={stateNames.get(iso2) ?? iso2}
            onRemove={() => {
              actions.toggle('state', iso2);
              keepFocusIn(row.current, at);
            }}
          />
        </li>
      ))}
      {states.length > MAX_NAMES && (
        <li>{sayCount({ other: 'and {count} more' }, states.length - MAX_NAMES)}</li>
      )}
    </ul>
  );
}

function StatesDisclosure({ isOpen, onOpenChange }: Omit<PanelProps, 'facet'>) {
  const { bundle, actions } = useTimeline('bundle', 'actions');
  const all = bundle.vocabulary.states.map(({ iso2 }) => iso2);
  return (
    <Disclosure
      label={FACET_LABELS.state}
      chosen={useChosenCount('state')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      width="wide"
    >
      <div className="mb-3 flex items-start gap-2">
        <div className="flex min-h-9 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
          <h2 className="text-heading font-serif font-semibold">{say('Participating States')}</h2>
          <ChosenStates />
          <button type="button" className="link" onClick={() => actions.choose('state', all)}>
            {say('Select all')}
          </button>
          <button type="button" className="link" onClick={() => actions.choose('state', [])}>
            {say('Select none')}
          </button>
        </div>
        <IconButton
          icon="close"
          label={say('Close')}
          className="size-9"
          onClick={() => onOpenChange(false)}
        />
      </div>
      <LazyPart
        message={say('The States could not be loaded.')}
        pending={<p className="text-ink-2 min-h-96 p-2">{say('Loading the States')}</p>}
      >
        <StatesPanel />
      </LazyPart>
      <PanelFoot facet="state" onDone={() => onOpenChange(false)} />
    </Disclosure>
  );
}

/**
 * Search and the four filters, one of them open at a time; `end` stands behind them. Without search
 * they share a line, and the panel of the States is as wide as that line.
 */
export function FilterBar({ hasSearch, end }: { hasSearch: boolean; end?: ReactNode }) {
  const { isLocked, mode } = useTimeline('isLocked', 'mode');
  const [open, setOpen] = useState<Facet | 'traits' | null>(null);
  const facets = FACETS.filter((facet) => !isLocked(facet));
  const panelOf = (facet: Facet | 'traits'): Omit<PanelProps, 'facet'> => ({
    isOpen: open === facet,
    // The panel that closes may not close the one that has just opened.
    onOpenChange: (isOpen) => setOpen((now) => (isOpen ? facet : now === facet ? null : now)),
  });
  return (
    <search
      className={`needs-script flex flex-wrap items-center gap-2 ${hasSearch ? 'relative' : ''}`}
    >
      {hasSearch && (
        <SearchField className={mode === 'page' ? 'flex-[1_1_16rem]' : 'flex-[1_1_12rem]'} />
      )}
      <div role="group" aria-label={say('Filters')} className="flex flex-wrap gap-2">
        {facets.map((facet) =>
          facet === 'state' ? (
            <StatesDisclosure key={facet} {...panelOf(facet)} />
          ) : (
            <PlainPanel key={facet} facet={facet} {...panelOf(facet)} />
          ),
        )}
        {mode === 'page' && <TraitsPanel {...panelOf('traits')} />}
      </div>
      {end}
    </search>
  );
}
