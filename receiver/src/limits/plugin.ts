/** Limits how often one address may send. Thirty people in a library share an address, so the limit is for a room, not for a person. */
import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problems.ts';
import type { Services } from '../services.ts';
import { hit, hitsOf } from './hits.ts';

const MINUTE = 60;

/** Registers the limit, for the routes that ask for it with `config: { rateLimit: {} }`. */
export async function registerLimits(app: FastifyInstance, services: Services): Promise<void> {
  class DatabaseStore implements FastifyRateLimitStore {
    readonly #group: string;

    constructor(options: { group?: string }) {
      this.#group = options.group ?? 'all';
    }

    incr(address: string, done: (error: Error | null, result?: { current: number; ttl: number }) => void, timeWindow: number): void {
      hit(services.counter, { group: this.#group, address, seconds: timeWindow / 1000, now: services.clock() }).then(
        ({ count, secondsLeft }) => done(null, { current: count, ttl: secondsLeft * 1000 }),
        (error: unknown) => done(error instanceof Error ? error : new Error('The count failed.')),
      );
    }

    child(route: { path: string }): FastifyRateLimitStore {
      return new DatabaseStore({ group: route.path });
    }
  }

  await app.register(rateLimit, {
    global: false,
    max: services.config.rateLimit,
    timeWindow: MINUTE * 1000,
    store: DatabaseStore,
    keyGenerator: (request) => request.ip,
    // The counts of others behind the same address are nobody's business.
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false, 'retry-after': true },
    errorResponseBuilder: (_request, { ttl }) => new ProblemError(429, 'too-many', [], Math.ceil(ttl / 1000)),
  });
}

/** The option of a route that is limited to so many a minute; nothing when limiting is switched off. */
export const limited = ({ config }: Services, most = config.rateLimit) => (most > 0 ? { config: { rateLimit: { max: most } } } : {});

const GUESSES = 20;
const GUESS_MINUTES = 15;

/**
 * Keeps someone who tries keys from trying many. Only wrong ones count; from the twentieth on, the address waits, also with a right one.
 */
export function guessGuard(services: Services, group: string) {
  const counted = (request: FastifyRequest) => ({ group, address: request.ip, seconds: GUESS_MINUTES * 60, now: services.clock() });
  return {
    async check(request: FastifyRequest): Promise<void> {
      const { count, secondsLeft } = await hitsOf(services.counter, counted(request));
      if (count >= GUESSES) throw new ProblemError(429, 'too-many', [], secondsLeft);
    },
    async wrong(request: FastifyRequest): Promise<void> {
      await hit(services.counter, counted(request));
    },
  };
}
