/** Handing over and deleting. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dutchDay } from '../calendar.ts';
import { exportCsv, exportJson } from '../export/export.ts';
import { CATEGORIES } from '../model/categories.ts';
import { sendPage } from '../pages/page.ts';
import { ProblemError } from '../problems.ts';
import { fieldsOf } from '../requests.ts';
import { listDeletions } from '../retention/delete.ts';
import { confirmExport, createExport, findExport, listExports, markDownloaded, readyCount } from '../retention/exports.ts';
import type { Services } from '../services.ts';
import { exportsPage } from './export-pages.ts';
import { type Asked, filterOf } from './filter.ts';
import { attachment } from './item-routes.ts';
import type { Access } from './session.ts';

export function exportRoutes(app: FastifyInstance, services: Services, accessTo: (request: FastifyRequest) => Access): void {
  const { config, database, clock } = services;

  const show = async (request: FastifyRequest, reply: FastifyReply, problem?: string) => {
    const ready = [];
    for (const category of CATEGORIES)
      ready.push({ category, count: await readyCount(database, category), days: config.retentionDays[category] ?? 0 });
    const [exports, deletions] = [await listExports(database), await listDeletions(database)];
    return sendPage(
      reply,
      problem === undefined ? 200 : 409,
      exportsPage({ ready, exports, deletions, csrf: accessTo(request).csrf, problem }),
    );
  };

  const back = (reply: FastifyReply) => reply.header('cache-control', 'no-store').redirect('/inbox/exports', 303);

  const numberOf = (written: string) => (/^\d{1,9}$/.test(written) ? Number(written) : -1);

  app.get('/inbox/exports', (request, reply) => show(request, reply));

  app.post('/inbox/exports', async (request, reply) => {
    const category = CATEGORIES.find((known) => known === fieldsOf(request).get('category'));
    if (category === undefined) throw new ProblemError(400, 'invalid');
    await createExport(database, category, clock(), accessTo(request).name);
    return back(reply);
  });

  app.get<{ Params: { id: string } }>('/inbox/exports/:id.json', async (request, reply) => {
    const id = numberOf(request.params.id);
    const found = await findExport(database, id);
    if (!found) throw new ProblemError(404, 'not-found');
    const whole = async function* () {
      yield* exportJson(database, { exportId: id });
      // Reached only when the last line has been taken.
      await markDownloaded(database, id, clock());
    };
    return sendFile(reply, 'application/json; charset=utf-8', `meedoen-${found.category}-${id}.json`, whole());
  });

  app.post<{ Params: { id: string } }>('/inbox/exports/:id/confirm', async (request, reply) => {
    if (fieldsOf(request).get('sure') !== 'yes') return show(request, reply, 'Zet eerst een vinkje als het bestand veilig bewaard is.');
    const isConfirmed = await confirmExport(database, numberOf(request.params.id), clock(), accessTo(request).name);
    return isConfirmed ? back(reply) : show(request, reply, 'Haal eerst het bestand helemaal op.');
  });

  app.get<{ Params: { form: string }; Querystring: Asked }>('/inbox/export.:form', async (request, reply) => {
    const selection = { filter: filterOf(request.query), today: dutchDay(clock()) };
    const { form } = request.params;
    if (form === 'csv') return sendFile(reply, 'text/csv; charset=utf-8', 'meedoen.csv', exportCsv(database, selection));
    if (form === 'json') return sendFile(reply, 'application/json; charset=utf-8', 'meedoen.json', exportJson(database, selection));
    throw new ProblemError(404, 'not-found');
  });
}

const sendFile = (reply: FastifyReply, type: string, name: string, lines: AsyncGenerator<string>) =>
  reply.type(type).header('content-disposition', attachment(name)).header('cache-control', 'no-store').send(Readable.from(lines));
