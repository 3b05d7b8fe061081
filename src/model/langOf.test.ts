import { expect, test } from 'vitest';

import { langOf } from './langOf.ts';

test('a text of a milestone that is not translated is marked as English, alone', () => {
  expect(langOf({ english: ['title'] }, 'title')).toBe('en');
  expect(langOf({ english: ['title'] }, 'summary')).toBeUndefined();
  expect(langOf({}, 'title')).toBeUndefined();
});
