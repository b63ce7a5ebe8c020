import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { parseFeed, parseFeedText } from '../../src/vacancy-finder/model/parse.ts';
import {
  ACTIVITIES,
  DAYPARTS,
  DAYS,
  PARTS_OF_DAY,
  SECTORS,
  STATUSES,
  vacanciesModel,
  vacancyModel,
} from '../../src/vacancy-finder/model/vacancy.ts';

const good = { id: 'a1', title: 'Taalmaatje gezocht' };
const only = (item: unknown) => {
  const { vacancies, problems } = parseFeed({ vacancies: [item] });
  return { vacancy: vacancies[0], problems };
};
const told = (problems: readonly { number: number; field: string; code: string }[]) =>
  problems.map(({ number, field, code }) => `${number} ${field} ${code}`);

describe('reading a vacancy feed', () => {
  it('keeps an item that has only an id and a title', () => {
    const { vacancy, problems } = only(good);
    assert.deepEqual(vacancy, good);
    assert.deepEqual(problems, []);
  });

  it('keeps the good items and reports the bad ones by number and field', () => {
    const { vacancies, problems } = parseFeed({
      vacancies: [good, 7, { id: 'b' }, { ...good, id: 'c', title: '   ' }, { title: 'x' }, { ...good, id: 'd' }],
    });
    assert.deepEqual(
      vacancies.map((vacancy) => vacancy.id),
      ['a1', 'd'],
    );
    assert.deepEqual(told(problems), ['2  not-an-object', '3 title missing', '4 title missing', '5 id missing']);
    assert.ok(problems.every((problem) => problem.lost));
    assert.equal(problems[1]?.id, 'b');
  });

  it('drops an unknown value of a list, and keeps the item', () => {
    const { vacancy, problems } = only({ ...good, sector: 'gardening', activity: 'board', schedule: { per: 'fortnight', minHours: 2 } });
    assert.deepEqual(vacancy, { ...good, activity: 'board', schedule: { minHours: 2 } });
    assert.deepEqual(told(problems).sort(), ['1 schedule.per not-one-of', '1 sector not-one-of']);
    assert.ok(problems.every((problem) => !problem.lost && problem.id === 'a1'));
  });

  it('drops only the unknown entries of a list', () => {
    const { vacancy, problems } = only({ ...good, beneficiaries: ['martians', 'youth', 3, 'everyone', 'robots'] });
    assert.deepEqual(vacancy?.beneficiaries, ['youth', 'everyone']);
    assert.deepEqual(told(problems), ['1 beneficiaries.0 not-one-of', '1 beneficiaries.2 wrong-type', '1 beneficiaries.4 not-one-of']);
  });

  it('treats null and empty texts as not filled in, without a word', () => {
    const { vacancy, problems } = only({
      ...good,
      summary: '',
      sector: null,
      location: null,
      image: '  ',
      contact: { email: '', phone: null },
    });
    assert.deepEqual(vacancy, { ...good, contact: {} });
    assert.deepEqual(problems, []);
  });

  it('lets through no address but http and https', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '/path',
      'https://gemeente.example@evil.example/',
      'ftp://a.example',
      'https://',
      ' https://a.example',
    ]) {
      const { vacancy, problems } = only({ ...good, url, image: url, organisation: { url, logo: url } });
      assert.deepEqual(vacancy, { ...good, organisation: {} }, url);
      assert.equal(problems.length, 4, url);
    }
    assert.equal(only({ ...good, url: 'HTTPS://a.example:8080/x?y#z' }).vacancy?.url, 'HTTPS://a.example:8080/x?y#z');
  });

  it('keeps dangerous strings as the text they are', () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>"\'&';
    const { vacancy } = only({ id: evil, title: evil, description: evil, organisation: { name: evil }, contact: { phone: evil } });
    assert.ok(vacancy);
    assert.equal(vacancy.id, evil);
    assert.equal(vacancy.title, evil);
    assert.equal(vacancy.description, evil);
    assert.equal(vacancy.organisation?.name, evil);
  });

  it("keeps of someone's home only four digits, the town and the district", () => {
    const location = {
      mode: 'at-someones-home',
      street: 'Lange Dijk 4',
      name: 'Bij mevrouw',
      postcode: '8711 ab',
      city: 'Waterrijk',
      district: 'Noord',
      lat: 53,
      lon: 5.4,
    };
    const { vacancy, problems } = only({ ...good, location });
    assert.deepEqual(vacancy?.location, { mode: 'at-someones-home', postcode: '8711', city: 'Waterrijk', district: 'Noord' });
    assert.deepEqual(told(problems), [
      '1 location.name private',
      '1 location.street private',
      '1 location.lat private',
      '1 location.lon private',
      '1 location.postcode private',
    ]);
  });

  it("treats a kind of place that it cannot read as someone's home", () => {
    const { vacancy } = only({ ...good, location: { mode: 'bij iemand thuis', street: 'Lange Dijk 4', postcode: '8711AB' } });
    assert.deepEqual(vacancy?.location, { postcode: '8711' });
  });

  it('keeps the whole address of any other place, with a tidy postcode', () => {
    const location = { mode: 'on-site', street: 'Markt 1', postcode: '8711 ab' };
    assert.deepEqual(only({ ...good, location }).vacancy?.location, { ...location, postcode: '8711AB' });
    assert.equal(only({ ...good, location: { street: 'Markt 1' } }).vacancy?.location?.street, 'Markt 1');
  });

  it('cuts a text that is too long, and leaves out other long values', () => {
    const { vacancy, problems } = only({
      ...good,
      title: '😀'.repeat(300),
      url: `https://a.example/${'x'.repeat(3000)}`,
      skillsUsed: Array.from({ length: 30 }, () => 'x'),
    });
    assert.ok(vacancy);
    assert.ok(vacancy.title.length <= 200);
    assert.ok(vacancy.title.endsWith('😀…'));
    assert.equal(vacancy.url, undefined);
    assert.equal(vacancy.skillsUsed?.length, 20);
    assert.deepEqual(told(problems).sort(), ['1 skillsUsed too-many', '1 title too-long', '1 url too-long']);
  });

  it('reads a number as an id', () => {
    assert.equal(only({ id: 12, title: 'x' }).vacancy?.id, '12');
  });

  it('keeps the first of two items with the same id', () => {
    const { vacancies, problems } = parseFeed({ vacancies: [good, { ...good, title: 'other' }] });
    assert.deepEqual(vacancies, [good]);
    assert.deepEqual(told(problems), ['2 id duplicate-id']);
  });

  it("gives each vacancy its own source, or else the feed's", () => {
    const { vacancies, source } = parseFeed({
      source: { name: 'Bank', respond: 'endpoint' },
      vacancies: [good, { ...good, id: 'b', source: { name: 'Elders' } }],
    });
    assert.deepEqual(source, { name: 'Bank', respond: 'endpoint' });
    assert.deepEqual(
      vacancies.map((vacancy) => vacancy.source),
      [source, { name: 'Elders' }],
    );
  });

  it("gives each vacancy its own language, or else the feed's", () => {
    const { vacancies, problems } = parseFeed({
      lang: 'nl',
      vacancies: [good, { ...good, id: 'b', lang: 'ar' }, { ...good, id: 'c', lang: 'English, please' }],
    });
    assert.deepEqual(
      vacancies.map(({ lang }) => lang),
      ['nl', 'ar', 'nl'],
    );
    assert.deepEqual(told(problems), ['3 lang wrong-form']);
  });

  it('reports what is wrong in the language of the feed as item 0', () => {
    for (const [lang, code] of [
      ['nl_NL', 'wrong-form'],
      ['"><script>', 'wrong-form'],
      [['nl'], 'wrong-type'],
    ] as const) {
      const { vacancies, problems } = parseFeed({ lang, vacancies: [good] });
      assert.deepEqual(vacancies, [good]);
      assert.deepEqual(told(problems), [`0 lang ${code}`]);
    }
  });

  it('reports what is wrong in the source as item 0', () => {
    const { source, problems } = parseFeed({ source: { name: 'Bank', respond: 'pigeon', url: 'javascript:x' }, vacancies: [] });
    assert.deepEqual(source, { name: 'Bank' });
    assert.deepEqual(told(problems).sort(), ['0 source.respond not-one-of', '0 source.url wrong-form']);
  });

  it('reads a bare list', () => {
    assert.deepEqual(parseFeed([good]).vacancies, [good]);
  });

  it('says what a thing is that is no feed', () => {
    for (const feed of [null, undefined, 3, true, {}, { vacancies: {} }, { vacancies: 'x' }]) {
      assert.deepEqual(told(parseFeed(feed).problems), ['0  not-a-feed']);
    }
    assert.deepEqual(told(parseFeed(' <!doctype html>').problems), ['0  html']);
  });

  it('tells a web page from a feed that was broken off', () => {
    assert.deepEqual(told(parseFeedText('\n<!doctype html><title>Inloggen</title>').problems), ['0  html']);
    assert.deepEqual(told(parseFeedText('{"vacancies":[{"id":"a1"').problems), ['0  not-json']);
    assert.deepEqual(told(parseFeedText('').problems), ['0  not-json']);
    assert.deepEqual(parseFeedText(`\uFEFF${JSON.stringify({ vacancies: [good] })}`).vacancies, [good]);
    assert.deepEqual(parseFeedText('{"vacancies":[]}'), { vacancies: [], problems: [], source: undefined, title: undefined });
  });

  it('is not moved by keys of the prototype', () => {
    const feed: unknown = JSON.parse(
      '{"vacancies":[{"id":"a","title":"b","__proto__":{"sector":"sport"},"constructor":{"x":1},"toString":3}]}',
    );
    assert.deepEqual(parseFeed(feed).vacancies, [{ id: 'a', title: 'b' }]);
  });

  it('names every day by every part of the day', () => {
    assert.deepEqual(
      [...DAYPARTS],
      DAYS.flatMap((day) => PARTS_OF_DAY.map((part) => `${day}-${part}`)),
    );
  });

  it('never throws and never lets through what the model refuses, whatever it gets', () => {
    const key = fc.constantFrom(...Object.keys(vacancyModel.entries), 'x');
    const item = fc.dictionary(
      key,
      fc.oneof(
        fc.anything({ maxDepth: 3 }),
        fc.constantFrom(...SECTORS, ...ACTIVITIES, ...STATUSES),
        fc.dictionary(fc.constantFrom('mode', 'name', 'postcode', 'kinds', 'vog'), fc.anything()),
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.array(item), fc.record({ source: fc.anything(), title: fc.anything(), vacancies: fc.array(item) })),
        (feed) => {
          const { vacancies, source } = parseFeed(feed);
          assert.ok(v.is(vacanciesModel, { vacancies, ...(source && { source }) }));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves a feed that is right as it is', () => {
    const text = fc.stringMatching(/^[\w <>&"']*\w[\w <>&"']*$/).filter((value) => value.length <= 200);
    const vacancy = fc.record(
      {
        id: text,
        title: text,
        summary: text,
        sector: fc.constantFrom(...SECTORS),
        schedule: fc.record({ dayparts: fc.subarray([...DAYPARTS]), minHours: fc.nat({ max: 40 }) }, { requiredKeys: [] }),
        location: fc.record(
          { mode: fc.constant('on-site'), postcode: fc.constantFrom('8711', '8711AB'), street: text },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['id', 'title'] },
    );
    fc.assert(
      fc.property(fc.uniqueArray(vacancy, { selector: ({ id }) => id }), (vacancies) => {
        const parsed = parseFeed({ vacancies });
        assert.deepEqual(JSON.parse(JSON.stringify(parsed.vacancies)), JSON.parse(JSON.stringify(vacancies)));
        assert.deepEqual(parsed.problems, []);
      }),
      { numRuns: 200 },
    );
  });

  it('reports an item of another format instead of guessing', () => {
    assert.deepEqual(told(only({ '@type': 'Event', title: 'x' }).problems), ['1  other-format']);
  });
});
