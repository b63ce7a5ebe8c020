/**
 * `GET /vacancies`, the feed as the municipality publishes it; `POST /vacancies/search` for catalogues too large to send whole;
 * `GET /vacancies.jsonld` for search engines.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SearchRequest } from '../../../src/vacancy-finder/model/search-contract.ts';
import { dutchDay } from '../calendar.ts';
import { limited } from '../limits/plugin.ts';
import { ProblemError } from '../problems.ts';
import { languageFor } from '../requests.ts';
import type { Services } from '../services.ts';
import { fieldProblem, loadCheck } from '../submissions/validation.ts';
import { openVacancies } from './edition.ts';
import { JSON_LD_CONTEXT, jobPostingOf, safeJson } from './job-posting.ts';
import { readPostcodes } from './postcodes.ts';
import { searchVacancies, UnknownFilterError } from './search.ts';

/** A question, however long, is short. */
const QUESTION_BYTES = 64 * 1024;

export async function vacancyRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { config, database, clock } = services;
  const check = await loadCheck(config.schemasDir, 'vacancy-search');
  const pointOf = await readPostcodes(config.postcodesFile);

  app.get('/vacancies', async (request, reply) => {
    const feed = await feedIn(config.vacanciesFile, request);
    const etag = `"${createHash('sha256').update(feed).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', etag).header('cache-control', 'public, max-age=60');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(feed);
  });

  // Search engines see no vacancies in a widget; a site links to this list, or puts a posting from it into its pages.
  app.get('/vacancies.jsonld', (_request, reply) => {
    const lines = async function* () {
      let comma = '';
      yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},"@graph":[`;
      for await (const vacancy of openVacancies(database, dutchDay(clock()))) {
        yield `${comma}\n${safeJson(jobPostingOf(vacancy))}`;
        comma = ',';
      }
      yield '\n]}\n';
    };
    return reply.type('application/ld+json; charset=utf-8').header('cache-control', 'public, max-age=300').send(Readable.from(lines()));
  });

  // What somebody looks for may hint at health, language or money: it comes in a body, is not kept, and stands in no log.
  app.post('/vacancies/search', { bodyLimit: QUESTION_BYTES, ...limited(services, config.searchRateLimit) }, async (request, reply) => {
    const language = languageFor(request, undefined);
    const errors = check(request.body, language);
    if (errors.length > 0) throw new ProblemError(400, 'invalid', errors);
    const { near, ...asked } = request.body as SearchRequest;
    const wrong = (field: string, code: string) => new ProblemError(400, 'invalid', [fieldProblem(`/${field}`, code, language)]);
    if (near === undefined && (asked.radius !== undefined || asked.sort === 'distance')) throw wrong('near', 'required');
    const point = near === undefined ? undefined : pointOf(near);
    if (near !== undefined && !point) throw wrong('near', 'other');
    try {
      const found = await searchVacancies(database, { ...asked, near: point }, dutchDay(clock()));
      if (!found) throw new ProblemError(404, 'not-found');
      return await reply.header('cache-control', 'no-store').send(found);
    } catch (error) {
      if (error instanceof UnknownFilterError) throw wrong(`filters/${error.filter}`, 'other');
      throw error;
    }
  });
}

async function feedIn(file: string, request: FastifyRequest): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    // The file is put there by someone else and may be missing for a while.
    request.log.warn({ err: error }, 'no vacancies file');
    throw new ProblemError(404, 'not-found');
  }
}
