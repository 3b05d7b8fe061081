import { hash } from 'node:crypto';
import type { CompilerInput } from './compile.ts';
import { decodeSource, type InputFile } from './decodeSource.ts';
import type { KeptByKey } from './diskReadings.ts';
import { compareText } from './printDiagnostic.ts';
import { readYaml, type YamlNode } from './readYaml.ts';

/** The tree of a file as JSON; null where anything is amiss in it, which its stage tells. */
function treeOf(file: InputFile): string | null {
  const { source } = decodeSource(file);
  if (!source) return null;
  const { node, diagnostics } = readYaml(source);
  return diagnostics.length === 0 ? JSON.stringify(node) : null;
}

/** The same input, its files of YAML with their trees: kept by content, as reading them again costs far more. */
export function withTrees(input: CompilerInput, kept: KeptByKey<string>): CompilerInput {
  const { vocabulary, milestones, treaties = [], languages = [], site } = input;
  const files = [...vocabulary, ...milestones, ...treaties, ...languages, ...(site ? [site] : [])];
  const keyed = files
    .map((file) => [hash('sha256', file.bytes), file] as const)
    .sort(([a], [b]) => compareText(a, b));
  const trees = new Map<InputFile, InputFile>();
  for (const [key, file] of keyed) {
    const before = kept.get(key);
    const tree = before ?? treeOf(file);
    if (tree === null) continue;
    if (before === undefined) kept.put(key, tree);
    trees.set(file, { ...file, yaml: JSON.parse(tree) as YamlNode });
  }
  kept.save();
  const withTree = (file: InputFile): InputFile => trees.get(file) ?? file;
  return {
    ...input,
    vocabulary: vocabulary.map(withTree),
    milestones: milestones.map(withTree),
    treaties: treaties.map(withTree),
    languages: languages.map(withTree),
    site: site && withTree(site),
  };
}
