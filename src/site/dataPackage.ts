import { csvText } from '../model/csv.ts';
import { dataInWords, spanInWords } from '../model/citation.ts';
import { tableColumns, type TableColumn, type TableInput } from '../model/table.ts';
import type { SiteData } from './siteData.ts';

/** The table of all milestones, beside the page. */
export const TABLE_FILE = 'milestones.csv';
/** What the table holds, for programs: a Data Package (datapackage.org, version 1). */
export const PACKAGE_FILE = 'datapackage.json';

/** Types of Table Schema. */
const FIELD_TYPES: Readonly<Record<TableColumn['type'], Readonly<Record<string, string>>>> = {
  text: { type: 'string' },
  day: { type: 'date' },
  count: { type: 'integer' },
  address: { type: 'string', format: 'uri' },
};

/** In which language the columns are, and where the same milestones stand in others. */
function inWhichLanguages({ languages }: SiteData): string {
  const others = languages.filter(({ folder }) => folder !== '');
  if (others.length === 0) return '';
  const named = others.map(({ folder, name }) => `${folder}timeline.json (${name})`).join(', ');
  return ` Texts and names are in English, titles of sources in the language of the source; the same milestones, by the same ids, in other languages: ${named}.`;
}

/** The files by which a course in data loads all milestones in one line: the table, and what is in it. */
export function dataPackageFiles(data: SiteData): readonly (readonly [string, string])[] {
  const { bundle, address } = data;
  const input: TableInput = {
    bundle,
    entries: bundle.milestones.map((milestone) => ({
      milestone,
      detail: data.detailById.get(milestone.id) ?? null,
    })),
    base: address ?? '',
  };
  const fields = tableColumns(input).map(({ name, type, about }) => {
    const isLocal = type === 'address' && address === null;
    return { name, ...FIELD_TYPES[isLocal ? 'text' : type], description: about };
  });
  const described = {
    profile: 'tabular-data-package',
    name: 'osce-milestones',
    title: `${bundle.site.title}, ${spanInWords(bundle)}`,
    description: `Dated milestones with their sources; ${dataInWords(bundle)}. Not an official OSCE record. The licence covers our own words and data; titles of sources are those of their publishers.${inWhichLanguages(data)}`,
    ...(address === null ? {} : { homepage: address }),
    licenses: [{ name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' }],
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'milestones',
        path: TABLE_FILE,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
        schema: { fields, primaryKey: ['id'], missingValues: [''] },
      },
    ],
  };
  return [
    [TABLE_FILE, csvText(input)],
    [PACKAGE_FILE, `${JSON.stringify(described, null, 2)}\n`],
  ];
}
