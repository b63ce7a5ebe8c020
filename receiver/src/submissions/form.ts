/** A plain HTML form as an envelope: what the form could not know is filled in here. */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type FileEntry, schemaOf, type SubmissionType } from '../../../src/submission/model/envelope.ts';
import { decodeFlat, type FlatPair } from '../../../src/submission/model/flat.ts';
import { dutchDay } from '../calendar.ts';
import { ProblemError } from '../problems.ts';
import type { Services } from '../services.ts';
import { languageOf } from '../texts.ts';
import { fieldProblem } from './validation.ts';

export function envelopeOfForm(
  request: FastifyRequest,
  pairs: FlatPair[],
  type: SubmissionType,
  services: Services,
  files: FileEntry[] = [],
): Record<string, unknown> {
  const language = languageOf(request.headers['accept-language']);
  const decoded = decodeFlat(pairs);
  if (!decoded.ok) throw new ProblemError(400, 'invalid', [fieldProblem(`/data/${decoded.name.slice(0, 80)}`, 'other', language)]);
  const { id, version, envelope } = decoded.value;
  // A CMS adds fields of its own, a token against forgery for one: they are not the resident's answers and are not kept.
  const known = services.validator.fieldsOf(type);
  const data = Object.fromEntries(Object.entries(decoded.value.data).filter(([name]) => known.has(name)));
  const today = dutchDay(services.clock());
  const schema = `${schemaOf(type).replace(/\d+$/, '')}${version.slice(0, 10)}`;
  const own = {
    schema,
    type,
    id: id ?? idOfContent(type, today, [...pairs, ...files.map(({ field, sha256 }) => [field, sha256] as const)]),
  };
  // Counts have a small envelope of their own, so that nothing personal has a place in it.
  if (type === 'self-check-counts') return { ...own, pack: envelope['pack'], date: today, ...data };
  return {
    createdAt: services.clock().toISOString(),
    locale: language,
    page: pageOf(request),
    generator: 'form',
    asked: [],
    ...envelope,
    ...own,
    data,
    ...(files.length > 0 && { files }),
  };
}

/** A form without a script has no random id. The same answers on one day are then one submission: a double click, or a reload. */
const idOfContent = (type: string, day: string, pairs: FlatPair[]) =>
  createHash('sha256')
    .update(JSON.stringify([type, day, pairs]))
    .digest('hex')
    .slice(0, 32);

/** Where the form stood, without query and fragment: they may hold what the resident did before. */
function pageOf(request: FastifyRequest): string {
  const url = URL.parse(request.headers.referer ?? '') ?? URL.parse(request.headers.origin ?? '');
  return url && /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}`.slice(0, 2000) : `${request.protocol}://${request.host}/`;
}
