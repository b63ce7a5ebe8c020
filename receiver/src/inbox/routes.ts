/** `/inbox`: what came in, for those who are signed in, or have the token. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dutchDay } from '../calendar.ts';
import { guessGuard } from '../limits/plugin.ts';
import { sendPage } from '../pages/page.ts';
import { ProblemError } from '../problems.ts';
import { fieldsOf, wantsPage } from '../requests.ts';
import type { Services } from '../services.ts';
import { exportRoutes } from './export-routes.ts';
import { itemRoutes } from './item-routes.ts';
import { filterOf } from './filter.ts';
import { listPage, loginPage } from './list-page.ts';
import { accessOf, equalSecrets, newSession, type Access } from './session.ts';
import { signedIn } from './sign-in.ts';
import { listItems } from './store.ts';

type Query = Record<string, string | string[] | undefined>;

export function inboxRoutes(app: FastifyInstance, services: Services): void {
  const { config, database, clock } = services;
  const guard = guessGuard(services, 'inbox-guess');
  const signIn = config.signInHeader === undefined ? undefined : signedIn(config);
  const access = (request: FastifyRequest): Access | undefined =>
    accessOf(request, { inboxToken: config.inboxToken, signIn, now: clock() });

  const enter = async (request: FastifyRequest, reply: FastifyReply, token: string) => {
    // Beside a sign-in the token would be a way in without a name.
    if (signIn) throw new ProblemError(403, 'forbidden');
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
    const { token } = request.query;
    // The token leaves the address at once: it would stay in the history and in what the browser tells other sites.
    if (typeof token === 'string') return enter(request, reply, token);
    if (!signIn && wantsPage(request) && !access(request)) return sendPage(reply, 401, loginPage(false));
    await admit(request);
    const filter = filterOf(request.query);
    const { items, total } = await listItems(database, filter, dutchDay(clock()));
    return sendPage(reply, 200, listPage({ items, total, filter, name: access(request)?.name }));
  });

  app.post('/inbox/login', (request, reply) => enter(request, reply, fieldsOf(request).get('token') ?? ''));

  void app.register((inside, _options, done) => {
    inside.addHook('onRequest', admit);
    // A form on another address of the same site would have the cookie sent along; it cannot know what stands in our own forms.
    inside.addHook('preHandler', (request, _reply, next) => {
      const needsProof = request.method === 'POST' && request.headers.authorization === undefined;
      const isOurs = !needsProof || equalSecrets(fieldsOf(request).get('csrf') ?? '', access(request)?.csrf ?? 'no access');
      const mayNot = request.method === 'POST' && access(request)?.onlyReads;
      next(isOurs && !mayNot ? undefined : new ProblemError(403, 'forbidden'));
    });
    const accessTo = (request: FastifyRequest): Access => access(request) ?? { csrf: '' };
    itemRoutes(inside, services, accessTo);
    exportRoutes(inside, services, accessTo);
    done();
  });
}
