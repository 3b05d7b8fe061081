import { say } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useRangeSteps } from './useRangeSteps.ts';

const KEY_PRESSES: readonly (readonly [
  keys: string,
  does: string,
  needs?: 'zoom' | 'search' | 'path',
])[] = [
  ['← →', say('previous and next milestone in time')],
  ['↑ ↓', say('nearest milestone in the lane above or below')],
  [say('Home, End | keys'), say('first and last milestone shown')],
  [say('Page Up, Page Down | keys'), say('one year back or on')],
  [say('Enter, Space | keys'), say('open the milestone, or the list of those close together')],
  ['P', say('add the milestone to your path, or take it out'), 'path'],
  [say('Esc | key'), say('close; the focus returns to the mark')],
  ['+ − 0', say('zoom in, zoom out, whole period'), 'zoom'],
  [say('Shift + ← → | keys'), say('move the period shown'), 'zoom'],
  ['/', say('to the search, from the list and table too'), 'search'],
  ['?', say('this list | of keys')],
];

/** The keys that work while the focus is in the chart. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { mode, isLocked } = useTimeline('mode', 'isLocked');
  const { canZoom } = useRangeSteps();
  const has = { zoom: canZoom, search: mode === 'page' && !isLocked('q'), path: !isLocked('path') };
  return (
    <Dialog title={say('Keys in the chart')} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {KEY_PRESSES.filter(([, , needs]) => !needs || has[needs]).map(([keys, does]) => (
          <div key={keys} className="contents">
            <dt className="font-bold whitespace-nowrap">{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {canZoom && (
        <p className="mt-4 text-ink-2">
          {say(
            'By pointer: Ctrl or ⌘ with the wheel zooms, so do two fingers; dragging moves the period while zoomed in. The wheel alone and one finger always scroll the page.',
          )}
        </p>
      )}
    </Dialog>
  );
}
