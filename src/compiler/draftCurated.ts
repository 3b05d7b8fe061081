import type { Why, WhyFacet } from '../model/bundle.ts';
import type { CuratedMilestone, Ground } from './curated.ts';
import { placeCorrections, type Draft } from './draft.ts';

function whyOf(facet: WhyFacet, id: string, { source, reason }: Ground): Why {
  const tag = { facet, id, role: null };
  return source === null
    ? { ...tag, basis: 'editor', reason: reason ?? '' }
    : { ...tag, basis: 'stated', source };
}

/** An editor's milestone as a draft: what its sources state, with nothing derived yet. */
export function draftCurated(milestone: CuratedMilestone): Draft {
  const { source, span } = milestone;
  const why: readonly Why[] = [
    ...milestone.fields.map((tag) => whyOf('field', tag.value, tag)),
    ...milestone.states.map((tag) => ({
      ...whyOf('state', tag.value.iso2, tag),
      role: tag.value.role,
    })),
    ...(milestone.allStates ? [whyOf('allStates', 'all', milestone.allStates)] : []),
    ...milestone.pillars.map((tag) => whyOf('pillar', tag.value, tag)),
  ];
  return {
    id: milestone.id,
    title: milestone.title,
    label: milestone.label,
    summary: milestone.summary,
    kind: milestone.kind,
    tier: milestone.tier,
    date: milestone.date,
    status: milestone.status,
    place: milestone.place,
    reference: milestone.reference,
    why,
    sources: milestone.sources.map(({ value }) => value),
    links: milestone.links.map(({ kind, to }) => ({
      kind,
      to: to.value,
      origin: { source, span: to.span },
    })),
    documents: [],
    cautions: milestone.cautions,
    corrections: placeCorrections(milestone.corrections, source),
    texts: [
      { text: milestone.title, where: { in: 'title' } },
      { text: milestone.summary, where: { in: 'summary' } },
    ],
    made: 'curated',
    isEdited: true,
    origin: { source, span },
  };
}
