import { say } from '../../model/say.ts';
import { type View, VIEWS } from '../../model/viewState.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { Icon } from '../ui/Icon.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';

const LABELS: Readonly<Record<View, string>> = {
  timeline: say('Timeline'),
  list: say('List | noun'),
  table: say('Table | of data'),
};

/** Null: the style sheet decides by the width, as before the container is measured. */
const WORD_CLASS = { short: 'spoken', long: '', unmeasured: 'view-word' } as const;

/** Timeline, list or table; `isShort` leaves the words to assistive technology. */
export function ViewSwitch({ isShort = false }: { isShort?: boolean | null }) {
  const wordClass = WORD_CLASS[isShort === null ? 'unmeasured' : isShort ? 'short' : 'long'];
  const { view, actions, isLocked } = useTimeline('view', 'actions', 'isLocked');
  if (isLocked('view')) return null;
  return (
    <RovingGroup
      label={say('View | timeline, list or table')}
      className="needs-script ms-auto flex flex-wrap"
    >
      {VIEWS.map((name, at) => (
        <button
          key={name}
          type="button"
          className={`control rounded-none! ${at > 0 ? 'border-s-0!' : 'rounded-s-control!'} ${at === VIEWS.length - 1 ? 'rounded-e-control!' : ''}`}
          aria-pressed={view === name}
          title={isShort === true ? LABELS[name] : undefined}
          onClick={() => actions.setView(name)}
        >
          <Icon name={name} />
          <span className={wordClass}>{LABELS[name]}</span>
        </button>
      ))}
    </RovingGroup>
  );
}
