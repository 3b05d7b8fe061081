import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Installs the packages of a folder of its own (`bench`, `judges`), there alone; again when its lock file changes. */
export function installApart(folder: string, what: string): void {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const mark = join(folder, 'node_modules', '.lock-digest');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log(`${basename(folder)}: installing the ${what}`);
  const args = ['ci', '--no-audit', '--no-fund', '--silent'];
  const npm = process.env['npm_execpath'];
  // On Windows npm is a script that only npm itself, or a shell, can start.
  if (npm === undefined) execFileSync('npm', args, { cwd: folder, stdio: 'inherit' });
  else execFileSync(process.execPath, [npm, ...args], { cwd: folder, stdio: 'inherit' });
  writeFileSync(mark, lock);
}
