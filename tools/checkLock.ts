import { readFileSync } from 'node:fs';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

/**
 * Names of what would make `npm ci` refuse the lock file on some platform (an optional package of
 * another platform is missing) and of entries that carry a download address. Empty: it is sound.
 */
export function faultsOfLock(lockText: string): readonly string[] {
  const { packages } = JSON.parse(lockText) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const faults: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (entry.resolved !== undefined && path !== '') faults.push(`${path} carries an address`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      const isThere =
        packages[`node_modules/${name}`] !== undefined ||
        packages[`${path}/node_modules/${name}`] !== undefined;
      if (!isThere) faults.push(`${name}, wanted by ${path}, is missing`);
    }
  }
  return faults;
}

/** The lock files of the project: its own, that of the benchmarks and that of the engines that judge. */
export const LOCK_FILES: readonly string[] = [
  'package-lock.json',
  'bench/package-lock.json',
  'judges/package-lock.json',
];

/** Checks the lock files below the current folder and prints what is wrong. */
export function main(): number {
  const faults = LOCK_FILES.flatMap((file) =>
    faultsOfLock(readFileSync(file, 'utf8')).map((fault) => `${file}: ${fault}`),
  );
  for (const fault of faults) console.log(fault);
  return faults.length === 0 ? 0 : 1;
}
