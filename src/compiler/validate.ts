import type { Milestone, MilestoneDetail, Why } from '../model/bundle.ts';
import type { Assembled } from './assemble.ts';
import type { Diagnostic } from './diagnostic.ts';
import { keyOf } from './draft.ts';
import { diagnose, type SourcePlace } from './rules.ts';

function tagsOf(milestone: Omit<Milestone, 'detail'>): readonly string[] {
  return [
    ...milestone.fields.map(({ id }) => `field ${id} `),
    ...milestone.states.flatMap(({ iso2, roles }) => roles.map((role) => `state ${iso2} ${role}`)),
    ...(milestone.allStates ? ['allStates all '] : []),
    ...(milestone.parties ?? []).map(({ iso2 }) => `party ${iso2} `),
    ...milestone.pillars.map((pillar) => `pillar ${pillar} `),
  ];
}

/** Whether a why shows something: words with their place, a source that is there, or a reason. */
function isSound(why: Why, { sources, partySources }: MilestoneDetail): boolean {
  const grounds = [why.quote, why.source, why.partySource, why.reason].filter(
    (ground) => ground !== undefined,
  );
  if (grounds.length !== 1) return false;
  if (why.source !== undefined) return sources[why.source] !== undefined;
  if (why.partySource !== undefined) return partySources?.[why.partySource] !== undefined;
  if (why.quote === undefined) return why.reason !== '';
  return why.quote !== '' && (why.document === undefined) === (why.in !== undefined);
}

/**
 * The last look at a milestone before it is written: every tag and role has one why, and every why
 * shows something. What is found here is a fault of the compiler, and stops it.
 */
export function validate(
  { milestone, detail }: Assembled,
  origin: SourcePlace,
): readonly Diagnostic[] {
  const sound = detail.why.filter((why) => isSound(why, detail)).map(keyOf);
  const tags = tagsOf(milestone);
  const bare = tags.filter((tag) => sound.filter((key) => key === tag).length !== 1);
  const idle = detail.why.filter((why) => !tags.includes(keyOf(why))).map(keyOf);
  return [...bare, ...idle].map((tag) => {
    const words = {
      actual: `tag \`${tag.trim()}\` of \`${milestone.id}\` without one why`,
      expected: 'one',
    };
    const hint = 'this is a fault of the compiler: please report it with the file';
    return diagnose('no-why', origin, { ...words, hint });
  });
}
