import { memo, useMemo } from 'react';
import { drawKey } from '../../timeline/drawKey.ts';
import { pageLook } from '../../timeline/look.ts';
import type { SceneForm } from '../../timeline/scene.ts';
import { KeySign } from '../picture/SvgTree.tsx';

const LOOK = pageLook('');

interface ChartKeyProps {
  readonly forms: ReadonlySet<SceneForm>;
  readonly onShowKeys: () => void;
}

/** Explains the forms that occur in the view, and opens the list of keys. */
export const ChartKey = memo(function ChartKey({ forms, onShowKeys }: ChartKeyProps) {
  const entries = useMemo(() => drawKey({ forms }, LOOK), [forms]);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-rule px-3.5 py-2 text-tiny text-ink-2">
      {entries.map((entry) => (
        <span key={entry.form} className="inline-flex items-center gap-2">
          <KeySign entry={entry} />
          {entry.says}
        </span>
      ))}
      <button type="button" className="link ms-auto min-h-6" onClick={onShowKeys}>
        Keys
      </button>
    </div>
  );
});
