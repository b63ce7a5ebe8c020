/** Handing over and deleting. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SUBMISSION_TYPES } from '../../../src/submission/model/envelope.ts';
import { exportCsv, exportJson } from '../export/export.ts';
import { CATEGORIES } from '../model/categories.ts';
import { sendPage } from '../pages/page.ts';
import { ProblemError } from '../problems.ts';
import { fieldsOf } from '../requests.ts';
import { listDeletions } from '../retention/delete.ts';
import { confirmExport, createExport, findExport, listExports, markDownloaded, readyCount } from '../retention/exports.ts';
import type { Services } from '../services.ts';
import { exportsPage } from './export-pages.ts';
import { attachment } from './item-routes.ts';

export function exportRoutes(app: FastifyInstance, services: Services, csrfOf: (request: FastifyRequest) => string): void {
  const { config, database, clock } = services;

  const show = async (request: FastifyRequest, reply: FastifyReply, problem?: string) => {
    const ready = [];
    for (const category of CATEGORIES)
      ready.push({ category, count: await readyCount(database, category), days: config.retentionDays[category] ?? 0 });
    const [exports, deletions] = [await listExports(database), await listDeletions(database)];
    return sendPage(reply, problem === undefined ? 200 : 409, exportsPage({ ready, exports, deletions, csrf: csrfOf(request), problem }));
  };

  const back = (reply: FastifyReply) => reply.header('cache-control', 'no-store').redirect('/inbox/exports', 303);

  const numberOf = (written: string) => (/^\d{1,9}$/.test(written) ? Number(written) : -1);

  app.get('/inbox/exports', (request, reply) => show(request, reply));

  app.post('/inbox/exports', async (request, reply) => {
    const category = CATEGORIES.find((known) => known === fieldsOf(request).get('category'));
    if (category === undefined) throw new ProblemError(400, 'invalid');
    await createExport(database, category, clock());
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
    const isConfirmed = await confirmExport(database, numberOf(request.params.id), clock());
    return isConfirmed ? back(reply) : show(request, reply, 'Haal eerst het bestand helemaal op.');
  });

  app.get<{ Params: { form: string }; Querystring: { type?: unknown } }>('/inbox/export.:form', async (request, reply) => {
    const type = SUBMISSION_TYPES.find((known) => known === request.query.type);
    const { form } = request.params;
    if (form === 'csv') return sendFile(reply, 'text/csv; charset=utf-8', 'meedoen.csv', exportCsv(database, { type }));
    if (form === 'json') return sendFile(reply, 'application/json; charset=utf-8', 'meedoen.json', exportJson(database, { type }));
    throw new ProblemError(404, 'not-found');
  });
}

const sendFile = (reply: FastifyReply, type: string, name: string, lines: AsyncGenerator<string>) =>
  reply.type(type).header('content-disposition', attachment(name)).header('cache-control', 'no-store').send(Readable.from(lines));
