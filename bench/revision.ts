import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadUsage } from './readOptions.ts';

/** A revision of the project in a folder of its own, with its packages. */
export interface Revision {
  readonly folder: string;
  readonly remove: () => void;
}

/** Checks out a revision beside the project and installs its packages. Throws BadUsage for one that git does not know. */
export function checkOut(revision: string): Revision {
  const folder = join(mkdtempSync(join(tmpdir(), 'timeline-against-')), 'project');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  let commit = '';
  try {
    commit = git('rev-parse', '--verify', `${revision}^{commit}`).trim();
  } catch {
    throw new BadUsage(`--against ${revision}: git knows no such revision here`);
  }
  git('worktree', 'add', '--detach', folder, commit);
  execFileSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'ignore',
  });
  return {
    folder,
    remove: () => {
      git('worktree', 'remove', '--force', folder);
      rmSync(join(folder, '..'), { recursive: true, force: true });
    },
  };
}
