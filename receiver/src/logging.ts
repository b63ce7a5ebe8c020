/**
 * What is written to the log: the route, never the address; no bodies, no query, no headers, no network address. A status page's token
 * stands in its address, so a log of addresses would be a list of keys.
 */
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { sqlState } from './database/database.ts';

type LoggerOptions = Exclude<FastifyServerOptions['logger'], boolean | undefined>;

export const loggerOptions = (level: string): LoggerOptions => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  serializers: {
    req: () => ({}),
    res: ({ statusCode }) => ({ statusCode }),
    err: safeError,
  },
});

/** Databases repeat values in their messages, and these values are what residents wrote: only the code is kept of those. */
export function safeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error', stack: '' };
  const state = sqlState(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, message: state === undefined ? error.message : `SQLSTATE ${state}`, stack: frames.join('\n') };
}

/** One line per answer. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      { method: request.method, route: request.routeOptions.url ?? '(none)', status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
}
