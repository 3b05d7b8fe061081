import type { Reader } from '../state/Reader.ts';

/** What a pillar is about, where it stands alone in a heading. */
const PILLAR_HEADINGS: Readonly<Record<string, string>> = {
  prevention: 'Prevention of trafficking',
  prosecution: 'Prosecution of traffickers',
  protection: 'Protection of victims',
  partnership: 'Partnership',
};

export const TITLE = 'Combating trafficking in human beings: OSCE milestones';

/** The page's heading; in an embed with fixed filters they are named instead of the subject. */
export function headingOf({ state, bundle, stateNames, isLocked }: Reader): string {
  const { fieldsOfWork, kinds } = bundle.vocabulary;
  const { filter } = state;
  const fixed = [
    ...(isLocked('field')
      ? filter.fields.map((id) => fieldsOfWork.find((field) => field.id === id)?.label ?? id)
      : []),
    ...(isLocked('state') ? filter.states.map((iso2) => stateNames.get(iso2) ?? iso2) : []),
    ...(isLocked('pillar') ? filter.pillars.map((id) => PILLAR_HEADINGS[id] ?? id) : []),
    ...(isLocked('kind')
      ? filter.kinds.map((id) => kinds.find((kind) => kind.id === id)?.plural ?? id)
      : []),
  ];
  if (fixed.length === 0 || fixed.length > 4) return TITLE;
  return `${fixed.join(', ')}: OSCE milestones`;
}
