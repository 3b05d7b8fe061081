import type { Assembled } from './assemble.ts';
import type { Compilation } from './compile.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';

/** Fewer milestones than this make a year, a State or a field of work thin. */
const THIN = 3;

/** More than this share of the milestones make a field of work too wide to tell anything apart. */
const WIDE = 0.5;

const list = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join(', '));

const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

function years(assembled: readonly Assembled[], { span }: LoadedVocabulary): readonly string[] {
  const first = Number(span.start.slice(0, 4));
  const count = Number(span.end.slice(0, 4)) - first + 1;
  const rows = Array.from({ length: count }, (_, index) => {
    const year = String(first + index);
    const inYear = assembled.filter(({ milestone }) => milestone.date.start.startsWith(year));
    const landmarks = inYear.filter(({ milestone }) => milestone.tier === 1).length;
    const told = inYear.filter(({ milestone }) => milestone.documents.length > 0).length;
    return { year, total: inYear.length, landmarks, told };
  });
  const thin = rows
    .filter(({ total }) => total < THIN)
    .map(({ year, total }) => `${year} (${total})`);
  return [
    '### Years',
    '',
    `Thin (fewer than ${THIN} milestones): ${list(thin)}.`,
    '',
    ...table(
      ['year', 'milestones', 'landmarks', 'told by a document'],
      rows.map(({ year, total, landmarks, told }) => [
        year,
        String(total),
        String(landmarks),
        String(told),
      ]),
    ),
  ];
}

function states({ assembled, vocabulary }: Compilation): readonly string[] {
  const rows = vocabulary.bundle.states
    .map(({ iso2, name }) => {
      const tags = assembled.flatMap(({ milestone }) =>
        milestone.states.filter((state) => state.iso2 === iso2),
      );
      const hosted = tags.filter(({ roles }) => roles.includes('host')).length;
      return { name, total: tags.length, hosted };
    })
    .sort((a, b) => a.total - b.total || (a.name < b.name ? -1 : 1));
  const named = (least: number, most: number): string =>
    list(
      rows
        .filter(({ total }) => total >= least && total <= most)
        .map(({ name, total }) => `${name} (${total})`),
    );
  const ofAll = assembled.filter(({ milestone }) => milestone.allStates !== null).length;
  return [
    '### States',
    '',
    `A count says how often the texts name a State, not how active it is. ${ofAll} milestones besides are of all participating States.`,
    '',
    `- not named in any: ${named(0, 0)}`,
    `- named in fewer than ${THIN}: ${named(1, THIN - 1)}`,
    `- named in ten or more: ${named(10, Number.POSITIVE_INFINITY)}`,
  ];
}

function fields({ assembled, vocabulary }: Compilation): readonly string[] {
  const rows = vocabulary.bundle.fieldsOfWork.map(({ id, label }) => {
    const tags = assembled.flatMap(({ milestone }) => milestone.fields.filter((f) => f.id === id));
    const stated = tags.filter(({ basis }) => basis === 'stated').length;
    return { id, label, total: tags.length, stated };
  });
  const wide = rows.filter(
    ({ id, total }) => id !== vocabulary.subject.id && total > assembled.length * WIDE,
  );
  const thin = rows.filter(({ total }) => total < THIN);
  return [
    '### Fields of work',
    '',
    `- thin (fewer than ${THIN}): ${list(thin.map(({ label, total }) => `${label} (${total})`))}`,
    `- in more than half, so that it tells little apart: ${list(wide.map(({ label }) => label))}`,
    '',
    ...table(
      ['field of work', 'milestones', 'of these stated by a source'],
      rows.map(({ label, total, stated }) => [label, String(total), String(stated)]),
    ),
  ];
}

/** What makes the one source of a milestone weak, in words; empty where nothing does. */
function weaknesses({ milestone, detail }: Assembled): readonly string[] {
  const [source] = detail.sources;
  if (!source || detail.sources.length > 1) return [];
  return [
    ...(source.url === null && source.document === undefined ? ['without an address'] : []),
    ...(milestone.status === 'announced' ? ['it only looks ahead'] : []),
    ...detail.cautions.map((caution) => caution.replace(/\.$/, '')),
  ];
}

function sources(assembled: readonly Assembled[]): readonly string[] {
  const single = assembled.filter(({ detail }) => detail.sources.length === 1);
  const weak = single.flatMap((one) => {
    const why = weaknesses(one);
    return why.length === 0 ? [] : [`- ${one.milestone.id}: ${why.join('; ')}`];
  });
  const isBare = ({ milestone }: Assembled): boolean =>
    milestone.states.length === 0 && milestone.allStates === null;
  const bare = assembled.filter(isBare).map(({ milestone }) => milestone.id);
  return [
    '### Sources',
    '',
    `${single.length} of ${assembled.length} milestones rest on one source; of these weak:`,
    '',
    ...(weak.length === 0 ? ['- none'] : weak),
    '',
    `No State named: ${list(bare)}.`,
  ];
}

function languages({ translations }: Compilation): readonly string[] {
  if (translations.length === 0) return [];
  return [
    '',
    '### Languages',
    '',
    ...table(
      ['language', 'texts', 'translated', 'stale', 'missing'],
      translations.map(({ language: { id, name }, coverage }) => [
        `${name} (${id})`,
        ...[coverage.texts, coverage.translated, coverage.stale, coverage.missing].map(String),
      ]),
    ),
  ];
}

/** The coverage over all milestones: thin years, States, fields of work, weak sources, and languages. */
export function reportCoverage(compilation: Compilation): readonly string[] {
  const { assembled, vocabulary } = compilation;
  return [
    '## Coverage',
    '',
    ...years(assembled, vocabulary),
    '',
    ...states(compilation),
    '',
    ...fields(compilation),
    '',
    ...sources(assembled),
    ...languages(compilation),
  ];
}
