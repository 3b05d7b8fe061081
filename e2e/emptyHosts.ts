import { rmSync } from 'node:fs';

import { filledHosts } from './addresses.ts';

/** Takes away the host pages that an earlier run left, and at the end those of this one. */
export default function emptyHosts(): () => void {
  const empty = (): void => rmSync(filledHosts(), { recursive: true, force: true });
  empty();
  return empty;
}
