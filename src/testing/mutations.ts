import { constantFrom, double, nat, oneof, record, string, type Arbitrary } from 'fast-check';

/** Pieces that mean something to YAML, Markdown, HTML, the readers or a terminal. */
const PIECES = [
  '---\n',
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '!!js ',
  '!<tag> ',
  '| \n',
  '> \n',
  '"',
  "'",
  '#',
  '%YAML 1.1\n',
  '? ',
  '\t',
  '\r\n',
  '\u0000',
  '\uFEFF',
  '\u202e',
  '\u001b[31m',
  '<script>',
  '${x}',
  '2014-02-31',
  '9999-99-99',
  '<<: ',
  'null',
  '~',
  'id: action-plan-2003\n',
  '__proto__: 1\n',
  'constructor: {}\n',
  '\ud800',
  '𝒳',
  'é',
  'OSCE',
  ' on 31 and 32 May ',
  '0'.repeat(400),
];

/** Something done to the text of a file: at a place, to a length, with a piece. */
export const mutation = record({
  verb: constantFrom('cut', 'drop', 'double', 'insert', 'replace', 'swap', 'shuffle'),
  at: double({ min: 0, max: 1, noNaN: true }),
  length: nat({ max: 200 }),
  piece: oneof(constantFrom(...PIECES), string({ unit: 'binary', maxLength: 12 })),
});

export type Mutation = typeof mutation extends Arbitrary<infer T> ? T : never;

/** A text to which that was done. */
export function mutate(text: string, { verb, at, length, piece }: Mutation): string {
  const start = Math.floor(at * text.length);
  const [before, part, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  const lines = text.split('\n');
  switch (verb) {
    case 'cut':
      return before;
    case 'drop':
      return before + after;
    case 'double':
      return before + part + part + after;
    case 'insert':
      return before + piece + part + after;
    case 'replace':
      return before + piece + after;
    case 'swap':
      return after + part + before;
    default:
      return [...lines.slice(length % lines.length), ...lines.slice(0, length % lines.length)].join(
        '\n',
      );
  }
}
