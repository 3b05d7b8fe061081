import type { ReactNode } from 'react';
import type { SceneForm } from '../../timeline/scene.ts';
import { kindShape, type ShapeForm } from '../ui/kindShapes.ts';

function Sign({ width = 16, children }: { readonly width?: number; readonly children: ReactNode }) {
  return (
    <svg
      className="h-4 flex-none text-ink-2"
      style={{ width: `${width / 16}rem` }}
      viewBox={`${-width / 2} -8 ${width} 16`}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const shape = (kind: 'decision' | 'publication' | 'conference', form: ShapeForm, place = '') => (
  <path
    className={`kind-${form} stroke-[1.75]`}
    d={kindShape(kind, form)}
    transform={`${place} scale(0.85)`}
  />
);

const KEY: readonly {
  readonly form: SceneForm;
  readonly sign: ReactNode;
  readonly says: string;
}[] = [
  { form: 'day', sign: <Sign>{shape('decision', 'filled')}</Sign>, says: 'exact day' },
  {
    form: 'range',
    sign: (
      <Sign width={32}>
        {shape('decision', 'filled', 'translate(-10 0)')}
        <path className="fill-current" d="M-8-2.5h23v5h-23z" />
      </Sign>
    ),
    says: 'several days',
  },
  {
    form: 'soft',
    sign: (
      <Sign width={28}>
        <path className="fill-current opacity-20" d="M-13-7h26v14h-26z" />
        {shape('publication', 'hollow')}
      </Sign>
    ),
    says: 'month or year only',
  },
  { form: 'announced', sign: <Sign>{shape('decision', 'dashed')}</Sign>, says: 'announced only' },
  {
    form: 'stack',
    sign: (
      <Sign width={20}>
        {shape('conference', 'hollow', 'translate(2 -2)')}
        {shape('conference', 'filled', 'translate(-2 1)')}
      </Sign>
    ),
    says: '+1: one more, too close to draw apart',
  },
  {
    form: 'cluster',
    sign: (
      <Sign width={22}>
        <rect
          className="fill-surface stroke-current stroke-[1.5]"
          x={-10}
          y={-7}
          width={20}
          height={14}
          rx={7}
        />
        <text className="fill-current text-[11px] font-bold" y={4} textAnchor="middle">
          3
        </text>
      </Sign>
    ),
    says: 'three close together',
  },
  {
    form: 'trace',
    sign: (
      <Sign width={6}>
        <path className="stroke-ghost stroke-[1.5]" d="M0-4v8" />
      </Sign>
    ),
    says: 'outside the filter',
  },
];

const SHARED = (
  <Sign width={22}>
    <circle className="fill-none stroke-ink-3" r={7.5} />
    {shape('decision', 'filled', 'scale(0.8)')}
  </Sign>
);

interface ChartKeyProps {
  readonly forms: ReadonlySet<SceneForm>;
  /** Rings mark what stands in more than one lane. */
  readonly hasShared: boolean;
  readonly onShowKeys: () => void;
}

/** Explains the forms that occur in the view, and opens the list of keys. */
export function ChartKey({ forms, hasShared, onShowKeys }: ChartKeyProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-rule px-3.5 py-2 text-tiny text-ink-2">
      {KEY.filter(({ form }) => forms.has(form)).map(({ form, sign, says }) => (
        <span key={form} className="inline-flex items-center gap-2">
          {sign}
          {says}
        </span>
      ))}
      {hasShared && (
        <span className="inline-flex items-center gap-2">
          {SHARED}
          in more than one lane
        </span>
      )}
      <button type="button" className="link ms-auto min-h-6" onClick={onShowKeys}>
        Keys
      </button>
    </div>
  );
}
