import type { CompilerInput } from './compile.ts';
import type { InputFile } from './decodeSource.ts';
import { readInput, type InputFolders, type ReadInput } from './diskReader.ts';
import { readFile, type FileReading, type ReadFiles } from './readDocuments.ts';

const isSame = (a: InputFile, b: InputFile): boolean => Buffer.compare(a.bytes, b.bytes) === 0;

/**
 * What a process that compiles again and again keeps between its runs. A file that has not changed
 * stays the object that it was, by which the stages find what they made of it; documents are read
 * again where they, or the names they are read by, are others.
 */
export class InputMemory {
  #files: ReadonlyMap<string, InputFile> = new Map();
  #plan: readonly unknown[] = [];
  #readings = new WeakMap<InputFile, FileReading>();

  /** Reads all that a run compiles, as `readInput` does. */
  async read(folders: InputFolders): Promise<ReadInput> {
    const found = await readInput(folders);
    const files = new Map<string, InputFile>();
    const keep = (file: InputFile): InputFile => {
      const before = this.#files.get(file.file);
      const kept = before && isSame(before, file) ? before : file;
      files.set(file.file, kept);
      return kept;
    };
    const { vocabulary, site, milestones, documents, treaties, languages, siteUrl } = found.input;
    const input: CompilerInput = {
      vocabulary: vocabulary.map(keep),
      site: site && keep(site),
      milestones: milestones.map(keep),
      documents: documents.map(keep),
      treaties: treaties?.map(keep) ?? [],
      languages: languages?.map(keep) ?? [],
      siteUrl,
    };
    this.#files = files;
    this.#forgetWhereNamesChanged(input);
    return { ...found, input };
  }

  #forgetWhereNamesChanged({ vocabulary, site }: CompilerInput): void {
    const plan = [site, ...vocabulary];
    const isKnown =
      plan.length === this.#plan.length && plan.every((f, at) => f === this.#plan[at]);
    if (!isKnown) this.#readings = new WeakMap();
    this.#plan = plan;
  }

  /** Reads documents of the input that was read last, each once. */
  readonly readFiles: ReadFiles = async (files, vocabulary) => {
    const readings: FileReading[] = [];
    for (const file of files) {
      const reading = this.#readings.get(file) ?? (await readFile(file, vocabulary));
      this.#readings.set(file, reading);
      readings.push(reading);
    }
    return readings;
  };
}
