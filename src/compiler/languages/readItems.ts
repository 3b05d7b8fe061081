import type { Findings } from '../readFields.ts';
import { isNothing, readYaml, type YamlNode } from '../readYaml.ts';
import type { Source } from '../source.ts';

/** A list or map of a file; null, with findings, where it is neither. */
export function nodeOf(source: Source, findings: Findings): YamlNode | null {
  const { node, diagnostics } = readYaml(source);
  for (const found of diagnostics) findings.diagnostics.push(found);
  return node === null || isNothing(node) ? null : node;
}

/** The items of a file that holds a list; none, with a finding, of another. */
export function itemsOf(source: Source, findings: Findings, expected: string): readonly YamlNode[] {
  const node = nodeOf(source, findings);
  if (node === null || node.kind === 'list') return node?.items ?? [];
  findings.add('wrong-shape', node.span, { actual: node.kind, expected });
  return [];
}
