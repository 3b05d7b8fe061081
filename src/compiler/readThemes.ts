import { PILLARS, type Pillar } from '../model/bundle.ts';
import type { Names } from './names.ts';
import { FieldReader, valuesOf } from './readFields.ts';
import { isNothing } from './readYaml.ts';
import type { OpenedFile } from './vocabularyLoader.ts';

/** Words that speak of a field of work or a pillar; see data/vocabulary/themes.yaml. */
export interface Theme<T extends string> {
  readonly id: T;
  /** One in a title, or where a text tells what was done, is enough. */
  readonly words: readonly string[];
  /** Words of who was there or what was near by: they count in a title, or when two sentences have one. */
  readonly twice?: readonly string[];
  /** Phrases in which the words mean something else. */
  readonly not: readonly string[];
}

export interface Themes {
  readonly fields: readonly Theme<string>[];
  readonly pillars: readonly Theme<Pillar>[];
  /** Phrases that speak of no theme: names of offices, of the subject itself. */
  readonly never: readonly string[];
}

/** No theme at all. */
export const NO_THEMES: Themes = { fields: [], pillars: [], never: [] };

function readTheme<T extends string>(reader: FieldReader, id: T | null): Theme<T> | null {
  const words = valuesOf(reader.texts('words'));
  const twice = valuesOf(reader.texts('twice'));
  const not = valuesOf(reader.texts('not'));
  reader.end();
  return id && { id, words, twice, not };
}

/** Reads themes.yaml; what is wrong goes into the findings of the file. */
export function readThemes({ node, findings }: OpenedFile, names: Names): Themes {
  const reader = isNothing(node) ? null : FieldReader.of(node, findings, 'the themes');
  if (!reader) return NO_THEMES;
  const fields = reader.maps('fields', 'a theme').flatMap((theme) => {
    const found = theme.text('field');
    return readTheme(theme, found && names.readField(found, findings)) ?? [];
  });
  const pillars = reader.maps('pillars', 'a theme').flatMap((theme) => {
    const found = theme.oneOf('pillar', PILLARS, true);
    return readTheme(theme, found && found.value) ?? [];
  });
  const never = valuesOf(reader.texts('never'));
  reader.end();
  return { fields, pillars, never };
}
