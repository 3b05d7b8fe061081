/** Prefix of the measures by which a build says how long its stages took. */
export const STAGE = 'site: ';

/** Does a stage of the build, and leaves a measure of it where a process may ask for it (`performance`). */
export async function timedStage<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  performance.measure(`${STAGE}${name}`, { start });
  return result;
}
