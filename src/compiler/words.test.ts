import { describe, expect, test } from 'vitest';
import { sentenceAround, sharedWords, tellingWords } from './words.ts';

describe('sentenceAround(text, offset, limit)', () => {
  test.each([
    ['One. Two here. Three.', 'Two', 'Two here.'],
    ['Paper No. 6 draws on cases. It asks for laws.', 'draws', 'Paper No. 6 draws on cases.'],
    ['Asked by U.S. Secretary Clinton. Next.', 'Secretary', 'Asked by U.S. Secretary Clinton.'],
    ['A title\nA text without an end', 'text', 'A text without an end'],
    ['Is it so? Yes.', 'Yes', 'Yes.'],
  ])('%j around %j → %j', (text, word, sentence) => {
    expect(sentenceAround(text, text.indexOf(word))).toBe(sentence);
  });

  test('a longer sentence is cut at words, around the place', () => {
    const text = `${'before '.repeat(40)}here ${'after '.repeat(40)}end.`;
    const piece = sentenceAround(text, text.indexOf('here'), 60);
    expect(piece.length).toBeLessThanOrEqual(60);
    expect(piece).toMatch(/^before .*\bhere\b.* after$/);
  });
});

describe('tellingWords(text), sharedWords(a, b)', () => {
  test('accents, plural endings and common words do not tell texts apart', () => {
    const a = tellingWords('OSCE workshops on trafficking in Łódź for prosecutors');
    const b = tellingWords('Workshop in Łódź: a prosecutor speaks');
    expect(sharedWords(a, b)).toBe(3);
    expect(sharedWords(a, tellingWords('trafficking in human beings'))).toBe(0);
  });
});
