import type { Kind } from '../../model/bundle.ts';
import { useReader } from '../state/Reader.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { ValueCheckbox } from './ValueCheckbox.tsx';

/** The facets that are a plain list of values. */
export type PlainFacet = 'field' | 'pillar' | 'kind';

/** The values of a facet in the order of the vocabulary, each with its count. */
export function FacetValues({ facet }: { facet: PlainFacet }) {
  const { bundle, counts } = useReader();
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

/** Switch under the fields of work: only what a source states counts. */
export function StatedOnlySwitch() {
  const { state, actions, isLocked } = useReader();
  return (
    <label className="border-rule mt-2 flex items-start gap-2.5 border-t px-1 pt-2 pb-1">
      <input
        className="switch"
        type="checkbox"
        name="basis"
        value="stated"
        checked={state.filter.statedOnly}
        disabled={isLocked('basis')}
        onChange={(event) => actions.setStatedOnly(event.target.checked)}
      />
      <span>
        Only where a source states the field
        <span className="text-ink-2 text-panel block">
          leaves out what a rule or an editor added
        </span>
      </span>
    </label>
  );
}
