/** `GET /vacancies`: the feed that the municipality publishes, as it is. The widget checks every item itself. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { ProblemError } from './problems.ts';

export function vacancyRoutes(app: FastifyInstance, { vacanciesFile }: Config): void {
  app.get('/vacancies', async (request, reply) => {
    let feed: Buffer;
    try {
      feed = await readFile(vacanciesFile);
    } catch (error) {
      // The file is put there by someone else and may be missing for a while.
      request.log.warn({ err: error }, 'no vacancies file');
      throw new ProblemError(404, 'not-found');
    }
    const etag = `"${createHash('sha256').update(feed).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', etag).header('cache-control', 'public, max-age=60');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(feed);
  });
}
