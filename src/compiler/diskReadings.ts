import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Where readings, and what was made of them, are kept between runs; the folder may be deleted at any time. */
export const READINGS_FOLDER = join('node_modules', '.cache', 'readings');

/** So many files hold the values of a collection: an edit writes one of them anew. */
const SHARDS = 64;
const DIGEST_BYTES = 32;
/** What the collections of documents that were read last may hold together; the one in use always stays. */
const MOST_BYTES = 512 * 1024 * 1024;

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** What a file holds; nothing where it is not there, damaged, or another version's. */
function readShard<Value>(path: string, version: string): ReadonlyMap<string, Value> {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(DIGEST_BYTES);
    if (!sha256(body).every((byte, at) => byte === bytes[at])) return new Map();
    const kept = deserialize(body) as { version: string; values: Map<string, Value> };
    return kept.version === version ? kept.values : new Map();
  } catch {
    return new Map();
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never there.
  }
}

function sizeOf(folder: string): number {
  const sizes = readdirSync(folder).map(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Removes the collections that were not read for longest, as far as all hold too much. */
export function removeOldest(folder: string, current: string, mostBytes = MOST_BYTES): void {
  const usedAt = (name: string): number =>
    name === current
      ? Infinity
      : (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  try {
    const names = readdirSync(folder).sort((a, b) => usedAt(b) - usedAt(a));
    let bytes = 0;
    for (const name of names) {
      bytes += sizeOf(join(folder, name));
      if (bytes > mostBytes && name !== current) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
    }
  } catch {
    // Another run may have removed it just now.
  }
}

/** So many files are filled at once: as many as threads read. The oldest is written when another begins. */
const MOST_OPEN = 4;

/**
 * What was made of one collection of documents, kept between runs by key: plain data. A damaged file holds
 * nothing; two runs at once each write whole files, and what one of them lost is read anew.
 */
export class KeptByKey<Value> {
  readonly #folder: string;
  readonly #version: string;
  readonly #prefix: string;
  /** The file that was asked last: only one is in memory, so keys are best asked in their order. */
  #last: { readonly name: string; readonly values: ReadonlyMap<string, Value> } | null = null;
  readonly #used = new Set<string>();
  readonly #fresh = new Map<string, Map<string, Value>>();

  /** `version`: of all that a value depends on besides its key; `prefix`: of the names of its files. */
  constructor(folder: string, version: string, prefix = '') {
    this.#folder = folder;
    this.#version = version;
    this.#prefix = prefix;
  }

  #kept(name: string): ReadonlyMap<string, Value> {
    if (this.#last?.name !== name) {
      this.#last = { name, values: readShard(join(this.#folder, name), this.#version) };
    }
    return this.#last.values;
  }

  /** Keys in their order give files in their order. */
  #fileOf(key: string): string {
    return `${this.#prefix}${Math.floor((Number.parseInt(key.slice(0, 2), 16) * SHARDS) / 256)}`;
  }

  /** The value of a key that begins with hexadecimal digits; undefined where none is kept. */
  get(key: string): Value | undefined {
    const value = this.#kept(this.#fileOf(key)).get(key);
    if (value !== undefined) this.#used.add(key);
    return value;
  }

  put(key: string, value: Value): void {
    const name = this.#fileOf(key);
    const values = this.#fresh.get(name) ?? new Map<string, Value>();
    this.#fresh.set(name, values.set(key, value));
    this.#used.add(key);
    const [oldest] = this.#fresh.keys();
    if (this.#fresh.size > MOST_OPEN && oldest !== undefined) this.#save(oldest);
  }

  #save(name: string): void {
    const fresh = this.#fresh.get(name) ?? new Map<string, Value>();
    const before = [...this.#kept(name)].filter(([key]) => this.#used.has(key));
    const values = new Map([...before, ...fresh]);
    this.#write(name, serialize({ version: this.#version, values }));
    this.#fresh.delete(name);
    this.#last = null;
  }

  /** Writes the files that hold something new: of what they held before only what this run asked for. */
  save(): void {
    for (const name of this.#fresh.keys()) this.#save(name);
    this.#last = null;
    try {
      utimesSync(this.#folder, new Date(), new Date());
    } catch {
      // Nothing could be kept, or only read.
    }
  }

  #write(name: string, body: Uint8Array): void {
    const draft = join(this.#folder, `${name}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(draft, sha256(body));
      appendFileSync(draft, body);
      renameSync(draft, join(this.#folder, name));
    } catch {
      // Where nothing can be kept, all is read again; that is all that is lost.
      removeQuietly(draft);
    }
  }
}
