// The stages, in their order:
import { decodeSource, type InputFile } from './decodeSource.ts'; // bytes of data → text
import { loadVocabulary, type LoadedVocabulary } from './loadVocabulary.ts'; // data/vocabulary
import { readSite } from './readSite.ts'; // data/site.yaml
import { parseMilestones } from './parseMilestones.ts'; // data/milestones → milestones of editors
import { readOneByOne, type ReadFiles } from './readDocuments.ts'; // documents in any form → what each says
import { gatherDocuments, type FileReading, type ReadDocument } from './readDocuments.ts'; // → in one order, with ids
import { joinDocuments, type Curated } from './joinDocuments.ts'; // both → drafts, each thing once
import { deriveThemes, ThemeFinder } from './deriveThemes.ts'; // fields of work and pillars from words
import { applyCorrections } from './applyCorrections.ts'; // an editor's word against what was read
import { parseTreaty, type Treaty } from './parseTreaty.ts'; // data/treaties → parties of a treaty
import { placeTreaties } from './partyFacts.ts'; // parties → the milestones of their treaties
import { assemble, type Assembled } from './assemble.ts'; // drafts → milestones with their tags, each with its why
import { readLanguages } from './languages/readLanguage.ts'; // data/languages → names, words, translated texts
import { withStateNames } from './languages/stateNames.ts'; // names of States in all languages, for the search
import { translate, type TranslatedRecord } from './languages/translate.ts'; // → the record in each language
import { writeBundles, type HashText, type OutputFile } from './writeBundle.ts'; // → files
// What they share:
import type { FieldOfWork } from '../model/bundle.ts';
import type { Diagnostic } from './diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import { wholeDraft, type Draft, type JoiningDraft } from './draft.ts';
import type { KeptMilestones } from './milestonePieces.ts';
import { sortDiagnostics } from './printDiagnostic.ts';
import type { Themes } from './readThemes.ts';
import { remembered } from './remembered.ts';
import { diagnose } from './rules.ts';
import type { Source } from './source.ts';

/** What names and dates are read by. */
export interface CompilerPlan {
  readonly vocabulary: readonly InputFile[];
  /** data/site.yaml, where it is there. */
  readonly site: InputFile | null;
  /** Public address of the site from the environment, or empty. */
  readonly siteUrl: string;
}

/** All that a run reads. */
export interface CompilerInput extends CompilerPlan {
  readonly milestones: readonly InputFile[];
  readonly documents: readonly InputFile[];
  /** Parties of treaties; none where left out. */
  readonly treaties?: readonly InputFile[];
  /** The record in other languages; none where left out. */
  readonly languages?: readonly InputFile[];
}

/** All that a run found out. */
export interface Compilation {
  /** Files of the bundle, the index last; null where an input has an error. */
  readonly files: readonly OutputFile[] | null;
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of their ids; none where they were not to be kept. */
  readonly documents: readonly ReadDocument[];
  readonly documentCount: number;
  readonly assembled: readonly Assembled[];
  readonly translations: readonly TranslatedRecord[];
  readonly vocabulary: LoadedVocabulary;
}

// What a run of this process made of a file that has not changed is found again; documents are kept by whoever reads them.
const decoded = remembered(decodeSource);
const parsedMilestones = remembered(parseMilestones);
const parsedTreaty = remembered(parseTreaty);
const finderOf = remembered(
  (themes: Themes, subject: FieldOfWork) => new ThemeFinder(themes, subject),
);

class Run {
  readonly diagnostics: Diagnostic[] = [];

  decode(files: readonly InputFile[]): readonly Source[] {
    return files.flatMap((file) => {
      const { source, diagnostic } = decoded(file);
      if (diagnostic) this.diagnostics.push(diagnostic);
      return source ?? [];
    });
  }

  take<T extends { readonly diagnostics: readonly Diagnostic[] }>(result: T): T {
    for (const diagnostic of result.diagnostics) this.diagnostics.push(diagnostic);
    return result;
  }

  get hasErrors(): boolean {
    return this.diagnostics.some(({ severity }) => severity === 'error');
  }
}

/** The subject that data/site.yaml names is a field of work. */
function checkSubject(
  source: Source | null,
  { subject, bundle }: LoadedVocabulary,
): readonly Diagnostic[] {
  const labels = bundle.fieldsOfWork.map(({ label }) => label);
  if (!source || labels.includes(subject.label) || labels.length === 0) return [];
  const at = Math.max(0, source.text.indexOf(subject.label));
  const place = { source, span: { start: at, end: at + subject.label.length } };
  const words = {
    actual: `subject \`${subject.label}\``,
    expected: 'the label of a field of work',
  };
  return [diagnose('unknown-field', place, { ...words, hint: didYouMean(subject.label, labels) })];
}

