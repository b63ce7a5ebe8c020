/** Puts the receiver together. Nothing here knows where it runs: time, chance and the database come from outside. */
import { readFile } from 'node:fs/promises';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import { officeCalendar } from './calendar.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { inboxRoutes } from './inbox/routes.ts';
import { countRoutes } from './counts/routes.ts';
import { embedRoutes } from './fragments/routes.ts';
import { registerLimits } from './limits/plugin.ts';
import { logAnswers, loggerOptions } from './logging.ts';
import { STYLE_PATH } from './pages/page.ts';
import { problemBody, ProblemError } from './problems.ts';
import { addressOf, isFormPost, languageFor, wantsPage } from './requests.ts';
import { statusRoutes } from './status/routes.ts';
import type { Clock, Random, Services } from './services.ts';
import { sharedSecret } from './submissions/keep.ts';
import { problemPage } from './submissions/received.ts';
import { submissionRoutes } from './submissions/routes.ts';
import { loadValidator } from './submissions/validation.ts';
import { vacancyRoutes } from './vacancies/routes.ts';

export type Surroundings = { database: Database; clock: Clock; random: Random };

/** The receiver, ready to listen or to be asked by `inject`. Closing it does not close the database. */
export async function buildApp(config: Config, { database, clock, random }: Surroundings): Promise<FastifyInstance> {
  const services: Services = {
    config,
    database,
    clock,
    random,
    validator: await loadValidator(config.schemasDir),
    isClosed: officeCalendar(config.closedDays),
    secret: await sharedSecret(database, 'status', random),
    proofSecret: await sharedSecret(database, 'proof', random),
    counter: { database, secret: await sharedSecret(database, 'hits', random) },
  };

  const app = Fastify({
    logger: loggerOptions(config.logLevel),
    logController: new Fastify.LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: config.bodyLimit,
    // A phone on a bad network may take long over a photo; a sender who sends nothing does not hold a connection for ever.
    requestTimeout: 300_000,
    keepAliveTimeout: 30_000,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  logAnswers(app);

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], styleSrc: ["'self'"], formAction: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // What other addresses under this name do is not for the receiver to decide.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    // Feeds and counts are fetched by other sites, with CORS; this header is about embedding them without.
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  await app.register(multipart);
  await registerLimits(app, services);
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser<string>('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, [...new URLSearchParams(body)]);
  });

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error }, 'failed');
    if (problem.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
    const language = languageFor(request, request.body);
    if (isFormPost(request) || wantsPage(request)) return problemPage(reply, problem, language);
    return reply
      .code(problem.status)
      .type('application/problem+json')
      .header('cache-control', 'no-store')
      .send(problemBody(problem, language, addressOf(request, config)));
  });
  app.setNotFoundHandler(() => {
    throw new ProblemError(404, 'not-found');
  });

  await app.register(async (open) => {
    await open.register(cors, {
      origin: config.allowedOrigins,
      methods: ['GET', 'POST'],
      allowedHeaders: ['content-type', 'accept', 'accept-language', 'idempotency-key'],
      exposedHeaders: ['retry-after'],
      maxAge: 600,
    });
    open.addHook('onRequest', (request, _reply, done) => {
      refuseForeignOrigin(request, config);
      done();
    });
    submissionRoutes(open, services);
    await vacancyRoutes(open, services);
    countRoutes(open, services);
    embedRoutes(open, services);
  });
  inboxRoutes(app, services);
  statusRoutes(app, services);
  healthRoutes(app, database);

  const style = await readFile(new URL('./pages/receiver.css', import.meta.url), 'utf8');
  app.get(STYLE_PATH, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
  );
  return app;
}

/** CORS only keeps a foreign page from reading the answer; this keeps it from sending. Programs that name no origin may send. */
function refuseForeignOrigin(request: FastifyRequest, config: Config): void {
  const { origin } = request.headers;
  if (request.method !== 'POST' || origin === undefined) return;
  const own = URL.parse(origin)?.host === request.host;
  // A page that hides where it stands says "null" when it sends a form; by script it would have to say more.
  const hidden = origin === 'null' && isFormPost(request);
  if (!own && !hidden && !config.allowedOrigins.includes(origin)) throw new ProblemError(403, 'foreign-origin');
}

function healthRoutes(app: FastifyInstance, database: Database): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.get('/health/live', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/health/ready', async (request, reply) => {
    try {
      if (closing) throw new ProblemError(503, 'not-ready');
      await database.query('select 1');
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      throw new ProblemError(503, 'not-ready');
    }
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
}

/** Any error as a problem that says nothing about the inside. */
function problemOf(error: FastifyError): ProblemError {
  if (error instanceof ProblemError) return error;
  const status = error.statusCode ?? 500;
  if (status === 413 || error.code === 'FST_PARTS_LIMIT') return new ProblemError(413, 'too-large');
  if (status === 415 || status === 406) return new ProblemError(415, 'wrong-type');
  if (status === 429) return new ProblemError(429, 'too-many');
  if (status === 404) return new ProblemError(404, 'not-found');
  if (status === 503) return new ProblemError(503, 'not-ready', [], 5);
  if (status >= 400 && status < 500) {
    const isAboutJson = /JSON|Proto|poison/i.test(`${error.code} ${error.message}`);
    return new ProblemError(400, isAboutJson ? 'not-json' : 'unreadable');
  }
  return new ProblemError(500, 'failed');
}
