/** `/status/:token`: the resident's own page, by an address that only they have. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { guessGuard, limited } from '../limits/plugin.ts';
import { fieldsOf } from '../requests.ts';
import { sendPage } from '../pages/page.ts';
import type { Services } from '../services.ts';
import { languageOf } from '../texts.ts';
import { gonePage, statusPage, type StatusNote } from './page.ts';
import { addCorrection, findByToken, statusLog, withdraw, type StatusView } from './store.ts';

const DONE = { corrected: { kind: 'done', text: 'corrected_' }, withdrawn: { kind: 'done', text: 'withdrawn_' } } as const;

type Params = { Params: { token: string } };

export function statusRoutes(app: FastifyInstance, services: Services): void {
  const { config, database, clock } = services;
  const guard = guessGuard(services, 'status-guess');

  const find = async (request: FastifyRequest<Params>): Promise<StatusView | undefined> => {
    await guard.check(request);
    const view = await findByToken(database, request.params.token, clock());
    if (!view) await guard.wrong(request);
    return view;
  };

  const gone = (request: FastifyRequest, reply: FastifyReply) =>
    sendPage(reply, 404, gonePage(languageOf(request.headers['accept-language']), config));

  const show = async (request: FastifyRequest<Params>, reply: FastifyReply, status: number, note?: StatusNote) => {
    const view = await findByToken(database, request.params.token, clock());
    if (!view) return gone(request, reply);
    const log = await statusLog(database, view.id);
    return sendPage(reply, status, statusPage({ view, token: request.params.token, log, now: clock(), config, note }));
  };

  // A reload of the page that follows sends nothing a second time.
  const shown = (request: FastifyRequest<Params>, reply: FastifyReply, done: keyof typeof DONE) =>
    reply.header('cache-control', 'no-store').redirect(`/status/${request.params.token}?done=${done}`, 303);

  app.get<Params & { Querystring: { done?: unknown } }>('/status/:token', limited(services), async (request, reply) => {
    const { done } = request.query;
    const note = done === 'corrected' || done === 'withdrawn' ? DONE[done] : undefined;
    return (await find(request)) ? show(request, reply, 200, note) : gone(request, reply);
  });

  app.post<Params>('/status/:token/correct', limited(services), async (request, reply) => {
    const view = await find(request);
    if (!view) return gone(request, reply);
    const words = (fieldsOf(request).get('words') ?? '').toWellFormed().replaceAll('\0', '').trim();
    // A browser counts a line end as one character and sends two.
    if (words === '' || words.replaceAll('\r\n', '\n').length > 2000)
      return show(request, reply, 400, { kind: 'wrong', text: 'correctionMissing' });
    const added = await addCorrection(services, view.id, words);
    return added ? shown(request, reply, 'corrected') : show(request, reply, 409, { kind: 'wrong', text: 'correctionsFull' });
  });

  app.post<Params>('/status/:token/withdraw', limited(services), async (request, reply) => {
    const view = await find(request);
    if (!view) return gone(request, reply);
    if (fieldsOf(request).get('sure') !== 'yes') return show(request, reply, 400, { kind: 'wrong', text: 'withdrawUnsure' });
    await withdraw(services, view.id);
    return shown(request, reply, 'withdrawn');
  });
}
