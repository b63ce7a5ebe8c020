/**
 * `npm start`: builds what is not built, starts the receiver on its embedded database, and serves the demo in front of it.
 *
 *   PORT      where it listens (8080)
 *   DATA_DIR  where the database stands (.data)
 *   --no-build   serve `cdn/` as it is; `npm run dev` builds by itself
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { chdir, env, exit, argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

chdir(fileURLToPath(new URL('..', import.meta.url)));

const BUILT = 'cdn/integrity.json';
const sources = ['src/**/*.ts', 'rollup.config.mjs', 'package.json'].flatMap((pattern) => globSync(pattern));
const isStale = () => !existsSync(BUILT) || sources.some((file) => statSync(file).mtimeMs > statSync(BUILT).mtimeMs);

if (!argv.includes('--no-build') && isStale()) {
  stdout.write('Building the widgets…\n');
  const { status } = spawnSync('node_modules/.bin/rollup', ['-c', '--silent'], { stdio: 'inherit' });
  if (status !== 0) {
    console.error('The build failed, so there is nothing to serve. What went wrong stands above.');
    exit(status ?? 1);
  }
}

const { startDemo } = await import('./demo-server.ts');
const { ConfigError } = await import('../receiver/src/config.ts');
const { FolderInUseError } = await import('../receiver/src/database/lock.ts');

try {
  const demo = await startDemo(env);
  stdout.write(`
The demo of meedoen runs.

  Site    ${demo.url}/
  Inbox   ${demo.inboxUrl}

Stop it with Ctrl+C.
`);

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      demo.close().then(
        () => exit(0),
        (error) => {
          console.error('The demo did not stop cleanly.', error);
          exit(1);
        },
      );
    });
  }
} catch (error) {
  if (error?.code === 'EADDRINUSE') {
    console.error(`Port ${error.port} is in use. Stop what runs there, or choose another: PORT=${Number(error.port) + 1} npm start`);
  } else if (error instanceof ConfigError || error instanceof FolderInUseError) {
    console.error(error.message);
  } else {
    console.error('The demo cannot start.', error);
  }
  exit(1);
}
