import type { Diagnostic } from './diagnostic.ts';
import { FieldReader, Findings } from './readFields.ts';
import { isNothing, readYaml, type YamlNode } from './readYaml.ts';
import type { Source, Span } from './source.ts';

/** A file of the vocabulary that was found and is YAML. */
export interface OpenedFile {
  readonly node: YamlNode;
  readonly findings: Findings;
}

type ReadEntry<T> = (reader: FieldReader, findings: Findings) => T | null;

interface ListReading<T> {
  readonly read: (item: YamlNode, findings: Findings) => T | null;
  /** What an item is known by, where it has to be known by something. */
  readonly idOf?: (item: T) => string;
  readonly mayBeEmpty?: boolean;
}

/** Where a finding about an item is shown: at its first key. */
const startOf = (item: YamlNode): Span =>
  item.kind === 'map' ? (item.entries[0]?.keySpan ?? item.span) : item.span;

/** Opens files of the vocabulary by their names, and collects what is found wrong in them. */
export class VocabularyLoader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #sources: readonly Source[];

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  #add(found: readonly Diagnostic[]): void {
    for (const diagnostic of found) this.diagnostics.push(diagnostic);
  }

  /** Null where the file is not there, or is no YAML. */
  open(name: string): OpenedFile | null {
    const source = this.#sources.find(({ file }) => file.split('/').at(-1) === name);
    if (!source) return null;
    const { node, diagnostics } = readYaml(source);
    this.#add(diagnostics);
    return node && { node, findings: new Findings(source) };
  }

  /** Reads each item of a file that is a list; of two with the same id the first. A list that may be empty may be comments alone. */
  list<T>(name: string, { read, idOf, mayBeEmpty }: ListReading<T>): readonly T[] {
    const opened = this.open(name);
    if (!opened) return [];
    const { node, findings } = opened;
    const isEmpty = mayBeEmpty === true && isNothing(node);
    if (node.kind !== 'list' && !isEmpty) {
      findings.add('wrong-shape', node.span, { actual: `content of ${name}`, expected: 'a list' });
    }
    const first = new Map<string, Span>();
    const items = (node.kind === 'list' ? node.items : []).flatMap((item) => {
      const value = read(item, findings);
      if (value === null) return [];
      const id = idOf?.(value) ?? null;
      const before = id === null ? undefined : first.get(id);
      if (before) {
        const words = { actual: `second \`${id}\` in ${name}`, expected: 'each once' };
        findings.addSecond('duplicate-id', startOf(item), words, before);
        return [];
      }
      if (id !== null) first.set(id, startOf(item));
      return [value];
    });
    this.#add(findings.diagnostics);
    return items;
  }

  /** The same for a list of keys with values. */
  maps<T>(
    name: string,
    what: string,
    { read, ...rest }: Omit<ListReading<T>, 'read'> & { readonly read: ReadEntry<T> },
  ): readonly T[] {
    return this.list(name, {
      ...rest,
      read: (item, findings) => {
        const reader = FieldReader.of(item, findings, what);
        return reader && read(reader, findings);
      },
    });
  }

  /** Lets a function look at a whole file, and collects what it finds; null where the file is not there. */
  check<T>(name: string, look: (file: OpenedFile) => T): T | null {
    const opened = this.open(name);
    if (!opened) return null;
    const seen = look(opened);
    this.#add(opened.findings.diagnostics);
    return seen;
  }
}
