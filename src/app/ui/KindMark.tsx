import type { Kind } from '../../model/bundle.ts';
import { kindShape, type ShapeForm } from './kindShapes.ts';
import './kindMark.css';

interface KindMarkProps {
  readonly kind: Kind;
  readonly form?: ShapeForm;
  readonly className?: string;
}

/** The shape of a kind in its family's colour, as an ornament of 1em beside a word that says it. */
export function KindMark({ kind, form = 'filled', className = '' }: KindMarkProps) {
  return (
    <svg
      className={`inline-block size-[1em] shrink-0 ${className}`}
      viewBox="-7.5 -7.5 15 15"
      aria-hidden="true"
      focusable="false"
    >
      <path className={`kind kind-${kind} kind-${form}`} d={kindShape(kind, form)} />
    </svg>
  );
}
