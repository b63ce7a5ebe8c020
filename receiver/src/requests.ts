/** What a request says about itself. */
import type { FastifyRequest } from 'fastify';
import type { FlatPair } from '../../src/submission/model/flat.ts';
import type { Config } from './config.ts';
import { languageOf, type Language } from './texts.ts';

/** The address under which this receiver was reached, without a slash at the end. */
export const addressOf = (request: FastifyRequest, config: Config) => config.publicUrl ?? `${request.protocol}://${request.host}`;

/** Whether a person in a browser is waiting for a page, rather than a program for data. */
export function wantsPage(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes('text/html') && !/application\/(problem\+)?json/.test(accept);
}

/** The fields of a posted form; empty when something else was posted. */
export const fieldsOf = (request: FastifyRequest): Map<string, string> => new Map(isFormPost(request) ? (request.body as FlatPair[]) : []);

export const isFormPost = (request: FastifyRequest) => /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');

/** The language that the resident was reading, else the one that the browser asks for. */
export function languageFor(request: FastifyRequest, body: unknown): Language {
  const locale = typeof body === 'object' && body !== null && 'locale' in body && typeof body.locale === 'string' ? body.locale : undefined;
  return languageOf(locale ?? request.headers['accept-language']);
}
