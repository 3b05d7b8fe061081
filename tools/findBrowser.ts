import { findBrowser } from './browser.ts';

/** Prints which browser the tests would use: node tools/run.mjs tools/findBrowser.ts */
export async function main(): Promise<number> {
  return (await findBrowser((line) => console.log(line))) === null ? 1 : 0;
}
