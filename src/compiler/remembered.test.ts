import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('remembered(make) makes once for an object and what comes with it', () => {
  let times = 0;
  const make = remembered((one: { readonly of: string }, ...rest: readonly string[]) => {
    times += 1;
    return [one.of, ...rest].join(' ');
  });
  const key = { of: 'a' };
  expect([make(key, 'b'), make(key, 'b'), times]).toEqual(['a b', 'a b', 1]);
  expect([make({ of: 'a' }, 'b'), times]).toEqual(['a b', 2]);
  expect([make(key, 'c'), make(key), make(key, 'b', 'c'), times]).toEqual(['a c', 'a', 'a b c', 5]);
});

test('remembered(make) makes undefined once too', () => {
  let times = 0;
  const make = remembered((key: { readonly of: string }): string | undefined => {
    times += 1;
    return key.of === '' ? undefined : key.of;
  });
  const key = { of: '' };
  expect([make(key), make(key), times]).toEqual([undefined, undefined, 1]);
});
