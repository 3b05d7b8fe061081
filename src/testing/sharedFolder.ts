import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of measuring material that lies beside the project on some machines (`../shared`), or
 * null where it is absent: then the tests that need it skip, and say so. `OSCE_SHARED` names it
 * where the project was checked out elsewhere. The only place that knows about it.
 */
export function sharedFolder(): string | null {
  const here = dirname(fileURLToPath(import.meta.url));
  const beside = resolve(here, '..', '..', '..', 'shared');
  const folder = process.env['OSCE_SHARED'] ?? beside;
  return existsSync(join(folder, 'documents')) ? folder : null;
}
