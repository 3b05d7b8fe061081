import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { PeriodStrip, ShareDialog, YearFields } from '../features.ts';
import { Chips } from '../filters/Chips.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { SearchField } from '../filters/SearchField.tsx';
import { StatusLine } from '../filters/StatusLine.tsx';
import { YearStrip } from '../list/YearStrip.tsx';
import { say } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { Icon } from '../ui/Icon.tsx';
import { LazyPart, loadable } from '../ui/LazyPart.tsx';
import HeaderActions from './HeaderActions.tsx';
import { ViewSwitch } from './PageFrame.tsx';

const FilterSheet = loadable(() =>
  import('../filters/FilterSheet.tsx').then((module) => module.FilterSheet),
);

/** How many things are chosen in the sheet. */
function useChosenCount(): number {
  const { filter } = useTimeline('filter');
  const { fields, states, roles, kinds, pillars } = filter;
  return fields.length + states.length + roles.length + kinds.length + pillars.length;
}

/** Filter, search, share and the years, in sight while a narrow page scrolls. */
function PhoneBar() {
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
          {say('Filter | noun')}
          {chosen > 0 && <b className="tabular-nums">{chosen}</b>}
        </button>
        <button
          type="button"
          className="control min-h-11 flex-auto"
          aria-expanded={isSearching}
          onClick={toggleSearch}
        >
          <Icon name="search" />
          {say('Search | noun')}
        </button>
        {Share && (
          <button
            type="button"
            className="control min-h-11"
            aria-haspopup="dialog"
            aria-label={say('Share | verb')}
            onClick={() => setOpen('share')}
          >
            <Icon name="share" />
          </button>
        )}
      </div>
      {isSearching && <SearchField className="mt-2" inputRef={field} />}
      {view === 'list' && <YearStrip />}
      {open === 'filter' && (
        <LazyPart message={say('The filters could not be loaded.')}>
          <FilterSheet
            viewSwitch={<ViewSwitch />}
            years={
              <>
                <YearFields />
                <LazyPart message={say('The strip of all years could not be loaded.')}>
                  <PeriodStrip />
                </LazyPart>
              </>
            }
            actions={mode === 'page' && <HeaderActions isSheet />}
            onClose={() => setOpen(null)}
          />
        </LazyPart>
      )}
      {open === 'share' && Share && (
        <LazyPart message={say('“{name}” could not be loaded.', { name: say('Share | verb') })}>
          <Share onClose={() => setOpen(null)} />
        </LazyPart>
      )}
    </div>
  );
}

interface ControlsAreaProps {
  /** What the view has at the end of the status line. */
  readonly end: ReactNode;
}

/** What is said behind the count while nothing is chosen; before the measure the style sheet picks what fits. */
function Note() {
  const { view, layout, mode } = useTimeline('view', 'layout', 'mode');
  const order = view === 'list' ? say('oldest first') : '';
  if (layout === 'phone') return order === '' ? null : <span>{order}</span>;
  return (
    <span className={mode === 'embed' ? 'compact:gone wide:inline' : ''}>
      {order}
      <span className="hidden compact:inline">
        {order !== '' && ', '}
        {say('all kinds, all participating States')}
      </span>
    </span>
  );
}

/**
 * Filters and status. Before the container is measured, as on the server, both forms are there and
 * the style sheet picks what fits its width: so nothing moves when the measure is there.
 */
export function ControlsArea({ end }: ControlsAreaProps) {
  const { layout, mode, embed } = useTimeline('layout', 'mode', 'embed');
  const isMeasured = layout !== null;
  const isPhone = layout === 'phone';
  const hasControls = mode === 'page' || embed.controls !== 'none';
  // The compact controls of an embed share one line with the status: chips, filters, count.
  const isSlim = mode === 'embed' && embed.controls === 'compact';
  const isInLine = isSlim && !isPhone;
  const isPage = mode === 'page';
  return (
    <>
      {hasControls && (isPhone || !isMeasured) && (
        <div className={isMeasured ? 'contents' : 'contents compact:gone'}>
          <PhoneBar />
        </div>
      )}
      <div
        className={
          isSlim
            ? 'is-low relative flex flex-wrap items-center gap-x-4 gap-y-1 compact:pb-1'
            : isPage
              ? ''
              : 'is-low'
        }
      >
        {isInLine && <Chips />}
        {hasControls && !isPhone && (
          <div
            className={`${isMeasured ? '' : 'hidden compact:block'} ${isSlim ? '' : isPage ? 'pt-3' : 'pt-0.5'}`}
          >
            <FilterBar
              hasSearch={!isSlim}
              end={isPage && <ViewSwitch isShort={isMeasured ? layout === 'compact' : null} />}
            />
          </div>
        )}
        <StatusLine
          note={<Note />}
          hasChips={!isInLine}
          className={isSlim ? 'py-2 compact:ms-auto compact:py-0' : isPage ? 'py-2' : 'py-0.5'}
          end={
            !isPhone &&
            !isSlim &&
            hasControls &&
            (isMeasured ? end : <div className="hidden compact:contents">{end}</div>)
          }
        />
      </div>
    </>
  );
}
