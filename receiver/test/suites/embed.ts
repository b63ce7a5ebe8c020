/** Fragments for pages without JavaScript: what a server includes works, and holds nothing but text of others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { multipart, type Harness } from '../support/receiver.ts';
import { DEMO_FEED, importDemo, importTexts } from '../support/vacancies.ts';

const decoded = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function embedSuite(harness: Harness): void {
  describe('a fragment without JavaScript', () => {
    it('of the initiative form is a form that this receiver takes when its required fields are filled in', async () => {
      const { app, database } = await harness.receiver({ PUBLIC_URL: 'https://meedoen.waterrijk.example' });
      const response = await app.inject('/embed/initiative-form');
      assert.equal(response.statusCode, 200);
      assert.equal(response.headers['content-type'], 'text/html; charset=utf-8');
      assert.doesNotMatch(response.body, /<(script|html|body|style)|\son\w+=|javascript:/i);
      const [, action = ''] = /<form[^>]* action="([^"]+)"/.exec(response.body) ?? [];
      assert.equal(action, 'https://meedoen.waterrijk.example/submissions/initiative');
      const fields = new Map<string, string>();
      for (const [tag] of response.body.matchAll(/<(?:input|textarea)[^>]*>/g)) {
        const attribute = (name: string) => decoded(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
        const [name, value] = [attribute('name'), attribute('value')];
        if (fields.has(name) || (attribute('type') !== 'hidden' && !tag.includes(' required'))) continue;
        fields.set(name, value || 'Een antwoord');
      }
      fields.set('contact.channel', 'email').set('contact.email', 'noor@voorbeeld.example');
      const parts = [...fields].map(([name, content]) => ({ name, content }));
      const { payload, contentType } = multipart(parts);
      const headers = { 'content-type': contentType, accept: 'text/html' };
      const sent = await app.inject({ method: 'POST', url: new URL(action).pathname, headers, payload });
      assert.equal(sent.statusCode, 201, sent.body);
      assert.match(sent.body, /Kenmerk/);
      const [row] = await database.query<{ envelope: { pack: unknown; data: { title: string } } }>('select envelope from submissions');
      assert.ok(row?.envelope.pack);
      assert.equal(row.envelope.data.title, 'Een antwoord');
    });

    it('of the vacancies lists the newest with links, and reads well in two languages', async () => {
      await importDemo(harness.database);
      const { app } = await harness.receiver({ CONTACT_NAME: 'Team Meedoen', CONTACT_PHONE: '0515 00 10 00' });
      const { body } = await app.inject('/embed/vacancy-finder');
      assert.match(body, /Dit zijn de 30 nieuwste van \d+ vacatures\./);
      assert.equal(body.split('<li>').length - 1, 30);
      assert.match(body, /<a href="https:\/\/[^"]+"><bdi lang="nl">/);
      assert.match(body, /Bel of mail Team Meedoen:\s*<a href="tel:0515001000">/);
      const english = (await app.inject('/embed/vacancy-finder?lang=en')).body;
      assert.match(english, /These are the 30 newest of \d+ vacancies\./);
      assert.doesNotMatch(english, /Regelmatig|Op een plek in de buurt/);
      const { vacancies } = JSON.parse(readFileSync(DEMO_FEED, 'utf8')) as { vacancies: { contact?: { email?: string } }[] };
      for (const { contact } of vacancies) if (contact?.email) assert.ok(!body.includes(contact.email), 'no address to harvest');
    });

    it('holds what a feed or a setting says as text', async () => {
      const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
      const feed = [
        {
          id: 'x',
          title: hostile,
          summary: hostile,
          organisation: { name: hostile },
          url: 'javascript:alert(1)',
          location: { city: hostile },
        },
      ];
      await importTexts(harness.database, JSON.stringify(feed));
      const { app } = await harness.receiver({ RECIPIENT: hostile, CONTACT_NAME: hostile, CONTACT_PHONE: hostile, CONTACT_EMAIL: hostile });
      for (const widget of ['initiative-form', 'vacancy-finder', 'participation-wheel']) {
        const { body } = await app.inject(`/embed/${widget}`);
        assert.doesNotMatch(body, /<(script|img)|javascript:/i, widget);
        assert.match(body, /&lt;script&gt;/, widget);
      }
    });

    it('of the wheel names its areas and whom to call, and has nothing to fill in', async () => {
      const { app } = await harness.receiver();
      const { body } = await app.inject({ url: '/embed/participation-wheel', headers: { 'accept-language': 'nl' } });
      for (const words of ['Mijn dagelijks leven', 'Betaald werk', 'tel:112', 'niet door Movisie getoetst'])
        assert.ok(body.includes(words), words);
      assert.doesNotMatch(body, /<(form|input)|Goed zo/);
      const english = (await app.inject('/embed/participation-wheel?lang=en')).body;
      assert.match(english, /lang="en"/);
      assert.doesNotMatch(english, /Mijn|onderdelen van je leven|Gevaar/);
    });

    it('is there for three widgets, and says nothing of any other', async () => {
      const { app } = await harness.receiver({ INITIATIVE_PACK_FILE: DEMO_FEED });
      for (const name of ['settings', '__proto__', 'constructor', '..%2finbox']) {
        assert.equal((await app.inject(`/embed/${name}`)).statusCode, 404, name);
      }
      assert.equal((await app.inject('/embed/initiative-form')).statusCode, 503, 'a pack that is none');
    });

    it('takes the questions of the pack that the site names', async () => {
      const { app } = await harness.receiver({
        INITIATIVE_PACK_FILE: new URL('../../../demo/data/buurtbudget.json', import.meta.url).pathname,
      });
      assert.match((await app.inject('/embed/initiative-form')).body, /name="meedoen-pack\.id" value="buurtbudget"/);
    });
  });
}
