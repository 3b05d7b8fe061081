import { VIEWS, type View } from '../../model/viewState.ts';
import { useReader } from '../state/Reader.ts';
import { Icon } from '../ui/Icon.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';

const LABELS: Readonly<Record<View, string>> = {
  timeline: 'Timeline',
  list: 'List',
  table: 'Table',
};

/** Timeline, list or table; `isShort` leaves the words to assistive technology. */
export function ViewSwitch({ isShort = false }: { isShort?: boolean }) {
  const { view, actions, isLocked } = useReader();
  if (isLocked('view')) return null;
  return (
    <RovingGroup label="View" className="needs-script ms-auto flex">
      {VIEWS.map((name, at) => (
        <button
          key={name}
          type="button"
          className={`control rounded-none! ${at > 0 ? 'border-s-0!' : 'rounded-s-control!'} ${at === VIEWS.length - 1 ? 'rounded-e-control!' : ''}`}
          aria-pressed={view === name}
          title={isShort ? LABELS[name] : undefined}
          onClick={() => actions.setView(name)}
        >
          <Icon name={name} />
          <span className={isShort ? 'spoken' : ''}>{LABELS[name]}</span>
        </button>
      ))}
    </RovingGroup>
  );
}
