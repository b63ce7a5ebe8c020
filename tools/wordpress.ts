/**
 * Starts a WordPress from Debian's packages in a folder of its own, on loopback: Apache with PHP, and a MariaDB that listens on a socket in that folder.
 * No service, database or configuration of the system is touched. The same on Ubuntu, which has the packages too.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { assemblePlugin } from './wordpress-plugin.ts';

/** Package → a file that says that it is installed. */
const PACKAGES: Readonly<Record<string, string>> = {
  wordpress: '/usr/share/wordpress/wp-load.php',
  'wordpress-l10n': '/usr/share/wordpress/wp-content/languages/nl_NL.mo',
  'wordpress-theme-twentytwentyone': '/usr/share/wordpress/wp-content/themes/twentytwentyone/style.css',
  'wordpress-theme-twentytwentythree': '/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css',
  apache2: '/usr/sbin/apache2',
  'libapache2-mod-php': '/etc/apache2/mods-available/php*.load',
  'php-cli': '/usr/bin/php',
  'php-mysql': '/etc/php/*/mods-available/mysqli.ini',
  'php-xml': '/etc/php/*/mods-available/dom.ini',
  'mariadb-server-core': '/usr/sbin/mariadbd',
};

/** Whom a server runs as when we are root, which neither Apache nor MariaDB wants to be. */
const SERVER_USER = 'www-data';
const isRoot = process.getuid?.() === 0;

const SOURCE = '/usr/share/wordpress';
const MODULES = '/usr/lib/apache2/modules';
/** What keeps a package from starting its service while it is installed. */
const NO_SERVICES = '/usr/sbin/policy-rc.d';

export type WordPress = Readonly<{
  url: string;
  folder: string;
  stop: () => Promise<void>;
}>;

/** Installs what is missing, and says so. */
export function ensurePackages(): void {
  const missing = Object.entries(PACKAGES).flatMap(([name, file]) => (globExists(file) ? [] : [name]));
  if (missing.length === 0) return;
  if (!isRoot) throw new Error(`WordPress is not installed, and only root may: apt-get install ${missing.join(' ')}`);
  console.log(`wordpress: installing the packages ${missing.join(', ')}; their services are not started.`);
  const held = !existsSync(NO_SERVICES);
  if (held) {
    writeFileSync(NO_SERVICES, '#!/bin/sh\nexit 101\n');
    chmodSync(NO_SERVICES, 0o755);
  }
  try {
    run('apt-get', ['update', '-q'], { DEBIAN_FRONTEND: 'noninteractive' });
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { DEBIAN_FRONTEND: 'noninteractive' });
  } finally {
    if (held) rmSync(NO_SERVICES);
  }
}

const globExists = (pattern: string): boolean => spawnSync('sh', ['-c', `ls ${pattern}`], { stdio: 'ignore' }).status === 0;

function run(command: string, args: readonly string[], environment: Record<string, string> = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...environment } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}${error?.message ?? ''}`);
  return stdout;
}

const php = (code: string): string => run('php', ['-d', 'display_errors=stderr', '-r', code]);

/** Runs a line of PHP inside the WordPress of that folder, as an administrator at its command line would, and gives what it prints. */
export const phpIn = (folder: string, code: string): string => php(`require '${folder}/site/wp-load.php'; ${code}`);

/** Resolves when `ready` does; fails with what the server wrote when it ends before. */
async function started(server: ChildProcess, log: string, ready: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) break;
    if (await ready()) return;
    await wait(200);
  }
  throw new Error(`${basename(server.spawnfile)} did not start:\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-3000) : ''}`);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
}

async function startDatabase(folder: string): Promise<{ server: ChildProcess; socket: string }> {
  const [data, socket, log] = [join(folder, 'database'), join(folder, 'database.sock'), join(folder, 'database.log')];
  const user = isRoot ? [`--user=${SERVER_USER}`] : [];
  run('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user]);
  const server = spawn(
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--log-error=${log}`,
      `--pid-file=${join(folder, 'database.pid')}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
      ...user,
    ],
    { stdio: 'ignore', detached: true },
  );
  await started(server, log, () => existsSync(socket));
  return { server, socket };
}

/** Our own configuration from the first line: nothing of /etc/apache2 is read. */
function apacheConfig(folder: string, port: number): string {
  const modules = ['mpm_prefork', 'authz_core', 'dir', 'mime', 'rewrite'].map(
    (name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`,
  );
  return `${modules.join('\n')}
IncludeOptional /etc/apache2/mods-available/php*.load
${isRoot ? `User ${SERVER_USER}\nGroup ${SERVER_USER}` : ''}
Listen 127.0.0.1:${port}
ServerName localhost
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
TypesConfig /etc/mime.types
DocumentRoot ${folder}/site
DirectoryIndex index.php
StartServers 2
MaxRequestWorkers 8
<Directory ${folder}/site>
  Require all granted
  FallbackResource /index.php
</Directory>
<FilesMatch "\\.php$">
  SetHandler application/x-httpd-php
</FilesMatch>
`;
}

