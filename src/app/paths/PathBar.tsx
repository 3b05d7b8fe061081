import { QuietButton } from '../ui/Icon.tsx';
import { milestonesInNumber } from '../../model/labels.ts';
import { say } from '../../model/say.ts';
import { useLayoutEffect, useRef } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { announce, focusResults } from '../ui/keepFocus.tsx';
import { inOrderOf, moved, PathRow } from './PathRow.tsx';
import PathTools from './PathTools.tsx';

/** A longer path is folded, so that the milestones to choose from stay in sight. */
const MAX_OPEN = 8;

/** The bar grows over what was pressed to fill it: that stays in sight. */
function useKeptInSight(length: number): void {
  useLayoutEffect(() => {
    const held = document.activeElement;
    if (held !== document.body) held?.scrollIntoView({ block: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- when it has grown
  }, [length]);
}

/** The reader's path: present it, print it, change its order. Its address is the page's own. */
export default function PathBar() {
  const { bundle, path, pathTitle, actions, milestoneById, isLocked, mode, layout } = useTimeline(
    'bundle',
    'path',
    'pathTitle',
    'actions',
    'milestoneById',
    'isLocked',
    'mode',
    'layout',
  );
  useKeptInSight(path.length);
  const milestones = path.flatMap((id) => milestoneById.get(id) ?? []);
  if (milestones.length === 0) return null;
  // In a frame its milestones are chosen and presented; the page puts them in order.
  const isFixed = mode === 'embed' || isLocked('path');
  const words = `${pathTitle && `${pathTitle}, `}${milestonesInNumber(milestones.length)}`;
  const hasRoom = mode === 'page' && layout !== 'phone';
  return (
    <section
      className="card mt-3 mb-4 px-4 py-2"
      aria-label={say('Your path')}
      data-path={milestones.length}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="text-body min-w-0 grow font-bold wrap-break-word">
          {isLocked('path')
            ? say('Path: {words}', { words })
            : say('Your path: {words}', { words })}
        </h2>
        <QuietButton
          icon="present"
          // From its beginning: the milestone that is open is the one added last.
          onClick={() =>
            actions.change(
              (before) => ({ ...before, present: true, item: milestones[0]?.id ?? null }),
              'push',
            )
          }
        >
          {say('Present path | verb')}
        </QuietButton>
        <PathTools />
        {!isFixed && path.length > 1 && (
          <QuietButton
            icon="timeline"
            onClick={() => {
              actions.setPath(inOrderOf(bundle.milestones, path));
              announce(say('The path is in the order of dates'));
            }}
          >
            {say('Order by date | verb')}
          </QuietButton>
        )}
        {!isLocked('path') && (
          <QuietButton
            icon="close"
            onClick={() => {
              actions.setPath([]);
              announce(say('The path is empty'));
              focusResults();
            }}
          >
            {say('Clear path | verb')}
          </QuietButton>
        )}
      </div>
      <details open={hasRoom && milestones.length <= MAX_OPEN}>
        <summary className="text-panel text-ink-2 min-h-6 py-1">
          {isFixed ? say('Milestones') : say('Milestones and their order')}
          {layout !== 'phone' && ` ${say('(underlined in the chart) | the milestones')}`}
        </summary>
        <PathRows milestones={milestones} />
      </details>
    </section>
  );
}

function PathRows({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const { actions, mode } = useTimeline('actions', 'mode');
  const list = useRef<HTMLOListElement>(null);
  const path = milestones.map(({ id }) => id);
  const move = (from: number, to: number): void => {
    const next = moved(path, from, to);
    if (next.every((id, index) => id === path[index])) return;
    const place = next.indexOf(path[from] ?? '') + 1;
    const title = milestones[from]?.label ?? '';
    announce(say('{title}: now {place} of {count}', { title, place, count: path.length }));
    actions.setPath(next);
  };
  const remove = (index: number): void => {
    announce(say('{title} removed from the path', { title: milestones[index]?.label ?? '' }));
    actions.setPath(path.filter((_, at) => at !== index));
    // The row goes with its button: the focus stays in the list, at the row that follows.
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-remove]');
    const next = rows?.[index + 1] ?? rows?.[index - 1];
    if (next) next.focus();
    else focusResults();
  };
  return (
    <ol ref={list} className="divide-rule-2 divide-y pb-1">
      {milestones.map((milestone, index) => (
        <PathRow
          key={milestone.id}
          milestone={milestone}
          index={index}
          count={milestones.length}
          onMove={(to) => mode === 'page' && move(index, to)}
          onRemove={() => mode === 'page' && remove(index)}
        />
      ))}
    </ol>
  );
}
