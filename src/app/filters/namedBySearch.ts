import type { Vocabulary } from '../../model/bundle.ts';
import { isFoundIn } from '../../timeline/search.ts';
import type { ListParameter } from '../state/viewActions.ts';

/** A value of the filter that the search names. */
export interface NamedValue {
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
