import type { ReactNode } from 'react';
import { Chips } from '../filters/Chips.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { StatusLine } from '../filters/StatusLine.tsx';
import { useTimeline } from '../state/useTimeline.ts';
import { PhoneBar } from './PhoneBar.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

/** What is said behind the count while nothing is chosen. */
const NOTES = {
  timeline: 'all kinds, all participating States',
  list: 'oldest first, all kinds, all participating States',
  table: 'all kinds, all participating States',
} as const;

const PHONE_NOTE = 'oldest first';

interface ControlsAreaProps {
  readonly onYear: (year: number) => void;
  /** What the view has at the end of the status line. */
  readonly end: ReactNode;
}

/** The note behind the count; before the measure the style sheet picks the one that fits. */
function Note({ isSlim }: { readonly isSlim: boolean }) {
  const { view, layout } = useTimeline('view', 'layout');
  if (layout === 'phone') return view === 'list' ? <span>{PHONE_NOTE}</span> : null;
  return (
    <>
      {layout === null && <span className="compact:gone">{PHONE_NOTE} </span>}
      <span className={isSlim ? 'hidden wide:inline' : 'hidden compact:inline'}>{NOTES[view]}</span>
    </>
  );
}

/**
 * Filters and status. Before the container is measured, as on the server, both forms are there and
 * the style sheet picks what fits its width: so nothing moves when the measure is there.
 */
export function ControlsArea({ onYear, end }: ControlsAreaProps) {
  const { layout, mode, embed } = useTimeline('layout', 'mode', 'embed');
  const isMeasured = layout !== null;
  const isPhone = layout === 'phone';
  const hasControls = mode === 'page' || embed.controls !== 'none';
  // The compact controls of an embed share one line with the status: chips, filters, count.
  const isSlim = mode === 'embed' && embed.controls === 'compact';
  const isInLine = isSlim && !isPhone;
  return (
    <>
      {hasControls && (isPhone || !isMeasured) && (
        <div className={isMeasured ? 'contents' : 'contents compact:gone'}>
          <PhoneBar onYear={onYear} />
        </div>
      )}
      <div
        className={
          isSlim ? 'is-low relative flex flex-wrap items-center gap-x-4 gap-y-1 compact:pb-1' : ''
        }
      >
        {isInLine && <Chips />}
        {hasControls && !isPhone && (
          <div className={`${isMeasured ? '' : 'hidden compact:block'} ${isSlim ? '' : 'pt-3'}`}>
            <FilterBar
              hasSearch={!isSlim}
              end={
                mode === 'page' && <ViewSwitch isShort={isMeasured ? layout === 'compact' : null} />
              }
            />
          </div>
        )}
        <StatusLine
          note={<Note isSlim={isSlim} />}
          hasChips={!isInLine}
          className={isSlim ? 'py-2 compact:ms-auto compact:py-0' : 'py-2'}
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
