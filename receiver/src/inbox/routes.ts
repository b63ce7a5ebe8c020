/** `/inbox`: what came in, for those who have the token. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SUBMISSION_TYPES } from '../../../src/submission/model/envelope.ts';
import { guessGuard } from '../limits/plugin.ts';
import { isStatus } from '../model/status.ts';
import { sendPage } from '../pages/page.ts';
import { ProblemError } from '../problems.ts';
import { fieldsOf, wantsPage } from '../requests.ts';
import type { Services } from '../services.ts';
import { exportRoutes } from './export-routes.ts';
import { itemRoutes } from './item-routes.ts';
import { listPage, loginPage } from './pages.ts';
import { accessOf, equalSecrets, newSession, type Access } from './session.ts';
import { listItems } from './store.ts';

type Query = Record<string, string | string[] | undefined>;

export function inboxRoutes(app: FastifyInstance, services: Services): void {
  const { config, database, clock } = services;
  const guard = guessGuard(services, 'inbox-guess');
  const access = (request: FastifyRequest): Access | undefined => accessOf(request, config.inboxToken, clock());

  const enter = async (request: FastifyRequest, reply: FastifyReply, token: string) => {
    await guard.check(request);
    if (!equalSecrets(token, config.inboxToken)) {
      await guard.wrong(request);
      return sendPage(reply, 403, loginPage(true));
    }
    return reply
      .header('set-cookie', newSession(config.inboxToken, clock(), request.protocol === 'https'))
      .header('cache-control', 'no-store')
      .redirect('/inbox', 303);
  };

  /** Refuses whoever has no access; a key in a header counts as a guess when it is wrong. */
  const admit = async (request: FastifyRequest) => {
    const hasKey = request.headers.authorization !== undefined;
    if (hasKey) await guard.check(request);
    if (access(request)) return;
    if (hasKey) await guard.wrong(request);
    throw new ProblemError(401, 'forbidden');
  };

  app.get<{ Querystring: Query }>('/inbox', async (request, reply) => {
    const { token, type, status, page } = request.query;
    // The token leaves the address at once: it would stay in the history and in what the browser tells other sites.
    if (typeof token === 'string') return enter(request, reply, token);
    if (wantsPage(request) && !access(request)) return sendPage(reply, 401, loginPage(false));
    await admit(request);
    const filter = {
      type: SUBMISSION_TYPES.find((known) => known === type),
      status: typeof status === 'string' && isStatus(status) ? status : undefined,
      page: typeof page === 'string' && /^[1-9]\d{0,6}$/.test(page) ? Number(page) : 1,
    };
    const { items, total } = await listItems(database, filter);
    return sendPage(reply, 200, listPage(items, total, filter));
  });

  app.post('/inbox/login', (request, reply) => enter(request, reply, fieldsOf(request).get('token') ?? ''));

  void app.register((inside, _options, done) => {
    inside.addHook('onRequest', admit);
    // A form on another address of the same site would have the cookie sent along; it cannot know what stands in our own forms.
    inside.addHook('preHandler', (request, _reply, next) => {
      const needsProof = request.method === 'POST' && request.headers.authorization === undefined;
      const isOurs = !needsProof || equalSecrets(fieldsOf(request).get('csrf') ?? '', access(request)?.csrf ?? 'no access');
      next(isOurs ? undefined : new ProblemError(403, 'forbidden'));
    });
    const csrfOf = (request: FastifyRequest) => access(request)?.csrf ?? '';
    itemRoutes(inside, services, csrfOf);
    exportRoutes(inside, services, csrfOf);
    done();
  });
}
