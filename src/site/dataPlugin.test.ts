import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, createServer, type ViteDevServer } from 'vite';
import { DATA_CHANGED, type Bundle } from '../model/bundle.ts';
import { NODE_DISK, type Disk } from '../compiler/diskWriter.ts';
import { dataPlugin } from './dataPlugin.ts';

const vocabulary = fileURLToPath(new URL('../../data/vocabulary', import.meta.url));

const MILESTONE = `- id: tirana-training-2014
  date: 2014-03-04
  title: First title
  label: A label
  summary: A summary.
  kind: workshop
  sources: [{ publisher: OSCE, title: Printed }]
`;

interface Message {
  readonly type: string;
  readonly event?: string;
  readonly err?: { readonly message: string; readonly loc?: { readonly line: number } };
}

let root = '';
let server: ViteDevServer;
let address = '';
const sent: Message[] = [];
const fileOfYear = (): string => join(root, 'data', 'milestones', '2014.yaml');

/** The next message of a type that the server sends to its pages. */
async function messageOf(type: string): Promise<Message> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const found = sent.find((message) => message.type === type);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no message of type ${type}`);
}

async function titles(): Promise<readonly string[]> {
  const bundle = (await (await fetch(`${address}timeline.json`)).json()) as Bundle;
  return bundle.milestones.map(({ title }) => title);
}

function edit(from: string | RegExp, to: string): void {
  sent.length = 0;
  writeFileSync(fileOfYear(), readFileSync(fileOfYear(), 'utf8').replace(from, to));
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(root, 'data', 'milestones'), { recursive: true });
  cpSync(vocabulary, join(root, 'data', 'vocabulary'), { recursive: true });
  writeFileSync(fileOfYear(), MILESTONE);
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Page</title>');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What goes wrong with the disk, if anything does. */
let fault: unknown = null;
const DISK: Disk = {
  ...NODE_DISK,
  write: async (path, text) => {
    if (fault !== null) throw fault;
    await NODE_DISK.write(path, text);
  },
};

const quiet = () => ({
  root,
  base: './',
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [dataPlugin(DISK)],
});

describe('dataPlugin() in development', () => {
  beforeAll(async () => {
    server = await createServer({ ...quiet(), server: { port: 0, host: '127.0.0.1' } });
    await server.listen();
    address = server.resolvedUrls?.local[0] ?? '';
    const send = server.ws.send.bind(server.ws);
    server.ws.send = (message: unknown) => {
      sent.push(message as Message);
      send(message as Parameters<typeof send>[0]);
    };
  });
  afterAll(() => server.close());

  test('serves the bundle, takes an edit in, and keeps the last good one through an error', async () => {
    expect(await titles()).toEqual(['First title']);
    edit('First title', 'Second title');
    expect((await messageOf('custom')).event).toBe(DATA_CHANGED);
    expect(await titles()).toEqual(['Second title']);

    edit('2014-03-04', '2014-02-31');
    const { err } = await messageOf('error');
    expect(err?.message).toContain('2014.yaml:2:9  error  impossible-date');
    expect(err?.message).toContain('hint: month 2014-02 has 28 days');
    expect(err?.loc?.line).toBe(2);
    expect(await titles()).toEqual(['Second title']);

    edit('2014-02-31', '2014-02-28');
    await messageOf('full-reload');
    expect(await titles()).toEqual(['Second title']);
  });

  test.each([
    ['a full disk', Object.assign(new Error('no space left'), { code: 'ENOSPC' }), 'ENOSPC'],
    ['a fault of ours', new TypeError('cannot read of undefined'), 'cannot read of undefined'],
    ['something that is no error', 'a word', 'a word'],
  ])('tells in the page of %s, and takes the next edit in', async (_, problem, told) => {
    edit(/title: .*/, 'title: Before');
    await messageOf('custom');
    fault = problem;
    edit('title: Before', 'title: Lost for now');
    expect((await messageOf('error')).err?.message).toContain(told);
    expect(await titles()).toEqual(['Before']);
    fault = null;
    edit('title: Lost for now', 'title: There at last');
    await messageOf('full-reload');
    expect(await titles()).toEqual(['There at last']);
  });

  test('sees a folder go and come back', async () => {
    const folder = join(root, 'data', 'milestones');
    sent.length = 0;
    renameSync(folder, join(root, 'elsewhere'));
    await messageOf('custom');
    expect(await titles()).toEqual([]);
    sent.length = 0;
    renameSync(join(root, 'elsewhere'), folder);
    await messageOf('custom');
    expect(await titles()).toEqual(['There at last']);
  });

  test('has the page loaded anew for words that it has read already', async () => {
    const file = join(root, 'data', 'vocabulary', 'fields-of-work.yaml');
    sent.length = 0;
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
    await messageOf('full-reload');
    expect(sent.filter(({ type }) => type === 'custom')).toEqual([]);
  });

  test('does not compile for a folder that only begins with the same name', async () => {
    sent.length = 0;
    mkdirSync(join(root, 'data-of-old'));
    writeFileSync(join(root, 'data-of-old', 'note.yaml'), 'a: 1\n');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(sent).toEqual([]);
  });

  test('gives nothing but files of the bundle', async () => {
    const answer = await fetch(`${address}..%2fdata%2fmilestones%2f2014.yaml`);
    expect(await answer.text()).not.toContain('First');
    const other = await fetch(`${address}package.json`);
    expect(other.headers.get('content-type')).not.toContain('application/json');
  });
});

describe('dataPlugin() in a build', () => {
  test('takes the files in, and stops with an error in the data', async () => {
    writeFileSync(fileOfYear(), MILESTONE);
    await build(quiet());
    const bundle = JSON.parse(readFileSync(join(root, 'dist', 'timeline.json'), 'utf8')) as Bundle;
    expect(bundle.milestones).toHaveLength(1);
    for (const name of [...bundle.details, bundle.search]) {
      expect(readFileSync(join(root, 'dist', name), 'utf8')).toContain('tirana-training-2014');
    }
    writeFileSync(fileOfYear(), MILESTONE.replace('workshop', 'workshp'));
    await expect(build(quiet())).rejects.toThrow('the data have 1 error');
  });
});
