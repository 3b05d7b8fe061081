import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A project whose files may be edited. */
export interface ProjectCopy {
  readonly folder: string;
  readonly remove: () => void;
}

/** A copy of the files of this project that git tracks or would, beside its packages. */
export function copyOfProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'timeline-edited-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  for (const name of listed.split('\0').filter((one) => one !== '' && existsSync(one))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(name, join(folder, name));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
