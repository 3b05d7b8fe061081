import { useLayoutEffect, useRef } from 'react';
import type { KeyEntry } from '../../timeline/drawKey.ts';
import type { SvgNode } from '../../timeline/svgNode.ts';
import { setChildren } from './setChildren.ts';

/** A drawing in the page: of a newer one only what differs is set. */
export function SvgTree({ nodes }: { readonly nodes: readonly SvgNode[] }) {
  const group = useRef<SVGGElement>(null);
  const drawn = useRef<readonly SvgNode[]>([]);
  useLayoutEffect(() => {
    if (group.current) setChildren(group.current, drawn.current, nodes);
    drawn.current = nodes;
  }, [nodes]);
  return <g ref={group} />;
}

/** The sign of a form of the chart, as an ornament before its words, which are 12 px. */
export function KeySign({ entry }: { readonly entry: KeyEntry }) {
  const { widthPx, sign } = entry;
  return (
    <svg
      className="kind inline-block flex-none"
      style={{ width: `${widthPx / 12}em`, height: `${16 / 12}em` }}
      viewBox={`${-widthPx / 2} -8 ${widthPx} 16`}
      aria-hidden="true"
    >
      <SvgTree nodes={sign} />
    </svg>
  );
}
