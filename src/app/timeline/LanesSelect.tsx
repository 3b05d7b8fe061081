import { memo } from 'react';
import { useTimeline } from '../state/useTimeline.ts';
import { GROUPS, type Group } from '../../model/viewState.ts';

const WORDS: Readonly<Record<Group, string>> = {
  kind: 'Lanes by kind',
  pillar: 'Lanes by pillar',
  field: 'Lanes by field',
  state: 'Lanes by State',
  none: 'One lane for all',
};

/** After the word "Lanes", which is then only spoken. */
const SHORT_WORDS: Readonly<Record<Group, string>> = {
  kind: 'by kind',
  pillar: 'by pillar',
  field: 'by field',
  state: 'by State',
  none: 'one for all',
};

interface LanesSelectProps {
  /** Width of the free corner, px of the screen. */
  readonly widthPx: number;
  /** No room for the word before the choice. */
  readonly isShort: boolean;
}

/** By what the chart is divided into lanes; stands in the free corner over the gutter. */
export const LanesSelect = memo(function LanesSelect({ widthPx, isShort }: LanesSelectProps) {
  const { group, actions, isLocked } = useTimeline('group', 'actions', 'isLocked');
  if (isLocked('group')) return null;
  return (
    <label className="absolute start-2.5 top-1" style={{ width: widthPx - 12 }}>
      <span className="spoken">Lanes</span>
      <select
        className="h-6 max-w-full cursor-pointer rounded-label bg-surface text-tiny text-ink-2"
        value={group}
        onChange={(event) => {
          const chosen = GROUPS.find((one) => one === event.target.value);
          if (chosen) actions.setGroup(chosen);
        }}
      >
        {GROUPS.map((one) => (
          <option key={one} value={one}>
            {isShort ? SHORT_WORDS[one] : WORDS[one]}
          </option>
        ))}
      </select>
    </label>
  );
});
