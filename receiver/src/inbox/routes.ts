/** `/inbox`: what came in, for those who have the token. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SUBMISSION_TYPES } from '../../../src/submission/model/envelope.ts';
import type { FlatPair } from '../../../src/submission/model/flat.ts';
import { isStatus } from '../model/status.ts';
import { sendPage } from '../pages/page.ts';
import { ProblemError } from '../problems.ts';
import { wantsPage } from '../requests.ts';
import type { Services } from '../services.ts';
import { itemPage, listPage, loginPage } from './pages.ts';
import { accessOf, equalSecrets, newSession } from './session.ts';
import { fileContent, filesOf, findItem, listItems, logOf } from './store.ts';

type Query = Record<string, string | string[] | undefined>;

export function inboxRoutes(app: FastifyInstance, services: Services): void {
  const { config, database, clock } = services;

  const enter = (request: FastifyRequest, reply: FastifyReply, token: string) => {
    if (!equalSecrets(token, config.inboxToken)) return sendPage(reply, 403, loginPage(true));
    return reply
      .header('set-cookie', newSession(config.inboxToken, clock(), request.protocol === 'https'))
      .header('cache-control', 'no-store')
      .redirect('/inbox', 303);
  };

  app.get<{ Querystring: Query }>('/inbox', async (request, reply) => {
    const { token, type, status, page } = request.query;
    // The token leaves the address at once: it would stay in the history and in what the browser tells other sites.
    if (typeof token === 'string') return enter(request, reply, token);
    if (!accessOf(request, config.inboxToken, clock())) {
      if (wantsPage(request)) return sendPage(reply, 401, loginPage(false));
      throw new ProblemError(401, 'forbidden');
    }
    const filter = {
      type: SUBMISSION_TYPES.find((known) => known === type),
      status: typeof status === 'string' && isStatus(status) ? status : undefined,
      page: typeof page === 'string' && /^[1-9]\d{0,6}$/.test(page) ? Number(page) : 1,
    };
    const { items, total } = await listItems(database, filter);
    return sendPage(reply, 200, listPage(items, total, filter));
  });

  app.post('/inbox/login', async (request, reply) => {
    const fields = new Map(Array.isArray(request.body) ? (request.body as FlatPair[]) : []);
    return enter(request, reply, fields.get('token') ?? '');
  });

  void app.register((inside, _options, done) => {
    inside.addHook('onRequest', (request, _reply, next) => {
      next(accessOf(request, config.inboxToken, clock()) ? undefined : new ProblemError(401, 'forbidden'));
    });

    inside.get<{ Params: { reference: string } }>('/inbox/:reference', async (request, reply) => {
      const item = await findItem(database, request.params.reference);
      if (!item) throw new ProblemError(404, 'not-found');
      const [files, log] = [await filesOf(database, item.id), await logOf(database, item.id)];
      return sendPage(reply, 200, itemPage({ item, files, log }));
    });

    inside.get<{ Params: { reference: string; position: string } }>('/inbox/:reference/files/:position', async (request, reply) => {
      const { reference, position } = request.params;
      const file = /^\d{1,3}$/.test(position) ? await fileContent(database, reference, Number(position)) : undefined;
      if (!file) throw new ProblemError(404, 'not-found');
      return reply
        .header('content-disposition', attachment(file.name))
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .type(file.type)
        .send(Buffer.from(file.content));
    });
    done();
  });
}

/** A file that is saved and never shown in the browser, under its own name also when that has other letters than a header can hold. */
export function attachment(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_');
  const full = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
