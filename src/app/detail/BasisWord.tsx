import type { Basis } from '../../model/bundle.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';

const ICONS: Readonly<Record<Basis, IconName>> = {
  stated: 'quote',
  derived: 'rule',
  editor: 'editor',
};

/** A basis with its small sign: stated, derived, editor. */
export function BasisWord({ basis }: { readonly basis: Basis }) {
  return (
    <span className="inline-flex items-center gap-1 text-tiny leading-6 whitespace-nowrap text-ink-2">
      <Icon name={ICONS[basis]} />
      {basis}
    </span>
  );
}
