import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Where readings are kept between runs; the folder may be deleted at any time. */
export const READINGS_FOLDER = join('node_modules', '.cache', 'readings');

/** So many files hold the readings: an edit writes one of them anew. */
const SHARDS = 64;
const DIGEST_BYTES = 32;
/** All files together hold at most this; what was not used for longest goes. */
const MOST_BYTES = 512 * 1024 * 1024;

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

interface Shard {
  /** Readings by key, those of the last run first. */
  readonly known: ReadonlyMap<string, Uint8Array>;
  readonly used: Map<string, Uint8Array>;
  isChanged: boolean;
}

/** What a file holds; nothing where it is not there, damaged, or another version's. */
function readShard(path: string, version: string): ReadonlyMap<string, Uint8Array> {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(DIGEST_BYTES);
    if (!sha256(body).every((byte, at) => byte === bytes[at])) return new Map();
    const kept = deserialize(body) as { version: string; readings: Map<string, Uint8Array> };
    return kept.version === version ? kept.readings : new Map();
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

/**
 * Readings kept between runs, by key. A damaged file is one that holds nothing; two runs at once
 * may each write, whole files alone, and what the other kept is then read anew one day.
 */
export class KeptReadings {
  readonly #folder: string;
  readonly #version: string;
  readonly #mostBytes: number;
  readonly #shards = new Map<string, Shard>();

  /** `version`: of all that a reading depends on besides its key. */
  constructor(folder: string, version: string, mostBytes = MOST_BYTES) {
    this.#folder = folder;
    this.#version = version;
    this.#mostBytes = mostBytes / SHARDS;
  }

  #shardOf(key: string): Shard {
    const name = String(Number.parseInt(key.slice(0, 4), 16) % SHARDS);
    const before = this.#shards.get(name);
    if (before) return before;
    const known = readShard(join(this.#folder, name), this.#version);
    const shard = { known, used: new Map<string, Uint8Array>(), isChanged: false };
    this.#shards.set(name, shard);
    return shard;
  }

  /** The reading of a key in hexadecimal digits; undefined where none is kept. */
  get(key: string): Uint8Array | undefined {
    const shard = this.#shardOf(key);
    const reading = shard.known.get(key);
    if (reading) shard.used.set(key, reading);
    return reading;
  }

  put(key: string, reading: Uint8Array): void {
    const shard = this.#shardOf(key);
    shard.used.set(key, reading);
    shard.isChanged = true;
  }

  /** Writes what changed: readings of this run, then earlier ones as far as there is room. */
  save(): void {
    for (const [name, { known, used, isChanged }] of this.#shards) {
      if (!isChanged) continue;
      const readings = new Map<string, Uint8Array>();
      let bytes = 0;
      for (const [key, reading] of [...used, ...known]) {
        if (readings.has(key)) continue;
        bytes += reading.length;
        if (bytes > this.#mostBytes) break;
        readings.set(key, reading);
      }
      this.#write(name, serialize({ version: this.#version, readings }));
    }
  }

  #write(name: string, body: Uint8Array): void {
    const draft = join(this.#folder, `${name}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(draft, Buffer.concat([sha256(body), body]));
      renameSync(draft, join(this.#folder, name));
    } catch {
      // Where nothing can be kept, all is read again; that is all that is lost.
      removeQuietly(draft);
    }
  }
}
