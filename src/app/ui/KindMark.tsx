import type { Kind, Milestone } from '../../model/bundle.ts';
import { formOf, shapeOf, type ShapeForm } from '../../timeline/kindShape.ts';
import { PAGE_PALETTE } from '../../timeline/look.ts';

interface KindMarkProps {
  readonly kind: Kind;
  readonly form?: ShapeForm;
  readonly className?: string;
}

/** The shape of a kind in its family's colour, as an ornament of 1em beside a word that says it. */
export function KindMark({ kind, form = 'filled', className = '' }: KindMarkProps) {
  return (
    <svg
      className={`kind kind-mark ${className}`.trimEnd()}
      viewBox="-7.5 -7.5 15 15"
      width="15"
      height="15"
      aria-hidden="true"
    >
      <path {...shapeOf(kind, form, { palette: PAGE_PALETTE })} />
    </svg>
  );
}

interface MilestoneMarkProps {
  readonly milestone: Milestone;
  readonly className?: string;
}

/** The same of a milestone: hollow where no day is known, dashed where it is only announced. */
export function MilestoneMark({ milestone, className = '' }: MilestoneMarkProps) {
  return <KindMark kind={milestone.kind} form={formOf(milestone)} className={className} />;
}
