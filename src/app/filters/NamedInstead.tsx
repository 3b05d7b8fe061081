import { OtherFilter } from './Notices.tsx';
import { useReader } from '../state/Reader.ts';
import { LIST_FACETS, type ListParameter } from '../state/viewActions.ts';
import { isFixedChip } from './Chips.tsx';
import type { Vocabulary } from '../../model/bundle.ts';
import { isFoundIn } from '../../timeline/search.ts';

/** More values than this that a search names are too many to choose from. */
const MAX_NAMED = 5;

/** The values of the filter that the search names, each in its place with what it gives. */
export default function NamedInstead() {
  const reader = useReader();
  const { state, bundle, countWith } = reader;
  if (isFixedChip({ parameter: 'q' }, reader)) return null;
  const named = namedBySearch(state.filter.text, bundle.vocabulary).flatMap((value) => {
    const { parameter, id, label } = value;
    if (isFixedChip({ parameter }, reader)) return [];
    const filter = { ...state.filter, text: '', [LIST_FACETS[parameter]]: [id] };
    const count = countWith(filter) ?? 0;
    return count === 0 ? [] : [{ label, filter, count }];
  });
  if (named.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1">
      {named.slice(0, MAX_NAMED).map(({ label, filter, count }) => (
        <li key={label}>
          <OtherFilter filter={filter}>
            {label}, {count}
          </OtherFilter>
        </li>
      ))}
    </ul>
  );
}

/** A value of the filter that the search names. */
interface NamedValue {
  readonly parameter: Exclude<ListParameter, 'role'>;
  readonly id: string;
  /** "Field of work: Policing". */
  readonly label: string;
}

const named =
  (parameter: NamedValue['parameter'], facet: string) =>
  ({ id, label }: { readonly id: string; readonly label: string }): NamedValue => ({
    parameter,
    id,
    label: `${facet}: ${label}`,
  });

/** The values whose names hold words that begin with what is searched for: the search itself reads only texts. */
export function namedBySearch(text: string, vocabulary: Vocabulary): readonly NamedValue[] {
  const isNamed = (name: string): boolean => isFoundIn(name, text);
  const hasLabel = ({ label }: { readonly label: string }): boolean => isNamed(label);
  const { fieldsOfWork, states, kinds, pillars } = vocabulary;
  return [
    ...fieldsOfWork.filter(hasLabel).map(named('field', 'Field of work')),
    ...states
      .filter(({ name, also }) => [name, ...also].some(isNamed))
      .map(({ iso2, name }) => named('state', 'State')({ id: iso2, label: name })),
    ...kinds.filter(hasLabel).map(named('kind', 'Kind')),
    ...pillars.filter(hasLabel).map(named('pillar', 'Pillar')),
  ];
}