const wordPressConfig = (url: string, folder: string, socket: string): string => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
${['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE']
  .flatMap((name) => [`${name}_KEY`, `${name}_SALT`])
  .map((name) => `define( '${name}', '${randomBytes(32).toString('hex')}' );`)
  .join('\n')}
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${folder}/debug.log' );
// It asks nobody anything, and does nothing by itself.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

/** A copy of WordPress with our plugin and the theme of the town, both not active yet. */
function placeSite(folder: string, url: string, socket: string): string {
  const site = join(folder, 'site');
  cpSync(SOURCE, site, {
    recursive: true,
    // The packages are full of links to one another; a server that is to see this folder alone needs the files.
    dereference: true,
    filter: (path) => !path.startsWith(`${SOURCE}/wp-content/languages/`) || path.includes('nl_NL'),
  });
  writeFileSync(join(site, 'wp-config.php'), wordPressConfig(url, folder, socket));
  assemblePlugin(join(site, 'wp-content/plugins/meedoen'));
  cpSync('test/cms/waterrijk', join(site, 'wp-content/themes/waterrijk'), { recursive: true });
  symlinkSync(join(site, 'wp-content/plugins/meedoen/cdn'), join(site, 'wp-content/themes/waterrijk/cdn'));
  mkdirSync(join(site, 'wp-content/uploads'));
  return site;
}

/** Starts one, with the site of a town in it whose administrator is `beheer`. */
export async function startWordPress(port: number, password: string): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-wordpress-'));
  const url = `http://localhost:${port}`;
  const servers: ChildProcess[] = [];
  const stop = async () => {
    // The web server first: it would complain of a database that is gone.
    for (const server of servers.reverse()) await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (isRoot) run('chown', [`${SERVER_USER}:`, folder]);
    const database = await startDatabase(folder);
    servers.push(database.server);
    const site = placeSite(folder, url, database.socket);
    if (isRoot) run('chown', ['-R', `${SERVER_USER}:`, site]);
    php(`(new mysqli('localhost', 'root', '', '', 0, '${database.socket}'))->query('create database wordpress character set utf8mb4');`);
    // Before it is installed, WordPress answers everything with the way to its installer.
    php(`define('WP_INSTALLING', true); require '${site}/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
      wp_install('Gemeente Waterrijk', 'beheer', 'beheer@waterrijk.example', true, '', '${password}', 'nl_NL');`);
    const config = join(folder, 'apache.conf');
    writeFileSync(config, apacheConfig(folder, port));
    // A group of its own: Apache ends the whole group that it is in.
    const server = spawn('/usr/sbin/apache2', ['-f', config, '-D', 'FOREGROUND'], { stdio: 'ignore', detached: true });
    servers.push(server);
    await started(server, join(folder, 'apache.log'), () =>
      fetch(`${url}/wp-includes/images/blank.gif`).then(
        ({ ok }) => ok,
        () => false, // A TypeError: nobody listens yet.
      ),
    );
    return { url, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
