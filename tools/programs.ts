import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readSiteData } from '../src/site/siteData.ts';
import { bibliographyTrials } from './programs/bibliographies.ts';
import { writeOutputs } from './programs/outputs.ts';
import { pictureTrials } from './programs/pictures.ts';
import { tableTrials } from './programs/tables.ts';
import { textBrowserTrials } from './programs/textBrowsers.ts';
import { say, type Result, type Trial } from './programs/trial.ts';

const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** Installs what is missing where apt may; tells whether the program is there afterwards. */
function isOnMachine({ packages = [], version }: Trial): boolean {
  if (version === undefined) return true;
  const areThere = spawnSync('dpkg', ['-s', ...packages]).status === 0;
  if (!areThere && isThere('apt-get') && process.getuid?.() === 0) {
    say(['apt-get', 'install', '-y', '--no-install-recommends', ...packages]);
  }
  return isThere(version[0] ?? '');
}

const nameOf = (pinned: string): string => pinned.replace(/@[^@]+$/, '');

/** Installs packages of npm into the folder of the outputs; tells whether they are there afterwards. */
function isInFolder({ npm = [] }: Trial, folder: string): boolean {
  const areThere = (): boolean =>
    npm.every((pinned) => existsSync(join(folder, 'node_modules', nameOf(pinned))));
  if (areThere()) return true;
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...npm];
  spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  return areThere();
}

function attempt({ run }: Trial, folder: string): Result {
  try {
    return run(folder);
  } catch (problem) {
    return [false, String(problem)];
  }
}

function versionOf({ version, npm = [] }: Trial): string {
  if (version === undefined) return npm[0]?.split('@').at(-1) ?? '';
  return /\d+(\.\d+)+/.exec(say(version))?.[0] ?? '';
}

/** A row of the table, and what counts: right, wrong, or not run. */
function rowOf(trial: Trial, folder: string): readonly ['right' | 'wrong' | 'missing', string] {
  const { output, program } = trial;
  const line = (version: string, seen: string): string =>
    `| ${output} | ${program} | ${version} | ${seen} |`;
  if (!isOnMachine(trial) || !isInFolder(trial, folder)) {
    const names = [...(trial.packages ?? []), ...(trial.npm ?? [])].join(', ');
    return ['missing', line('–', `NOT RUN: needs ${names}`)];
  }
  const [isRight, seen] = attempt(trial, folder);
  const told = line(versionOf(trial), isRight ? seen : `WRONG: ${seen}`);
  return [isRight ? 'right' : 'wrong', told];
}

/**
 * Opens what readers take away in the programs that people use, and prints the table of
 * docs/taking-away.md. Needs a built site (`npm run build`); not part of `npm test`. Status 1 where
 * something is wrong, 2 where nothing is but a program was not there.
 */
export async function main(): Promise<number> {
  const data = await readSiteData('dist');
  const folder = mkdtempSync(join(tmpdir(), 'taking-away-'));
  const counts = { right: 0, wrong: 0, missing: 0 };
  try {
    const { scene, titles } = await writeOutputs(folder, data);
    console.log('| output | program | version | result |\n| --- | --- | --- | --- |');
    const trials = [
      ...tableTrials(data),
      ...bibliographyTrials(titles),
      ...pictureTrials(scene),
      ...textBrowserTrials(),
    ];
    for (const trial of trials) {
      const [outcome, row] = rowOf(trial, folder);
      counts[outcome] += 1;
      console.log(row);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${counts.right} right, ${counts.wrong} wrong, ${counts.missing} not run`);
  return counts.wrong > 0 ? 1 : counts.missing > 0 ? 2 : 0;
}
