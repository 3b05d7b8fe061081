// Runs a TypeScript file of this project with the arguments that follow it, bundled once for each
// content of its source (bundleOnce.mjs): node tools/run.mjs FILE [arguments]
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOnce } from './bundleOnce.mjs';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node tools/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...rest];
const module = await import(pathToFileURL(await bundleOnce(file)).href);
if (typeof module.main === 'function') process.exitCode = (await module.main(rest)) ?? 0;
