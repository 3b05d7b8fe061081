import type { SVGProps } from 'react';
import type { Kind, Milestone } from '../../model/bundle.ts';
import { formOf, shapeOf, type ShapeForm } from '../../timeline/kindShape.ts';
import { PAGE_PALETTE } from '../../timeline/look.ts';

/** A kind's shape as a path of JSX, for which React has names of its own. */
export function kindPath(kind: Kind, form: ShapeForm) {
  const {
    'stroke-width': strokeWidth,
    'stroke-linejoin': strokeLinejoin,
    'stroke-dasharray': strokeDasharray,
    ...shape
  } = shapeOf(kind, form, { palette: PAGE_PALETTE });
  return { ...shape, strokeWidth, strokeLinejoin, strokeDasharray } as SVGProps<SVGPathElement>;
}

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
      <path {...kindPath(kind, form)} />
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
