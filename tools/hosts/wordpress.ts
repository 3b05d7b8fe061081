import { setTimeout as rest } from 'node:timers/promises';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A WordPress of Debian's package in a folder of its own, its database on a socket in it. */
export interface WordPress {
  readonly version: string;
  /** Address of a new post with this content, by its administrator or an author without HTML of his own. */
  readonly post: (content: string, by: 'admin' | 'author') => string;
  readonly stop: () => void;
}

const SOURCE = '/usr/share/wordpress';
const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0;

const THEME = `<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><?php wp_head(); ?></head>
<body <?php body_class(); ?>><?php while (have_posts()) { the_post(); the_content(); } ?><?php wp_footer(); ?></body></html>`;

/** WordPress asks no address on the same machine for oEmbed; here the site is on it. */
const PLUGIN = `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn() => range(1024, 65535));
add_filter('send_auth_cookies', '__return_false');
add_action('after_setup_theme', fn() => add_theme_support('responsive-embeds'));`;

function config(socket: string, address: string): string {
  return `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${address}'); define('WP_SITEURL', '${address}');
define('WP_HTTP_BLOCK_EXTERNAL', false); define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';`;
}

const SETUP = `<?php
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
wp_install('Hosts', 'admin', 'admin@example.org', false, '', 'hosts');
switch_theme('plain');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'hosts', 'user_email' => 'a@example.org', 'role' => 'author']);
echo "version:", $wp_version;`;

const POST = `<?php
require __DIR__ . '/wp-load.php';
$user = get_user_by('login', $argv[1]);
wp_set_current_user($user->ID);
kses_init();
echo "post:", wp_insert_post(wp_slash(['post_title' => 'Post', 'post_status' => 'publish',
  'post_author' => $user->ID, 'post_content' => file_get_contents('php://stdin')]));`;

async function untilUp(test: () => boolean): Promise<void> {
  for (let i = 0; i < 120 && !test(); i++) await rest(500);
}

/** Starts it; null, after a line that says why, where its programs are not on this machine. */
export async function startWordPress(
  folder: string,
  port: number,
  say: (line: string) => void,
): Promise<WordPress | null> {
  const missing = ['php', 'mariadbd', 'mariadb-install-db', 'mariadb'].filter(
    (one) => !isThere(one),
  );
  if (missing.length > 0 || !existsSync(SOURCE)) {
    say(
      `WordPress was not run: apt-get install wordpress php-cli php-mysql mariadb-server (missing: ${missing.join(', ') || SOURCE})`,
    );
    return null;
  }
  const [root, data, socket] = ['wordpress', 'data', 'db.sock'].map((name) => join(folder, name));
  if (!root || !data || !socket) return null;
  cpSync(SOURCE, root, { recursive: true, dereference: true });
  const address = `http://localhost:${port}`;
  const theme = join(root, 'wp-content/themes/plain');
  for (const path of [theme, join(root, 'wp-content/mu-plugins')])
    mkdirSync(path, { recursive: true });
  writeFileSync(join(theme, 'style.css'), '/* Theme Name: plain */');
  writeFileSync(join(theme, 'index.php'), THEME);
  writeFileSync(join(root, 'wp-content/mu-plugins/hosts.php'), PLUGIN);
  writeFileSync(join(root, 'wp-config.php'), config(socket, address));
  writeFileSync(join(root, 'setup.php'), SETUP);
  writeFileSync(join(root, 'post.php'), POST);
  const user = `--user=${process.getuid?.() === 0 ? 'root' : (process.env['USER'] ?? '')}`;
  spawnSync('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    user,
  ]);
  const children: ChildProcess[] = [
    spawn(
      'mariadbd',
      ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', user],
      { stdio: 'ignore' },
    ),
  ];
  const sql = (text: string): boolean =>
    spawnSync('mariadb', ['--no-defaults', '-uroot', `--socket=${socket}`, '-e', text]).status ===
    0;
  await untilUp(() => sql('create database if not exists wordpress'));
  const php = (script: string, args: readonly string[], input = ''): string =>
    spawnSync('php', [join(root, script), ...args], { input, encoding: 'utf8', cwd: root }).stdout;
  const version = /version:([\d.]+)/.exec(php('setup.php', []))?.[1] ?? 'unknown';
  children.push(spawn('php', ['-S', `localhost:${port}`, '-t', root], { stdio: 'ignore' }));
  await untilUp(
    () => spawnSync('php', ['-r', `exit(@fsockopen("localhost", ${port}) ? 0 : 1);`]).status === 0,
  );
  return {
    version,
    post: (content, by) =>
      `${address}/?p=${/post:(\d+)/.exec(php('post.php', [by], content))?.[1] ?? '0'}`,
    stop: () => children.forEach((child) => child.kill()),
  };
}
