/** Who works in the inbox, what they see of it, and what they take out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { asOffice, initiative, INBOX_TOKEN, newId, referenceOf, send, sendForm, statusPath, type Harness } from '../support/receiver.ts';

const SIGN_IN = { SIGN_IN_HEADER: 'X-Remote-User', TRUST_PROXY: '10.1.0.0/16, 127.0.0.1' };

const response = (changes: Record<string, unknown> = {}) => ({
  ...initiative(),
  schema: 'https://schemas.meedoen.example/vacancy-response/1',
  type: 'vacancy-response',
  data: { vacancy: { id: 'wr-1', title: 'Taalmaatje voor Omar' }, contact: { channel: 'phone', name: 'Jo', phone: '0612345678' } },
  ...changes,
});

export function officeSuite(harness: Harness): void {
  const sent = async (environment: Record<string, string> = {}, envelope = initiative()) => {
    const receiver = await harness.receiver(environment);
    const answer = await send(receiver.app, envelope);
    assert.equal(answer.statusCode, 201, answer.body);
    return { ...receiver, reference: referenceOf(answer), path: statusPath(answer) };
  };
  const open = (app: FastifyInstance, url: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    app.inject({ url, headers: { accept: 'text/html', ...headers }, remoteAddress });
  /** A change as somebody makes it by the form of the page. */
  const change = async (app: FastifyInstance, reference: string, fields: Record<string, string>, headers: Record<string, string>) => {
    const page = (await open(app, `/inbox/${reference}`, headers)).body;
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    return sendForm(app, `/inbox/${reference}/status`, { ...fields, csrf }, headers);
  };

  describe('someone who is signed in', () => {
    it('is let in by the name in the header of a trusted proxy, and stands in the log of what was changed, with before and after', async () => {
      const { app, reference } = await sent(SIGN_IN);
      const samira = { 'x-remote-user': Buffer.from('Samira Özdemir').toString('latin1') };
      assert.match((await open(app, '/inbox', samira)).body, /Je bent Samira Özdemir/);
      assert.equal((await change(app, reference, { status: 'in-conversation' }, samira)).statusCode, 303);
      assert.equal(
        (await change(app, reference, { status: 'stopped', reason: 'Op verzoek' }, { 'x-remote-user': 'Piet' })).statusCode,
        303,
      );
      const page = (await open(app, `/inbox/${reference}`, samira)).body;
      assert.match(page, /Samira Özdemir<\/td>\s*<td class="words">stand: van ontvangen naar in gesprek</);
      assert.match(page, /Piet<\/td>\s*<td class="words">stand: van in gesprek naar gestopt: Op verzoek</);
      const [item] = (await app.inject({ url: '/inbox/export.json', headers: samira })).json<{ log: Record<string, unknown>[] }[]>();
      assert.deepEqual(
        item?.log.map(({ who, status_before, status }) => [who, status_before, status]),
        [
          [null, null, 'received'],
          ['Samira Özdemir', 'received', 'in-conversation'],
          ['Piet', 'in-conversation', 'stopped'],
        ],
      );
    });

    it('is nobody when the header does not come from a trusted proxy, comes twice, or is empty', async () => {
      const { app } = await sent(SIGN_IN);
      const name = { 'x-remote-user': 'Samira' };
      assert.equal((await open(app, '/inbox', name)).statusCode, 200);
      assert.equal((await open(app, '/inbox', name, '10.1.200.3')).statusCode, 200);
      assert.equal((await open(app, '/inbox', name, '::ffff:10.1.0.9')).statusCode, 200, 'as a dual-stack socket tells it');
      for (const address of ['192.0.2.7', '10.2.0.1', '::1'])
        assert.equal((await open(app, '/inbox', name, address)).statusCode, 401, address);
      const behind = { ...name, 'x-forwarded-for': '10.1.0.1' };
      assert.equal((await open(app, '/inbox', behind, '192.0.2.7')).statusCode, 401, 'what the sender says of its own way');
      for (const value of ['', ' ', '\u0007']) assert.equal((await open(app, '/inbox', { 'x-remote-user': value })).statusCode, 401);
      assert.equal((await open(app, '/inbox')).statusCode, 401);
      const url = await app.listen({ port: 0, host: '127.0.0.1' });
      const twice = await fetch(`${url}/inbox`, {
        headers: [
          ['X-Remote-User', 'Samira'],
          ['X-Remote-User', 'root'],
        ],
      });
      // fetch joins the two into one line, as some proxies do: then it is one strange name, and never the second one alone.
      assert.doesNotMatch(await twice.text(), /Je bent (Samira|root)</);
    });

    it('makes the token useless for people, and leaves programs reading', async () => {
      const { app, reference } = await sent(SIGN_IN);
      assert.equal((await app.inject(`/inbox?token=${INBOX_TOKEN}`)).statusCode, 403);
      assert.equal((await sendForm(app, '/inbox/login', { token: INBOX_TOKEN })).statusCode, 403);
      assert.equal((await app.inject({ url: '/inbox/export.json', headers: asOffice })).statusCode, 200);
      assert.equal((await sendForm(app, `/inbox/${reference}/status`, { status: 'done' }, asOffice)).statusCode, 403);
      assert.doesNotMatch((await open(app, '/inbox')).body, /Code van het postvak/);
    });

    it('is protected from forms on other pages, also from those of a colleague', async () => {
      const { app, reference } = await sent(SIGN_IN);
      const headers = { 'x-remote-user': 'Samira' };
      for (const csrf of ['', 'x']) {
        assert.equal((await sendForm(app, `/inbox/${reference}/status`, { status: 'done', csrf }, headers)).statusCode, 403);
      }
      const page = (await open(app, `/inbox/${reference}`, { 'x-remote-user': 'Piet' })).body;
      const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
      assert.ok(csrf);
      assert.equal((await sendForm(app, `/inbox/${reference}/status`, { status: 'done', csrf }, headers)).statusCode, 403);
    });

    it('is named as text, whatever the name is, and not on the page of the resident', async () => {
      const { app, reference, path } = await sent(SIGN_IN);
      const name = { 'x-remote-user': '<script>alert(1)</script>' };
      await change(app, reference, { status: 'in-conversation' }, name);
      const page = (await open(app, `/inbox/${reference}`, name)).body;
      assert.doesNotMatch(page, /<script/);
      assert.match(page, /&lt;script&gt;alert\(1\)/);
      assert.doesNotMatch((await open(app, path)).body, /alert\(1\)/);
    });

    it('does not write over what a colleague or the resident did meanwhile, before having seen it', async () => {
      const { app, reference, path } = await sent(SIGN_IN);
      const [samira, piet] = [{ 'x-remote-user': 'Samira' }, { 'x-remote-user': 'Piet' }];
      const formOf = async (headers: Record<string, string>) => {
        const page = (await open(app, `/inbox/${reference}`, headers)).body;
        const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
        return { csrf: valueOf('csrf'), revision: valueOf('revision') };
      };
      const hers = await formOf(samira);
      await change(app, reference, { status: 'stopped', reason: 'Op verzoek' }, piet);
      const late = await sendForm(app, `/inbox/${reference}/status`, { status: 'passed-on', reason: 'Naar Wonen', ...hers }, samira);
      assert.equal(late.statusCode, 409);
      assert.match(late.body, /De stand is nu: gestopt/);
      assert.match(late.body, /Naar Wonen/, 'what was typed is still there');

      const his = await formOf(piet);
      assert.equal((await sendForm(app, `${path}/withdraw`, { sure: 'yes' })).statusCode, 303);
      assert.equal((await sendForm(app, `/inbox/${reference}/status`, { status: 'go-ahead', ...his }, piet)).statusCode, 409);
      assert.match((await open(app, path)).body, /ingetrokken/);
      // Whoever has seen it may still go on.
      assert.equal(
        (await sendForm(app, `/inbox/${reference}/status`, { status: 'go-ahead', ...(await formOf(piet)) }, piet)).statusCode,
        303,
      );
    });

    it('is noted with an export and its confirmation', async () => {
      const { app, reference } = await sent(SIGN_IN);
      const headers = { 'x-remote-user': 'Samira' };
      await change(app, reference, { status: 'done' }, headers);
      const csrf = /name="csrf" value="([^"]+)"/.exec((await open(app, '/inbox/exports', headers)).body)?.[1] ?? '';
      assert.equal((await sendForm(app, '/inbox/exports', { category: 'initiative', csrf }, headers)).statusCode, 303);
      assert.equal((await app.inject({ url: '/inbox/exports/1.json', headers })).statusCode, 200);
      assert.equal((await sendForm(app, '/inbox/exports/1/confirm', { sure: 'yes', csrf }, headers)).statusCode, 303);
      assert.match((await open(app, '/inbox/exports', headers)).body, /bevestigd op <time[^]*?<\/time> door Samira/);
    });
  });

  describe('the list of the inbox', () => {
    it('is filtered by kind, status, day, lateness and words, and what is filtered is what is exported', async () => {
      const time = { now: new Date('2026-11-23T10:00:00Z') };
      const { app } = await harness.receiver({}, time);
      const titled = (title: string) => initiative({ data: { ...initiative().data, title } });
      const early = referenceOf(await send(app, titled('100% groen plein')));
      time.now = new Date('2026-12-20T23:30:00Z');
      const night = referenceOf(await send(app, titled('Avondwandeling')));
      const reaction = referenceOf(await send(app, response({ id: newId() })));
      const all = [reaction, night, early];
      const shown = async (query: string) => {
        const page = (await open(app, `/inbox?${query}`, asOffice)).body;
        const exported = (await app.inject({ url: `/inbox/export.json?${query}`, headers: asOffice })).json<{ reference: string }[]>();
        const listed = all.filter((reference) => page.includes(`/inbox/${reference}"`));
        assert.deepEqual(exported.map(({ reference }) => reference).sort(), [...listed].sort(), query);
        return listed;
      };
      assert.deepEqual(await shown(''), all);
      assert.deepEqual(await shown('type=vacancy-response'), [reaction]);
      assert.deepEqual(await shown('status=done'), []);
      assert.deepEqual(await shown('to=2026-11-23'), [early]);
      assert.deepEqual(await shown('from=2026-12-21'), [reaction, night], 'half past midnight in Amsterdam is the next day');
      assert.deepEqual(await shown('late=yes'), [early]);
      assert.deepEqual(await shown('words=taalmaatje'), [reaction]);
      assert.deepEqual(await shown('words=100%25'), [early], 'a percent sign is a percent sign');
      assert.deepEqual(await shown('words=%25'), [early]);
      assert.deepEqual(await shown(`words=${night.toLowerCase()}`), [night]);
      assert.deepEqual(await shown("words=' or 1=1--"), []);
      assert.deepEqual(
        await shown('from=2026-02-31&to=x&type=nothing&status=constructor&words=a&words=b'),
        all,
        'what makes no sense is left out',
      );
      const csv = (await app.inject({ url: '/inbox/export.csv?words=avond', headers: asOffice })).body;
      assert.ok(csv.includes(night) && !csv.includes(early));
      assert.match((await open(app, '/inbox?words=avond', asOffice)).body, /href="\/inbox\/export\.csv\?words=avond"/);
    });

    it('shows on top of a submission that the resident withdrew it, and when', async () => {
      const { app, reference, path } = await sent();
      await sendForm(app, `${path}/withdraw`, { sure: 'yes' });
      const page = (await open(app, `/inbox/${reference}`, asOffice)).body;
      assert.match(page, /De inwoner heeft dit ingetrokken op <time[^>]*>23 nov 2026/);
      assert.match(page, /inwoner<\/td>\s*<td class="words">ingetrokken/);
    });
  });

  describe('the volunteer centre', () => {
    it('marks a response contacted and placed, and the resident reads it', async () => {
      const { app, reference, path } = await sent({}, response());
      for (const [status, words] of [
        ['contacted', 'contact gehad'],
        ['placed', 'aan de slag'],
      ] as const) {
        assert.equal((await sendForm(app, `/inbox/${reference}/status`, { status }, asOffice)).statusCode, 303);
        assert.ok((await open(app, path)).body.includes(`<strong>${words}</strong>`), words);
      }
    });

    it('has these two statuses alone: an initiative cannot be placed', async () => {
      const { app, reference } = await sent();
      assert.doesNotMatch((await open(app, `/inbox/${reference}`, asOffice)).body, /value="placed"/);
      assert.equal((await sendForm(app, `/inbox/${reference}/status`, { status: 'placed' }, asOffice)).statusCode, 400);
    });
  });
}
