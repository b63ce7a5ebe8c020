import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { atOnce } from '../../../src/vacancy-finder/model/at-once.ts';
import { foldInTurns } from '../../../src/vacancy-finder/model/duplicates.ts';
import { Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { plainText } from '../../../src/vacancy-finder/model/job-posting.ts';
import { parseFeed } from '../../../src/vacancy-finder/model/parse.ts';
import type { Vacancy } from '../../../src/vacancy-finder/model/vacancy.ts';

const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  identifier: { '@type': 'PropertyValue', name: 'Bank', value: 'b-17' },
  title: 'Taalmaatje',
  inLanguage: ['nl', 'en'],
  description: '<p>Oefen <b>Nederlands</b> &amp; drink koffie.</p><ul><li>rustig</li><li>samen</li></ul><script>alert(1)</script>',
  url: 'https://bank.example/17',
  hiringOrganization: { '@type': 'Organization', name: 'Taalhuis', sameAs: 'https://taalhuis.example/' },
  jobLocation: [
    {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', streetAddress: 'Kade 1', postalCode: '8601 AB', addressLocality: 'Waterrijk' },
      geo: { '@type': 'GeoCoordinates', latitude: '53.1', longitude: 5.6 },
    },
  ],
  employmentType: ['VOLUNTEER', 'PART_TIME'],
  datePosted: '2026-11-01',
  validThrough: '2026-12-31T23:59:59+0100',
  workHours: 'dinsdag van 10 tot 11',
  skills: 'luisteren, geduld',
  totalJobOpenings: '3',
};

describe('schema.org JobPosting', () => {
  it('is read as a vacancy, with text where it had HTML', () => {
    const { vacancies, problems } = parseFeed([posting]);
    assert.deepEqual(problems, []);
    assert.deepEqual(vacancies, [
      {
        id: 'b-17',
        title: 'Taalmaatje',
        lang: 'nl',
        description: 'Oefen Nederlands & drink koffie.\n\n– rustig\n– samen\n\ndinsdag van 10 tot 11',
        url: 'https://bank.example/17',
        organisation: { name: 'Taalhuis', url: 'https://taalhuis.example/' },
        location: { mode: 'on-site', street: 'Kade 1', postcode: '8601AB', city: 'Waterrijk', lat: 53.1, lon: 5.6 },
        skillsUsed: ['luisteren', 'geduld'],
        arrangement: ['volunteering'],
        places: 3,
        publishedAt: '2026-11-01',
        validThrough: '2026-12-31T23:59:59+01:00',
      },
    ]);
  });

  it('is found alone, in a list, in a graph and in an ItemList', () => {
    for (const document of [
      posting,
      [posting],
      { '@graph': [{ '@type': 'WebSite' }, posting] },
      [{ '@type': 'Organization' }, { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: posting }] }],
    ])
      assert.deepEqual(
        parseFeed(document).vacancies.map(({ id }) => id),
        ['b-17'],
      );
    assert.equal(parseFeed({ '@type': 'WebSite' }).problems[0]?.code, 'not-a-feed');
  });

  it('reports by number and field what is wrong, as in our own form', () => {
    const { vacancies, problems } = parseFeed([
      { '@type': 'JobPosting', url: 'javascript:alert(1)', title: 'Kok' },
      { '@type': 'JobPosting' },
    ]);
    assert.equal(vacancies.length, 1);
    assert.deepEqual(
      problems.map(({ number, field, code }) => `${number} ${field} ${code}`),
      ['1 url wrong-form', '2 id missing'],
    );
  });

  it('survives a document that contains itself, and anything else', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['@graph'] = cyclic;
    assert.equal(parseFeed(cyclic).vacancies.length, 0);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(posting)), fc.anything()), (given) => {
        parseFeed([{ ...given, '@type': 'JobPosting' }]);
      }),
    );
  });

  it('makes text of HTML, and leaves what is none', () => {
    assert.equal(plainText('3 < 5 & 5 > 3'), '3 < 5 & 5 > 3');
    assert.equal(plainText('a<br/>b&nbsp;&#233;&#x2019;&onbekend;'), 'a\nb é’&onbekend;');
    assert.equal(plainText('&#0;&#xD800;'), '&#0;&#xD800;');
  });
});

describe('folding duplicates', () => {
  const entry = (id: string, source: string, more: Partial<Vacancy> = {}, feed = 0) =>
    new Entry({ id, title: 'Taalmaatje gezocht', organisation: { name: 'Taalhuis' }, source: { name: source }, ...more }, feed);
  const folded = (entries: readonly Entry[]) => atOnce(foldInTurns(entries));
  const ids = (entries: readonly Entry[]) => folded(entries).map(({ key }) => key);

  it('shows once what two sources bring, and keeps the links to both', () => {
    const [kept, ...rest] = folded([
      entry('1', 'A', { confirmedAt: '2026-01-01' }),
      entry('2', 'B', { title: 'taalmaatje GEZOCHT!', confirmedAt: '2026-11-01' }),
    ]);
    assert.deepEqual(rest, []);
    assert.equal(kept?.key, '2');
    assert.ok(kept.answersTo('1') && kept.answersTo('2') && !kept.answersTo('3'));
    assert.deepEqual(
      kept.also.map(({ key }) => key),
      ['1'],
    );
  });

  it('prefers of equals the one that can be answered here', () => {
    assert.deepEqual(ids([entry('1', 'A'), entry('2', 'B', { source: { name: 'B', respond: 'endpoint' } })]), ['2']);
  });

  it('leaves apart what one source brings twice, what is elsewhere, and what has no organisation', () => {
    assert.deepEqual(ids([entry('1', 'A'), entry('2', 'A')]), ['1', '2']);
    assert.deepEqual(ids([entry('1', 'A'), entry('2', 'A', {}, 1)]), ['1']);
    assert.deepEqual(ids([entry('1', 'A', { location: { postcode: '8601' } }), entry('2', 'B', { location: { postcode: '8604AB' } })]), [
      '1',
      '2',
    ]);
    assert.deepEqual(ids([entry('1', 'A', { location: { postcode: '8601' } }), entry('2', 'B', { location: { city: 'Waterrijk' } })]), [
      '1',
    ]);
    const nobody = { organisation: {} };
    assert.deepEqual(ids([entry('1', 'A', nobody), entry('2', 'B', nobody)]), ['1', '2']);
  });

  it('loses nothing and invents nothing, on random feeds', () => {
    const some = fc.array(
      fc.record({
        title: fc.constantFrom('Kok', 'kok!', 'Gids'),
        name: fc.constantFrom('X', 'Y'),
        source: fc.constantFrom('A', 'B', 'C'),
        city: fc.constantFrom(undefined, 'Waterrijk', 'Oostwiel'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (items) => {
        const entries = items.map(({ title, name, source, city }, index) =>
          entry(String(index), source, { title, organisation: { name }, ...(city ? { location: { city } } : {}) }),
        );
        const kept = folded(entries);
        const all = kept.flatMap(({ key, also }) => [key, ...also.map((other) => other.key)]);
        assert.deepEqual(all.sort(), entries.map(({ key }) => key).sort());
      }),
    );
  });
});
