/** What a request says about itself. */
import type { FastifyRequest } from 'fastify';
import type { Config } from './config.ts';

/** The address under which this receiver was reached, without a slash at the end. */
export const addressOf = (request: FastifyRequest, config: Config) => config.publicUrl ?? `${request.protocol}://${request.host}`;

/** Whether a person in a browser is waiting for a page, rather than a program for data. */
export function wantsPage(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes('text/html') && !/application\/(problem\+)?json/.test(accept);
}
