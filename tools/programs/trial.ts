import { spawnSync } from 'node:child_process';

/** What a program made of a file, in words, and whether that is right. */
export type Result = readonly [isRight: boolean, seen: string];

/** One output, opened in one program. */
export interface Trial {
  readonly output: string;
  readonly program: string;
  /** Debian packages that bring it. */
  readonly packages?: readonly string[];
  /** Packages of npm that bring it, with their versions; the first is the program. */
  readonly npm?: readonly string[];
  /** Command that prints its version, where it is no package of npm. */
  readonly version?: readonly string[];
  /** Runs in the folder with the outputs, where `npm` is installed. */
  readonly run: (folder: string) => Result;
}

const LIMIT_MS = 240_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** All that a command prints; empty where it is not there. */
export function say(command: readonly string[], cwd?: string): string {
  const [program = '', ...args] = command;
  const { stdout, stderr } = spawnSync(program, args, {
    cwd,
    timeout: LIMIT_MS,
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
  });
  return `${stdout ?? ''}${stderr ?? ''}`;
}
