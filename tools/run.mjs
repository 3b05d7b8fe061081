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
// Vite's loader sets NODE_ENV for itself; what the file starts, a build above all, must not inherit it.
const { NODE_ENV } = process.env;
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
if (NODE_ENV === undefined) delete process.env.NODE_ENV;
else process.env.NODE_ENV = NODE_ENV;
if (typeof module.main === 'function') process.exitCode = (await module.main(rest)) ?? 0;
