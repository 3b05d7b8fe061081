import { allMatches } from '../allMatches.ts';
import type { Span } from '../source.ts';

const LONGEST = 90;
const FEWEST_WORDS = 3;
const BREAK = / --? |[,;:()"]/g;
const EDGE_WORDS =
  /^(?:and|or|but|that|which|who|where|when|while|as|so|on|in|at|of|from|by|for|to|since|until|the|a|an|this|it|is|was|were|will|be|also)(?= |$) ?/i;
const EDGE_WORDS_END =
  / ?\b(?:and|or|but|that|which|who|on|in|at|of|from|by|for|to|since|until|the|a|an|between|during|after|before|is|was|were|will|be)$/i;

const NO_BREAK: Span = { start: 0, end: 0 };

/** The last break between clauses; where there is none, that of the beginning. */
function lastBreak(text: string): Span {
  const last = allMatches(text, BREAK).at(-1);
  return last ? { start: last.index, end: last.index + last[0].length } : NO_BREAK;
}

function trimEdges(text: string): string {
  let label = text.trim();
  for (let turn = 0; turn < 4; turn++) {
    const before = label;
    label = label.replace(EDGE_WORDS, '').replace(EDGE_WORDS_END, '').trim();
    if (label === before) break;
  }
  return label.replace(/ +/g, ' ').replace(/[,;:.\s]+$/, '');
}

function cutToLength(label: string): string {
  if (label.length <= LONGEST) return label;
  const space = label.lastIndexOf(' ', LONGEST - 2);
  return `${label.slice(0, space > LONGEST / 2 ? space : LONGEST - 2)} …`;
}

/** A label for a dated event: the words of the clause around the date, without the date. */
export function mentionLabel(flat: string, at: Span): string {
  const before = flat.slice(0, at.start);
  const after = flat.slice(at.end);
  const from = lastBreak(before);
  const stop = after.search(BREAK);
  const head = trimEdges(before.slice(from.end));
  const tail = trimEdges(stop < 0 ? after : after.slice(0, stop));
  const near = [head, tail].filter((part) => part !== '').join(' ');
  if (near.split(' ').length >= FEWEST_WORDS) return cutToLength(trimEdges(near));
  const earlier = before.slice(lastBreak(before.slice(0, from.start)).end);
  const wide = trimEdges(`${earlier} ${tail}`);
  return cutToLength(wide === '' ? trimEdges(flat) : wide);
}
