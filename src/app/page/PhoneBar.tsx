import { lazy, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { SearchField } from '../filters/SearchField.tsx';
import { ShareDialog, YearFields } from '../features.ts';
import { YearStrip } from '../list/YearStrip.tsx';
import { useTimeline } from '../state/useTimeline.ts';
import { Icon } from '../ui/Icon.tsx';
import { LazyPart } from '../ui/LazyPart.tsx';
import HeaderActions from './HeaderActions.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

const FilterSheet = lazy(() =>
  import('../filters/FilterSheet.tsx').then((module) => ({ default: module.FilterSheet })),
);

/** How many things are chosen in the sheet. */
function useChosenCount(): number {
  const { filter } = useTimeline('filter');
  const { fields, states, roles, kinds, pillars } = filter;
  return fields.length + states.length + roles.length + kinds.length + pillars.length;
}

/** Filter, search, share and the years, in sight while a narrow page scrolls. */
export function PhoneBar({ onYear }: { onYear: (year: number) => void }) {
  const { filter, view, mode } = useTimeline('filter', 'view', 'mode');
  const [open, setOpen] = useState<'filter' | 'share' | null>(null);
  const [isSearching, setSearching] = useState(false);
  // A search that the address brings opens the field; that its text is taken away does not close it.
  const hasText = filter.text !== '';
  const [hadText, setHadText] = useState(false);
  if (hasText !== hadText) {
    setHadText(hasText);
    if (hasText) setSearching(true);
  }
  const field = useRef<HTMLInputElement>(null);
  const chosen = useChosenCount();
  const Share = mode === 'page' ? ShareDialog : null;
  const toggleSearch = (): void => {
    // Within the press: afterwards an iPhone gives the focus, but no keyboard.
    flushSync(() => setSearching(!isSearching));
    field.current?.focus();
  };
  return (
    <div className="needs-script bg-page border-rule sticky top-0 @max-[15rem]/timeline:static z-20 -mx-4 border-b px-4 py-2.5">
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="control min-h-11 flex-auto"
          aria-haspopup="dialog"
          onClick={() => setOpen('filter')}
        >
          <Icon name="filter" />
          Filter
          {chosen > 0 && <b className="tabular-nums">{chosen}</b>}
        </button>
        <button
          type="button"
          className="control min-h-11 flex-auto"
          aria-expanded={isSearching}
          onClick={toggleSearch}
        >
          <Icon name="search" />
          Search
        </button>
        {Share && (
          <button
            type="button"
            className="control min-h-11"
            aria-haspopup="dialog"
            aria-label="Share"
            onClick={() => setOpen('share')}
          >
            <Icon name="share" />
          </button>
        )}
      </div>
      {isSearching && <SearchField className="mt-2" inputRef={field} />}
      {view === 'list' && <YearStrip onYear={onYear} />}
      {open === 'filter' && (
        <LazyPart message="The filters could not be loaded.">
          <FilterSheet
            viewSwitch={<ViewSwitch />}
            years={<YearFields />}
            actions={mode === 'page' && <HeaderActions />}
            onClose={() => setOpen(null)}
          />
        </LazyPart>
      )}
      {open === 'share' && Share && (
        <LazyPart message="“Share” could not be loaded.">
          <Share onClose={() => setOpen(null)} />
        </LazyPart>
      )}
    </div>
  );
}
