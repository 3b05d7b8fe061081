import type { TranslatedText } from '../../model/bundleLanguage.ts';
import { FieldReader, Findings, type Located } from '../readFields.ts';
import { remembered } from '../remembered.ts';
import type { Source } from '../source.ts';
import { itemsOf } from './readItems.ts';

/** A text of a milestone, with the mark of the English from which it was made; empty where nobody has marked it. */
export interface Translation {
  readonly text: Located<string>;
  readonly of: string;
}

/** What a file says of one milestone. */
export interface TranslatedMilestone {
  readonly id: Located<string>;
  readonly source: Source;
  readonly texts: ReadonlyMap<Exclude<TranslatedText, 'cautions'>, Translation>;
  readonly cautions: readonly Located<string>[];
  readonly of: ReadonlyMap<string, string>;
}

function readMilestone(reader: FieldReader, source: Source): TranslatedMilestone | null {
  const id = reader.text('id');
  const of = reader.map('of', 'the marks of the English texts');
  const marks = new Map(
    ['title', 'label', 'summary', 'cautions'].map((name) => [
      name,
      of?.optional(name)?.value ?? '',
    ]),
  );
  of?.end();
  const texts = (['title', 'label', 'summary'] as const).flatMap((name) => {
    const text = reader.optional(name);
    return text === null ? [] : [[name, { text, of: marks.get(name) ?? '' }] as const];
  });
  const cautions = reader.texts('cautions');
  reader.end();
  return id && { id, source, texts: new Map(texts), cautions, of: marks };
}

/** Reads data/languages/<id>/<year>.yaml: what a language says of each milestone. What is wrong is left out and reported. */
export const readTranslations = remembered((source: Source) => {
  const findings = new Findings(source);
  const milestones = itemsOf(source, findings, 'a list of milestones').flatMap((item) => {
    const reader = FieldReader.of(item, findings, 'a translated milestone');
    return (reader && readMilestone(reader, source)) ?? [];
  });
  return { milestones, diagnostics: findings.diagnostics };
});