type Plan = ReturnType<typeof planOf>;

function planOf(siteUrl: string, siteFile: InputFile | null, files: readonly InputFile[]) {
  const run = new Run();
  const source = run.decode(siteFile ? [siteFile] : [])[0] ?? null;
  const { site, span } = run.take(readSite(source, siteUrl));
  const plan = { span, subject: site.subject };
  const { vocabulary } = run.take(loadVocabulary(run.decode(files), plan));
  run.take({ diagnostics: checkSubject(source, vocabulary) });
  return { site, vocabulary, diagnostics: run.diagnostics };
}

const keptPlan = remembered(
  (first: InputFile, siteUrl: string, site: InputFile | null, ...others: readonly InputFile[]) =>
    planOf(siteUrl, site, [first, ...others]),
);

/** What the names in a run are, and what the publisher decides: read first, as all else is read by it. */
export function readPlan({ site, vocabulary, siteUrl }: CompilerPlan): Plan {
  const [first, ...others] = vocabulary;
  return first ? keptPlan(first, siteUrl, site, ...others) : planOf(siteUrl, site, []);
}

/** Who reads the documents of a run, and whether all that was read of them is wanted at the end: thousands fill the memory. */
export interface DocumentReading {
  readonly readFiles: ReadFiles;
  readonly keepsDocuments: boolean;
  /** Milestones that a run before finished; left out where none are kept. */
  readonly kept?: KeptMilestones | null;
}

interface Given extends DocumentReading {
  readonly vocabulary: LoadedVocabulary;
  readonly curated: Curated;
  readonly treaties: readonly Treaty[];
}

/** From what was read of documents to milestones; what lies between goes when it returns, so that it does not fill the memory while files are written. */
function makeMilestones(readings: readonly FileReading[], run: Run, given: Given) {
  const { vocabulary, curated, treaties, keepsDocuments, kept = null } = given;
  const { documents } = run.take(gatherDocuments(readings));
  const { drafts } = run.take(joinDocuments(curated, documents, vocabulary));
  const finder = finderOf(vocabulary.themes, vocabulary.subject);
  const finish = (draft: JoiningDraft): Draft =>
    run.take(applyCorrections(deriveThemes(wholeDraft(draft), finder))).draft;
  const { treatyOf } = run.take(placeTreaties(treaties, drafts));
  const { assembled } = run.take(assemble(drafts, { vocabulary, treatyOf, finish, kept }));
  const documentCount = documents.length;
  return { assembled, documents: keepsDocuments ? documents : [], documentCount };
}

/**
 * Compiles documents and data into the files of the bundle. The same input gives the same bytes,
 * whatever the order of files, and whoever reads them. A fault of an input is a diagnostic, never
 * an exception.
 */
export async function compile(
  input: CompilerInput,
  hash: HashText,
  reading: DocumentReading = { readFiles: readOneByOne, keepsDocuments: true },
): Promise<Compilation> {
  const run = new Run();
  const { site, vocabulary } = run.take(readPlan(input));
  const files = run
    .decode(input.milestones)
    .map((source) => run.take(parsedMilestones(source, vocabulary.names)));
  const curated = {
    milestones: files.flatMap(({ milestones }) => milestones),
    ids: new Set(files.flatMap(({ ids }) => ids)),
  };
  const treaties = run
    .decode(input.treaties ?? [])
    .flatMap((source) => run.take(parsedTreaty(source, vocabulary.names)).treaty ?? []);
  const { assembled, documents, documentCount } = await reading
    .readFiles(input.documents, vocabulary)
    .then((readings) =>
      makeMilestones(readings, run, { vocabulary, curated, treaties, ...reading }),
    );
  const { languages } = run.take(readLanguages(run.decode(input.languages ?? [])));
  const record = { vocabulary: withStateNames(vocabulary, languages), site };
  const translations = languages.map(
    (language) => run.take(translate(language, assembled, record)).record,
  );
  const written = { assembled, ...record };
  return {
    files: run.hasErrors ? null : await writeBundles(written, translations, hash),
    translations,
    diagnostics: sortDiagnostics(run.diagnostics),
    documents,
    documentCount,
    assembled,
    vocabulary,
  };
}
