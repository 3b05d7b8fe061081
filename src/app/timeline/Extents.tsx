import { useId } from 'react';
import type { Kind } from '../../model/bundle.ts';
import type { ChartScene, ExtentBox, MarkBox } from '../../timeline/scene.ts';

type WithExtent = MarkBox & { readonly extent: ExtentBox };

const hasExtent = (mark: MarkBox): mark is WithExtent => mark.extent !== null;

/** Bars of all marks of a kind as one path. */
function barsByKind(marks: readonly WithExtent[]): ReadonlyMap<Kind, string> {
  const paths = new Map<Kind, string>();
  for (const { kind, extent, y } of marks) {
    const bar = `M${extent.x} ${y - extent.height / 2}h${extent.width}v${extent.height}h${-extent.width}z`;
    paths.set(kind, (paths.get(kind) ?? '') + bar);
  }
  return paths;
}

/** Which ends of a soft band fade; the others go on beyond the plot. */
const fadeOf = ({ isStartIn, isEndIn }: ExtentBox): string =>
  (isStartIn ? 's' : '') + (isEndIn ? 'e' : '');

const FADES = ['se', 's', 'e'] as const;

/** Masks that fade a band at its ends, for as many forms of band as there are. */
function FadeMasks({ prefix }: { readonly prefix: string }) {
  return FADES.map((fade) => (
    <mask key={fade} id={prefix + fade} maskContentUnits="objectBoundingBox">
      <linearGradient id={`${prefix}${fade}g`}>
        <stop offset={0} stopColor={fade.includes('s') ? '#000' : '#fff'} />
        <stop offset={0.5} stopColor="#fff" />
        <stop offset={1} stopColor={fade.includes('e') ? '#000' : '#fff'} />
      </linearGradient>
      <rect width={1} height={1} fill={`url(#${prefix}${fade}g)`} />
    </mask>
  ));
}

/** Behind the marks: bars to the last day, and soft bands over a month or year of which the day is not known. */
export function Extents({ scene }: { readonly scene: ChartScene }) {
  const prefix = useId();
  const marks = scene.marks.filter(hasExtent);
  const soft = marks.filter((mark) => mark.form === 'soft');
  const bars = barsByKind(marks.filter((mark) => mark.form !== 'soft'));
  return (
    <g aria-hidden="true">
      {soft.length > 0 && <FadeMasks prefix={prefix} />}
      {soft.map(({ lane, id, kind, extent, y }) => {
        const fade = fadeOf(extent);
        return (
          <rect
            key={`${lane}:${id}`}
            className={`kind-${kind} soft`}
            x={extent.x}
            y={y - extent.height / 2}
            width={extent.width}
            height={extent.height}
            mask={fade === '' ? undefined : `url(#${prefix}${fade})`}
          />
        );
      })}
      {[...bars].map(([kind, path]) => (
        <path key={kind} className={`kind-${kind} bar`} d={path} />
      ))}
    </g>
  );
}
