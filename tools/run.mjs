// Runs a TypeScript file of this project with the arguments that follow it, through Vite's own
// loader, so that no second TypeScript runner is needed: node tools/run.mjs FILE [arguments]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node tools/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...rest];
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
if (typeof module.main === 'function') process.exitCode = (await module.main(rest)) ?? 0;
