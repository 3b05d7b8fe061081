import type { Kind } from '../../model/bundle.ts';
import { say, sayCount } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { withNodes } from '../ui/withNodes.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { LIST_FACETS, type ListParameter } from '../state/viewActions.ts';

/** The facets of the filter bar and of the sheet, in their order, by their names. */
export const FACET_LABELS = {
  field: say('Field of work'),
  state: say('States'),
  pillar: say('Pillar'),
  kind: say('Kind | of milestone'),
} as const satisfies Partial<Record<ListParameter, string>>;
export type Facet = keyof typeof FACET_LABELS;
export const FACETS = Object.keys(FACET_LABELS) as readonly Facet[];

/** The facets that are a plain list of values. */
export type PlainFacet = 'field' | 'pillar' | 'kind';

/** The values of a facet in the order of the vocabulary, each with its count. */
export function FacetValues({ facet }: { facet: PlainFacet }) {
  const { bundle, counts } = useTimeline('bundle', 'counts');
  const { fieldsOfWork, pillars, kinds } = bundle.vocabulary;
  const values = { field: fieldsOfWork, pillar: pillars, kind: kinds }[facet];
  const countOf =
    counts && { field: counts.fields, pillar: counts.pillars, kind: counts.kinds }[facet];
  return (
    <div>
      {values.map(({ id, label }) => (
        <ValueCheckbox key={id} parameter={facet} value={id} label={label} count={countOf?.get(id)}>
          {facet === 'kind' && <KindMark kind={id as Kind} />}
        </ValueCheckbox>
      ))}
    </div>
  );
}

interface FieldSwitchProps {
  readonly parameter: 'match' | 'basis';
  readonly value: string;
  readonly isOn: boolean;
  readonly label: string;
  readonly note?: string;
  readonly onChange: (isOn: boolean) => void;
}

function FieldSwitch({ parameter, value, isOn, label, note, onChange }: FieldSwitchProps) {
  const { isLocked } = useTimeline('isLocked');
  return (
    <label className="flex items-start gap-2.5 px-1 py-1">
      <input
        className="switch"
        type="checkbox"
        name={parameter}
        value={value}
        checked={isOn}
        disabled={isLocked(parameter)}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {note && <span className="text-ink-2 text-panel block">{note}</span>}
      </span>
    </label>
  );
}

/** Under the fields of work: whether all that are ticked are asked for, and only what a source states. */
export function FieldSwitches() {
  const { filter, actions } = useTimeline('filter', 'actions');
  return (
    <div className="border-rule mt-2 border-t pt-1">
      <FieldSwitch
        parameter="match"
        value="all"
        isOn={filter.everyField}
        label={say('All of the ticked fields, not any')}
        onChange={(everyField) => actions.setFilter({ everyField })}
      />
      <FieldSwitch
        parameter="basis"
        value="stated"
        isOn={filter.statedOnly}
        label={say('Only where a source states the field')}
        note={say('leaves out what a rule or an editor added')}
        onChange={(statedOnly) => actions.setFilter({ statedOnly })}
      />
    </div>
  );
}

/** How many milestones a value lets pass; the ear is told what is counted. */
export function Count({ count, children }: { count: number; children?: React.ReactNode }) {
  return (
    <span className="text-ink-2 tabular-nums">
      {count}
      <span className="spoken">
        {' '}
        {sayCount({ one: 'milestone', other: 'milestones | behind a number' }, count)}
      </span>
      {children}
    </span>
  );
}

interface ValueCheckboxProps {
  readonly parameter: ListParameter;
  readonly value: string;
  readonly label: string;
  /** Undefined while no count is true. */
  readonly count: number | undefined;
  /** With States chosen or counted: those that pass only as of all participating States. */
  readonly countAll?: number | undefined;
  /** Whether these are said behind the count. */
  readonly saysAll?: boolean;
  readonly children?: React.ReactNode;
}

/** One value of a filter: a native checkbox whose label shows the name and the count. */
export function ValueCheckbox(props: ValueCheckboxProps) {
  const { parameter, value, label, count, countAll, saysAll, children } = props;
  const { filter, actions, isLocked } = useTimeline('filter', 'actions', 'isLocked');
  const chosen: readonly string[] = filter[LIST_FACETS[parameter]];
  return (
    <label
      className={`hover:bg-tint rounded-label relative flex min-h-6 items-center gap-2.5 px-1 py-0.5 pointer-coarse:min-h-11 ${count === 0 ? 'text-ink-3' : ''}`}
    >
      <input
        className="tick"
        type="checkbox"
        name={parameter}
        value={value}
        checked={chosen.includes(value)}
        disabled={isLocked(parameter)}
        onChange={() => actions.toggle(parameter, value)}
        data-count={count}
        data-count-all={countAll}
      />
      {children}
      <span className="min-w-0 flex-1">{label}</span>
      {count !== undefined && (
        <Count count={count}>
          {saysAll &&
            countAll !== undefined &&
            `, ${say('and {count} of all | participating States', { count: countAll })}`}
        </Count>
      )}
    </label>
  );
}

/** What the choice means, in words. */
export function StatesRule() {
  const { states, roles } = useTimeline(({ filter }) => filter);
  const rule =
    roles.length === 0
      ? say('A milestone is shown if it names {any} of the selected States.')
      : states.length === 0
        ? say('A milestone is shown if {any} State has a ticked role in it.')
        : say('A milestone is shown if it names {any} of the selected States in a ticked role.');
  const any =
    states.length === 0 && roles.length > 0
      ? say('any | State')
      : say('any | of the selected States');
  return <p className="text-panel text-ink-2">{withNodes(rule, { any: <b>{any}</b> })}</p>;
}

/** What closes the filters: "Show 21 milestones". */
export function ShowCount() {
  const { result, counts } = useTimeline('result', 'counts');
  const words = sayCount(
    { one: 'Show {count} milestone', other: 'Show {count} milestones' },
    result.passing.length,
    counts ? undefined : { count: '' },
  );
  return <>{words}</>;
}
