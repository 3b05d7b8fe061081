import { useId } from 'react';
import { GUTTER_INSET_PX } from '../../timeline/metrics.ts';
import type { ChartScene, MeasureText, TermBox } from '../../timeline/scene.ts';

interface ChartHeaderProps {
  readonly scene: ChartScene;
  readonly measure: MeasureText;
  /** Year of the chosen milestone: its Chairmanship turns ink. */
  readonly chosenYear: number | null;
}

function Ticks({ scene }: { readonly scene: ChartScene }) {
  const { header, ticks, upperLevel } = scene;
  const isZoomed = header.lowerTickY !== null;
  return ticks.map((tick) => {
    if (tick.labelX === null) return null;
    const isUpper = tick.level === upperLevel;
    const y = isUpper ? header.upperTickY : (header.lowerTickY ?? header.upperTickY);
    return (
      <text
        key={`${tick.level}:${tick.text}:${tick.x ?? 'edge'}`}
        className={`middle ${isUpper ? (isZoomed ? 'is-bold' : '') : 'quiet'}`}
        x={tick.labelX}
        y={y}
      >
        {tick.text}
      </text>
    );
  });
}

function Chairs({ scene, measure, chosenYear }: ChartHeaderProps) {
  const y = scene.header.chairY;
  if (y === null) return null;
  return (
    <>
      <text className="quiet" x={GUTTER_INSET_PX} y={y}>
        Chairmanship
      </text>
      {scene.chairs.map(({ year, text, x, width }) => {
        const isChosen = year === chosenYear && text !== '';
        const pill = measure(text, true) + 12;
        const middle = x + width / 2;
        return [
          isChosen && (
            <rect
              key={`${year} pill`}
              className="chosen"
              x={middle - pill / 2}
              y={y - 9}
              width={pill}
              height={18}
              rx={4}
            />
          ),
          <text
            key={year}
            className={`middle ${isChosen ? 'is-chosen' : 'is-further'}`}
            x={middle}
            y={y}
          >
            {text}
          </text>,
        ];
      })}
    </>
  );
}

interface TermProps {
  readonly term: TermBox;
  readonly y: number;
  readonly height: number;
  readonly gradientId: string;
}

/** A term of office: a band that fades where the day is not known and has an edge where it is. */
function Term({ term, y, height, gradientId }: TermProps) {
  const share = (px: number): number => (term.width > 0 ? Math.min(1, px / term.width) : 0);
  const top = y - height / 2;
  return (
    <>
      <linearGradient id={gradientId}>
        <stop className="term" offset={0} stopOpacity={term.fadeStartPx > 0 ? 0 : 1} />
        <stop className="term" offset={share(term.fadeStartPx)} />
        <stop className="term" offset={1 - share(term.fadeEndPx)} />
        <stop className="term" offset={1} stopOpacity={term.fadeEndPx > 0 ? 0 : 1} />
      </linearGradient>
      <rect
        className="term-band"
        x={term.x}
        y={top}
        width={term.width}
        height={height}
        fill={`url(#${gradientId})`}
      />
      {term.isStartSharp && <path className="term-edge" d={`M${term.x + 0.75} ${top}v${height}`} />}
      <text x={term.textX} y={y}>
        {term.text}
      </text>
    </>
  );
}

/** Over the lanes: years (and months or days), the State in the Chair, the terms of the Special Representatives. */
export function ChartHeader(props: ChartHeaderProps) {
  const { scene } = props;
  const prefix = useId();
  const { termY, termHeight } = scene.header;
  return (
    <g aria-hidden="true">
      <Ticks scene={scene} />
      <Chairs {...props} />
      {termY !== null && (
        <>
          <text className="quiet" x={GUTTER_INSET_PX} y={termY}>
            Special Rep.
          </text>
          {scene.terms.map((term) => (
            <Term
              key={`${term.name} ${term.x}`}
              term={term}
              y={termY}
              height={termHeight}
              gradientId={`${prefix}${term.name.replaceAll(/\W/g, '')}`}
            />
          ))}
        </>
      )}
    </g>
  );
}
