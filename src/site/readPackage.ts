import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageFacts } from './licenses.ts';

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)\b/i;

/** Reads name, version, licence and its texts out of the folder of a package. Throws where it has no package.json. */
export async function readPackage(folder: string): Promise<PackageFacts> {
  const json = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: unknown;
  };
  const names = (await readdir(folder)).filter((name) => LICENSE_FILE.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return {
    name: json.name,
    version: json.version,
    license: typeof json.license === 'string' ? json.license : null,
    text: texts.length === 0 ? null : texts.join('\n'),
  };
}
