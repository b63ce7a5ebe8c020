/** One submission: reading it, its files, and what the office does with it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isStatus, missingFor, statusesFor, statusOf } from '../model/status.ts';
import { sendPage } from '../pages/page.ts';
import { ProblemError } from '../problems.ts';
import { fieldsOf } from '../requests.ts';
import type { Services } from '../services.ts';
import { changeStatus, hold } from '../status/store.ts';
import { actionForms, type Tried } from './forms.ts';
import { itemPage } from './pages.ts';
import type { Access } from './session.ts';
import { correctionsOf, fileContent, filesOf, findItem, logOf, type Item } from './store.ts';

type Params = { Params: { reference: string } };

/** Somebody else, or the resident, was there first: what they did must be seen before it is written over. */
const overtaken = ({ status }: Item) =>
  `Dit is intussen veranderd. De stand is nu: ${statusOf(status).nl}. Kijk onderaan wat er is gebeurd. Klopt jouw verandering nog? Leg die dan nog een keer vast.`;

const MISSING = { reason: 'Schrijf bij deze stand waarom.', alternative: 'Schrijf bij deze stand wat wel kan.' };

export function itemRoutes(app: FastifyInstance, services: Services, accessTo: (request: FastifyRequest) => Access): void {
  const { config, database } = services;
  const defaultContact = [config.contact.name, config.contact.phone, config.contact.email].filter(Boolean).join(', ');

  const find = async (reference: string): Promise<Item> => {
    const item = await findItem(database, reference);
    if (!item) throw new ProblemError(404, 'not-found');
    return item;
  };

  const show = async (request: FastifyRequest, reply: FastifyReply, item: Item, tried?: Tried, problem?: string, code = 400) => {
    const files = await filesOf(database, item.id);
    const corrections = await correctionsOf(database, item.id);
    const log = await logOf(database, item.id);
    const actions = actionForms(item, accessTo(request).csrf, defaultContact, tried, problem);
    return sendPage(reply, problem === undefined ? 200 : code, itemPage({ item, files, corrections, log, actions }));
  };

  const back = (reply: FastifyReply, { reference }: Item) => reply.header('cache-control', 'no-store').redirect(`/inbox/${reference}`, 303);

  app.get<Params>('/inbox/:reference', async (request, reply) => show(request, reply, await find(request.params.reference)));

  app.post<Params>('/inbox/:reference/status', async (request, reply) => {
    const item = await find(request.params.reference);
    const fields = fieldsOf(request);
    const text = (name: string, most: number) => (fields.get(name) ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, most);
    const change = {
      status: text('status', 40),
      reason: text('reason', 4000),
      alternative: text('alternative', 4000),
      contact: text('contact', 500),
    };
    if (!isStatus(change.status) || !statusesFor(item.type).includes(change.status)) throw new ProblemError(400, 'invalid');
    const missing = missingFor(change.status, change);
    if (missing.length > 0) return show(request, reply, item, change, missing.map((name) => MISSING[name]).join(' '));
    // A program that names no revision has no page that could have become old.
    const seen = text('revision', 12);
    if (await changeStatus(services, item.id, change, accessTo(request).name, seen ? Number(seen) : undefined)) return back(reply, item);
    const current = await find(item.reference);
    return show(request, reply, current, change, overtaken(current), 409);
  });

  app.post<Params>('/inbox/:reference/hold', async (request, reply) => {
    const item = await find(request.params.reference);
    const reason = (fieldsOf(request).get('reason') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 500);
    if (reason === '') throw new ProblemError(400, 'invalid');
    await hold(services, item.id, reason, accessTo(request).name);
    return back(reply, item);
  });

  app.post<Params>('/inbox/:reference/release', async (request, reply) => {
    const item = await find(request.params.reference);
    await hold(services, item.id, null, accessTo(request).name);
    return back(reply, item);
  });

  app.get<{ Params: { reference: string; position: string } }>('/inbox/:reference/files/:position', async (request, reply) => {
    const { reference, position } = request.params;
    const file = /^\d{1,3}$/.test(position) ? await fileContent(database, reference, Number(position)) : undefined;
    if (!file) throw new ProblemError(404, 'not-found');
    return reply
      .header('content-disposition', attachment(file.name))
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'no-store')
      .type(file.type)
      .send(Buffer.from(file.content));
  });
}

/** A file that is saved and never shown in the browser, under its own name also when that has other letters than a header can hold. */
export function attachment(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_');
  const full = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
