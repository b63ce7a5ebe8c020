/** Vacancies for search engines, read back as another vacancy bank would read them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { availabilityOf } from '../../../src/vacancy-finder/model/entry.ts';
import { parseFeedText } from '../../../src/vacancy-finder/model/parse.ts';
import type { Vacancy } from '../../../src/vacancy-finder/model/vacancy.ts';
import { readCatalogue } from '../../src/vacancies/catalogue.ts';
import type { Harness } from '../support/receiver.ts';
import { DEMO_FEED, importDemo, importTexts } from '../support/vacancies.ts';

/** What a posting can tell of a vacancy. */
function tellable({ title, lang, url, organisation, contact, location, schedule, skillsUsed, requirements, places, ...rest }: Vacancy) {
  const there = <T>(part: T | undefined) => part ?? null;
  const atHome = location?.mode === 'online' || location?.mode === 'from-home';
  return {
    title,
    lang: there(lang),
    text: (rest.description ?? rest.summary ?? title).replace(/\s+/g, ' '),
    url: there(url),
    organisation: [organisation?.name, organisation?.url].map(there),
    contact: [contact?.name, contact?.phone, contact?.email].map(there),
    place: atHome ? [] : [location?.name, location?.street, location?.postcode, location?.city, location?.lat, location?.lon].map(there),
    start: there(schedule?.start),
    skills: there(skillsUsed),
    needed: there(requirements?.needed),
    places: there(places),
    dates: [rest.publishedAt, rest.validThrough].map(there),
  };
}

export function jobPostingSuite(harness: Harness): void {
  describe('vacancies for search engines', () => {
    it('are the ones that can be joined, and tell what schema.org has words for when they are read back', async () => {
      await importDemo(harness.database);
      const { app } = await harness.receiver();
      const response = await app.inject('/vacancies.jsonld');
      assert.equal(response.statusCode, 200);
      assert.equal(response.headers['content-type'], 'application/ld+json; charset=utf-8');
      const { vacancies, problems } = parseFeedText(response.body);
      assert.deepEqual(problems, []);
      const open = readCatalogue([readFileSync(DEMO_FEED, 'utf8')]).entries.filter(
        ({ vacancy }) => availabilityOf(vacancy, '2026-11-23') === 'open',
      );
      assert.deepEqual(
        vacancies.map(({ id }) => id),
        open.map(({ key }) => key),
      );
      assert.deepEqual(
        vacancies.map(tellable),
        open.map(({ vacancy }) => tellable(vacancy)),
      );
      for (const vacancy of vacancies) assert.deepEqual(vacancy.arrangement, ['volunteering']);
      for (const { vacancy } of open.filter(({ vacancy: { location } }) => location?.mode === 'at-someones-home'))
        assert.ok(!vacancy.location?.street, 'where someone lives is not told');
    });

    it('can stand in a page: nothing in them ends the script around them, and HTML in a feed is text', async () => {
      const hostile = '</script><script>alert(1)</script><!-- & "quoted" \u2028';
      await importTexts(harness.database, JSON.stringify([{ id: 'x', title: hostile, description: `${hostile}\n\n<b>two</b>` }]));
      const { app } = await harness.receiver();
      const { body } = await app.inject('/vacancies.jsonld');
      assert.doesNotMatch(body, /<|\u2028/);
      const [read] = parseFeedText(body).vacancies;
      assert.equal(read?.title, hostile.trim());
      assert.match(read.description ?? '', /^<\/script><script>alert\(1\)<\/script>[^]*<b>two<\/b>$/);
    });
  });
}
