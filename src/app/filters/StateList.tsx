import { useId, useState } from 'react';
import type { ParticipatingState } from '../../model/bundle.ts';
import { foldText } from '../../model/foldText.ts';
import { useReader } from '../state/Reader.ts';
import { Icon } from '../ui/Icon.tsx';
import { ValueCheckbox } from './ValueCheckbox.tsx';

/** Whether a State is found by the beginning of a word of its name, of a former name, or by its code. */
export function isStateFound(state: ParticipatingState, query: string): boolean {
  const wanted = foldText(query.trim());
  if (wanted === '' || wanted === state.iso2.toLowerCase()) return true;
  return [state.name, ...state.also].some((name) => {
    const folded = foldText(name);
    return (
      folded.startsWith(wanted) || folded.includes(` ${wanted}`) || folded.includes(`-${wanted}`)
    );
  });
}

/** The participating States as checkboxes, to be searched by name, former name or code. */
export function StateList() {
  const { bundle, counts } = useReader();
  const [query, setQuery] = useState('');
  const hint = useId();
  const found = bundle.vocabulary.states
    .filter((state) => isStateFound(state, query))
    .toSorted((a, b) => sortName(a).localeCompare(sortName(b), 'en'));
  return (
    <div className="min-w-0">
      <label className="search-box border-control rounded-control bg-surface flex items-center gap-2 border px-3">
        <Icon name="search" className="text-ink-2" />
        <span className="spoken">Find a State</span>
        <input
          type="search"
          className="placeholder:text-ink-3 min-h-9 w-full min-w-0 bg-transparent pointer-coarse:min-h-11"
          placeholder="Find a State by name, former name or code"
          aria-describedby={hint}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <p id={hint} className="spoken">
        {found.length} of {bundle.vocabulary.states.length} States listed
      </p>
      {found.length === 0 && (
        <p className="text-ink-2 py-3">No participating State by that name.</p>
      )}
      <div className="compact:columns-2 mt-3 gap-6 wide:columns-3">
        {found.map((state) => {
          const count = counts?.states.get(state.iso2);
          return (
            <div key={state.iso2} className="break-inside-avoid">
              <ValueCheckbox
                parameter="state"
                value={state.iso2}
                label={state.name}
                count={count?.named}
                countAll={count?.onlyThroughAll}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** "The Netherlands" stands under N. */
function sortName(state: ParticipatingState): string {
  return state.name.replace(/^The /, '');
}
