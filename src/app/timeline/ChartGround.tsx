import type { ChartScene } from '../../timeline/scene.ts';

const across = (scene: ChartScene, ys: readonly number[], from: number): string =>
  ys.map((y) => `M${from} ${Math.round(y) + 0.5}H${scene.widthPx}`).join('');

const down = (scene: ChartScene, xs: readonly number[], from: number): string =>
  xs.map((x) => `M${Math.round(x) + 0.5} ${from}V${scene.heightPx}`).join('');

/** Grid, lane boundaries, lower lines and the traces of what the filter removed: one path each, one a lane for the traces. */
export function ChartGround({ scene }: { readonly scene: ChartScene }) {
  const { ticks, lanes, header, plot } = scene;
  const tickXs = (isUpper: boolean): number[] =>
    ticks.flatMap((tick) =>
      tick.x !== null && (tick.level === scene.upperLevel) === isUpper ? [tick.x] : [],
    );
  const plotEnd = plot.x + plot.width;
  return (
    <g aria-hidden="true">
      <path className="rule-2 is-dotted" d={down(scene, tickXs(false), header.height)} />
      <path className="rule-2" d={down(scene, tickXs(true), 4)} />
      <path
        className="rule"
        d={across(
          scene,
          lanes.map((lane) => lane.y),
          0,
        )}
      />
      <path
        className="rule"
        d={lanes.map((lane) => `M${plot.x} ${Math.round(lane.lineY) + 0.5}H${plotEnd}`).join('')}
      />
      {lanes.map(
        (lane) =>
          lane.tracePath !== '' && <path key={lane.id} className="trace" d={lane.tracePath} />,
      )}
    </g>
  );
}
