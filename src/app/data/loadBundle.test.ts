import { describe, expect, it } from 'vitest';
import { randomBundle, randomInts } from '../../testing/randomBundle.ts';
import { loadBeside, loadBundle, type FetchText } from './loadBundle.ts';
import { DataError } from './TimelineData.ts';

const bundle = randomBundle(randomInts(1), 3);

const answering =
  (text: string, status = 200): FetchText =>
  () =>
    Promise.resolve({ ok: status < 400, status, text: () => Promise.resolve(text) });

const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => (error instanceof DataError ? error.reason : error),
  );

describe('loadBundle(file, fetchText)', () => {
  it('gives the bundle', async () => {
    await expect(loadBundle('t.json', answering(JSON.stringify(bundle)))).resolves.toEqual(bundle);
  });
  it.each([
    ['unreachable', answering('', 500)],
    ['unreachable', answering('', 404)],
    ['unreachable', () => Promise.reject(new TypeError('no network'))],
    ['unreadable', answering('<!doctype html>')],
    ['unreadable', answering('[]')],
    ['unreadable', answering(JSON.stringify({ ...bundle, format: 'another' }))],
    ['unreadable', answering(JSON.stringify({ ...bundle, milestones: {} }))],
    ['newer', answering(JSON.stringify({ ...bundle, version: 2 }))],
  ] as const)('fails as %s (%#)', async (reason, fetchText) => {
    expect(await reasonOf(loadBundle('t.json', fetchText))).toBe(reason);
  });
});

describe('loadBeside(file, fetchText)', () => {
  it.each([
    ['no failure', answering('{"a":"text"}')],
    ['stale', answering('gone', 404)],
    ['stale', answering('\n<!doctype html><p>The timeline')],
    ['unreachable', answering('', 503)],
    ['unreadable', answering('[1]')],
    ['unreadable', answering('{"a":"te')],
  ] as const)('%s (%#)', async (reason, fetchText) => {
    expect(await reasonOf(loadBeside('search.1.json', fetchText))).toBe(reason);
  });
});
