import { serveStatic } from './staticServer.ts';
import { filledHosts, hostPort, sitePort } from '../e2e/addresses.ts';

/**
 * Serves the built site for the end-to-end tests: under a sub-folder of one origin, and the pages
 * that embed it from another origin. Runs until it is stopped.
 */
export async function main(): Promise<undefined> {
  await serveStatic([{ root: 'dist', base: '/a/sub-folder/' }], { port: sitePort() });
  const hosts = [
    { root: filledHosts(), base: '/made/' },
    { root: 'e2e/hosts', base: '/' },
  ];
  await serveStatic(hosts, { port: hostPort(), address: 'localhost' });
  console.log(`serving dist on port ${sitePort()}, e2e/hosts on port ${hostPort()}`);
  return new Promise(() => {});
}
