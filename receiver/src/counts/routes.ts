import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { publishedCounts } from './counts.ts';

/** `GET /counts`: how often each mark was given, per quarter that is over. */
export function countRoutes(app: FastifyInstance, services: Services): void {
  app.get('/counts', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=3600');
    return { roundedDownTo: 10, counts: await publishedCounts(services) };
  });
}
