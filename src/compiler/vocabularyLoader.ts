import type { Diagnostic } from './diagnostic.ts';
import { FieldReader, Findings } from './readFields.ts';
import { readYaml, type YamlNode } from './readYaml.ts';
import type { Source } from './source.ts';

/** A file of the vocabulary that was found and is YAML. */
export interface OpenedFile {
  readonly node: YamlNode;
  readonly findings: Findings;
}

/** Opens files of the vocabulary by their names, and collects what is found wrong in them. */
export class VocabularyLoader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #sources: readonly Source[];

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  /** Null where the file is not there, or is no YAML. */
  open(name: string): OpenedFile | null {
    const source = this.#sources.find(({ file }) => file.split('/').at(-1) === name);
    if (!source) return null;
    const { node, diagnostics } = readYaml(source);
    this.diagnostics.push(...diagnostics);
    return node && { node, findings: new Findings(source) };
  }

  /** Reads each item of a file that is a list. */
  list<T>(name: string, read: (item: YamlNode, findings: Findings) => T | null): readonly T[] {
    const opened = this.open(name);
    if (!opened) return [];
    const { node, findings } = opened;
    if (node.kind !== 'list') {
      findings.add('wrong-shape', node.span, `Unexpected content of ${name}, expected a list.`);
    }
    const items = node.kind === 'list' ? node.items.flatMap((i) => read(i, findings) ?? []) : [];
    this.diagnostics.push(...findings.diagnostics);
    return items;
  }

  /** Reads each item of a file that is a list of keys with values. */
  maps<T>(
    name: string,
    what: string,
    read: (reader: FieldReader, findings: Findings) => T | null,
  ): readonly T[] {
    return this.list(name, (item, findings) => {
      const reader = FieldReader.of(item, findings, what);
      return reader && read(reader, findings);
    });
  }

  /** Lets a function look at a whole file, and collects what it finds; null where the file is not there. */
  check<T>(name: string, look: (file: OpenedFile) => T): T | null {
    const opened = this.open(name);
    if (!opened) return null;
    const seen = look(opened);
    this.diagnostics.push(...opened.findings.diagnostics);
    return seen;
  }
}
