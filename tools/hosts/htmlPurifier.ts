import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = '/usr/share/php';

/** Debian 12 has 4.11.0 beside PHP 8.2, which no longer reads how these files write an offset. */
const OLD_OFFSETS = ['ChildDef/Custom.php', 'Encoder.php', 'TagTransform/Font.php'];

const PHP = `require 'HTMLPurifier.auto.php';
$config = HTMLPurifier_Config::createDefault();
$config->set('Cache.DefinitionImpl', null);
$config->set('HTML.SafeIframe', $argv[1] !== '');
if ($argv[1] !== '') $config->set('URI.SafeIframeRegexp', '%^' . $argv[1] . '%');
echo 'version:', HTMLPurifier::VERSION, "\\n", (new HTMLPurifier($config))->purify(file_get_contents('php://stdin'));`;

/**
 * What HTML Purifier, the filter of many systems in PHP, leaves of a text; frames of `safeSite` stay
 * (empty: none do). Null where it is not on this machine.
 */
export function purified(
  source: string,
  { folder, safeSite }: { readonly folder: string; readonly safeSite: string },
): { readonly version: string; readonly saved: string } | null {
  if (!existsSync(join(SOURCE, 'HTMLPurifier.auto.php'))) return null;
  const copy = join(folder, 'purifier');
  mkdirSync(copy, { recursive: true });
  for (const name of [
    'HTMLPurifier',
    'HTMLPurifier.php',
    'HTMLPurifier.auto.php',
    'HTMLPurifier.autoload.php',
    'HTMLPurifier.autoload-legacy.php',
  ]) {
    cpSync(join(SOURCE, name), join(copy, name), { recursive: true, dereference: true });
  }
  for (const path of OLD_OFFSETS) {
    const file = join(copy, 'HTMLPurifier', path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/(\$\w+(?:\[[^\]]+\])?)\{(0|\$\w+)\}/g, '$1[$2]'));
  }
  const { status, stdout } = spawnSync(
    'php',
    ['-d', `include_path=${copy}`, '-d', 'display_errors=stderr', '-r', PHP, safeSite],
    { input: source, encoding: 'utf8' },
  );
  const [, version = '', saved = ''] = /^version:(\S*)\n([^]*)$/.exec(stdout ?? '') ?? [];
  return status === 0 && version !== '' ? { version, saved } : null;
}
