import type { UnknownValue } from '../../model/address.ts';
import { useReader } from '../state/Reader.ts';
import { Icon } from '../ui/Icon.tsx';

const NAMES: Readonly<Record<UnknownValue['parameter'], string>> = {
  field: 'a field of work',
  state: 'a State',
  role: 'a role',
  kind: 'a kind',
  pillar: 'a pillar',
  q: 'a search',
  from: 'a date',
  to: 'a date',
  view: 'a view',
  group: 'a grouping',
  item: 'a milestone',
  all: 'a choice',
  basis: 'a basis',
  theme: 'a theme',
  path: 'a milestone',
  present: 'a choice',
  controls: 'a choice of controls',
  lock: 'a parameter',
};

/** "The link names a State that is not known here: XY." */
export function unknownInWords({ parameter, value }: UnknownValue): string {
  return `The link names ${NAMES[parameter]} that is not known here: ${value}.`;
}

/** Names what the address holds and nobody knows; the rest of it is shown. */
export function UnknownNotice() {
  const { unknown } = useReader();
  if (unknown.length === 0) return null;
  return (
    <div className="card mt-3 flex gap-2 px-3 py-2" role="note">
      <Icon name="notice" className="mt-0.5" />
      <p>{unknown.map(unknownInWords).join(' ')} The rest of the view is shown.</p>
    </div>
  );
}
