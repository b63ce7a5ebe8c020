/** Starts a receiver: settings, database, server. The demo, the tests and `main.ts` all start it this way. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open.ts';
import { tidy } from './retention/delete.ts';
import type { Clock, Random } from './services.ts';
import { vacancyRefresher } from './vacancies/refresh.ts';

export type Receiver = {
  app: FastifyInstance;
  config: Config;
  database: Database;
  /** Address it listens on, without a slash at the end. */
  url: string;
  /** Stops taking requests, finishes those under way, and closes the database. */
  close(): Promise<void>;
};

const TIDY_MINUTES = 60;
const REFRESH_SECONDS = 60;
const STOP_SECONDS = 10;

export async function start(
  environment: Record<string, string | undefined>,
  surroundings: {
    clock?: Clock;
    random?: Random;
    /** Puts the app behind a server that is there already, and says at which address; without it the app listens itself. */
    listen?: (app: FastifyInstance, config: Config) => Promise<string>;
  } = {},
): Promise<Receiver> {
  const config = readConfig(environment);
  const database = await openDatabase(config);
  const clock = surroundings.clock ?? (() => new Date());
  const random = surroundings.random ?? ((count: number) => randomBytes(count));
  try {
    const app = await buildApp(config, { database, clock, random });
    const url = await (surroundings.listen?.(app, config) ?? app.listen({ host: config.host, port: config.port }));
    let tidying = Promise.resolve();
    const tidyUp = () => {
      tidying = tidy({ database, clock, config }).then(
        (deleted) => app.log.info({ deleted }, 'tidied'),
        (error: unknown) => app.log.error({ err: error }, 'tidying failed'),
      );
    };
    // Also at once: a receiver that is restarted every hour would otherwise never delete anything.
    tidyUp();
    const refreshVacancies = vacancyRefresher({ database, config, clock, log: app.log });
    let refreshing = refreshVacancies();
    const timers = [
      setInterval(tidyUp, TIDY_MINUTES * 60_000),
      setInterval(() => {
        refreshing = refreshing.then(refreshVacancies);
      }, REFRESH_SECONDS * 1000),
    ];
    for (const timer of timers) timer.unref();
    const close = async () => {
      for (const timer of timers) clearInterval(timer);
      await tidying;
      await refreshing;
      await closeAll(app, database);
    };
    return { app, config, database, url, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function closeAll(app: FastifyInstance, database: Database): Promise<void> {
  // A sender that never finishes must not keep the process alive.
  const impatient = setTimeout(() => app.server.closeAllConnections(), STOP_SECONDS * 1000);
  impatient.unref();
  try {
    await app.close();
  } finally {
    clearTimeout(impatient);
    await database.close();
  }
}
