// Runs a TypeScript file of this project with the arguments that follow it, through Vite's own
// loader, so that no second TypeScript runner is needed: node tools/run.mjs FILE [arguments]
import { resolve } from 'node:path';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node tools/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...rest];
// Vite's loader sets NODE_ENV for itself; what the file starts, a build above all, must not inherit it.
const { NODE_ENV } = process.env;
// As Vite's runnerImport does, but open until the work is done: that one closes its loader at once,
// and a module that is loaded when it is first needed would not be found.
const loader = {
  consumer: 'server',
  dev: { moduleRunnerTransform: true },
  resolve: { external: true, mainFields: [], conditions: ['node'] },
};
const config = await resolveConfig(
  {
    configFile: false,
    envDir: false,
    cacheDir: process.cwd(),
    logLevel: 'error',
    environments: { loader },
  },
  'serve',
);
const options = { runnerOptions: { hmr: { logger: false } }, hot: false };
const environment = createRunnableDevEnvironment('loader', config, options);
await environment.init();
try {
  const module = await environment.runner.import(resolve(file));
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  if (typeof module.main === 'function') process.exitCode = (await module.main(rest)) ?? 0;
} finally {
  await environment.close();
}
