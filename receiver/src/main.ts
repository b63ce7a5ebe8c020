/** `node receiver/src/main.ts`: a receiver in a process of its own. */
import { ConfigError } from './config.ts';
import { FolderInUseError } from './database/lock.ts';
import { safeError } from './logging.ts';
import { start } from './start.ts';

try {
  const receiver = await start(process.env);
  // Said on the screen and not in the log: logs are kept, copied and read by others.
  process.stdout.write(`The receiver listens on ${receiver.url}\n`);
  if (receiver.config.inboxTokenGenerated) process.stdout.write(`Inbox: ${receiver.url}/inbox?token=${receiver.config.inboxToken}\n`);

  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      receiver.app.log.info({ signal }, 'stopping');
      receiver.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error('The receiver did not stop cleanly.', safeError(error));
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof FolderInUseError;
  console.error(expected ? error.message : 'The receiver cannot start.', expected ? '' : safeError(error));
  process.exit(1);
}
