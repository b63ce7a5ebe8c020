/** Keeps what is searched in step with the feeds: they are files that someone else puts there, whenever it suits them. */
import { stat } from 'node:fs/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../services.ts';
import { importFeeds } from './import.ts';
import { readPostcodes } from './postcodes.ts';

type Surroundings = { database: Database; config: Config; clock: Clock; log: FastifyBaseLogger };

/** Reads the feeds when they are newer than at the last call. What cannot be read leaves what was there. */
export function vacancyRefresher({ database, config, clock, log }: Surroundings): () => Promise<void> {
  let seen = '';
  return async () => {
    try {
      const marks = await Promise.all(config.searchFeeds.map((file) => stat(file).then(({ mtimeMs, size }) => `${mtimeMs} ${size}`)));
      const now = marks.join();
      if (now === seen) return;
      const { count, lost, changed } = await importFeeds(database, config.searchFeeds, await readPostcodes(config.postcodesFile), clock());
      seen = now;
      if (changed) log.info({ count, lost }, 'vacancies read');
    } catch (error) {
      // A feed that is missing, broken or empty: the last good copy goes on being searched.
      log.warn({ err: error }, 'vacancies not read');
    }
  };
}
