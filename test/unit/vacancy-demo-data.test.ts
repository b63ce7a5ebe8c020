import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFeedText } from '../../src/vacancy-finder/model/parse.ts';
import * as model from '../../src/vacancy-finder/model/vacancy.ts';
import { tasks, vacancyFile } from '../../tools/vacancies/generate.ts';

const [path, text] = vacancyFile();
const { vacancies, problems, source } = parseFeedText(text);
const pcs = new Map(
  readFileSync('data/4pp.csv', 'utf8')
    .split('\n')
    .map((row) => row.split(','))
    .map((cells) => [cells[1], cells[9]?.includes('Adres')]),
);
const all = (values: (vacancy: model.Vacancy) => unknown) => new Set(vacancies.flatMap((vacancy) => values(vacancy)));

describe('the demo’s vacancies', () => {
  it('are what the generator makes, the same every time', () => {
    assert.equal(readFileSync(path, 'utf8'), text);
    assert.deepEqual(vacancyFile(), [path, text]);
  });

  it('are all read without a problem', () => {
    assert.deepEqual(problems, []);
    assert.ok(vacancies.length >= 320, `${vacancies.length} vacancies`);
    assert.ok(tasks.length >= 110, `${tasks.length} written parts`);
    assert.equal(source?.respond, 'endpoint');
  });

  it('show every value of every list', () => {
    const lists: [name: string, values: readonly string[], found: Set<unknown>][] = [
      ['kind', model.ORGANISATION_KINDS, all((v) => v.organisation?.kind)],
      ['mode', model.LOCATION_MODES, all((v) => v.location?.mode)],
      ['commitment', model.COMMITMENTS, all((v) => v.schedule?.commitment)],
      ['per', model.PERIODS, all((v) => v.schedule?.per)],
      ['dayparts', model.DAYPARTS, all((v) => v.schedule?.dayparts)],
      ['sector', model.SECTORS, all((v) => v.sector)],
      ['form', model.FORMS, all((v) => v.form)],
      ['activity', model.ACTIVITIES, all((v) => v.activity)],
      ['beneficiaries', model.BENEFICIARIES, all((v) => v.beneficiaries)],
      ['arrangement', model.ARRANGEMENTS, all((v) => v.arrangement)],
      ['suitableFor', model.SUITABLE_FOR, all((v) => v.suitableFor)],
      ['guidance', model.GUIDANCE_LEVELS, all((v) => v.guidance?.level)],
      ['kinds', model.GUIDANCE_KINDS, all((v) => v.guidance?.kinds)],
      ['languageLevel', model.LANGUAGE_LEVELS, all((v) => v.requirements?.languageLevel)],
      ['vog', model.VOG_NEEDED, all((v) => v.requirements?.vog?.needed)],
      ['vogPaidBy', model.VOG_PAID_BY, all((v) => v.requirements?.vog?.paidBy)],
      ['offers', model.OFFERS, all((v) => v.offers)],
      ['application', model.APPLICATIONS, all((v) => v.application)],
      ['goalAreas', model.GOAL_AREAS, all((v) => v.goalAreas)],
      ['status', model.STATUSES, all((v) => v.status)],
      ['respond', model.RESPONDS, all((v) => v.source?.respond)],
    ];
    for (const [name, values, found] of lists) {
      assert.deepEqual(
        values.filter((value) => !found.has(value)),
        [],
        name,
      );
    }
  });

  it('are empty, past, full and double here and there, as in life', () => {
    const without = (value: (vacancy: model.Vacancy) => unknown) => vacancies.filter((vacancy) => value(vacancy) === undefined).length;
    for (const value of [
      (v: model.Vacancy) => v.summary,
      (v: model.Vacancy) => v.schedule?.dayparts,
      (v: model.Vacancy) => v.contact?.email,
      (v: model.Vacancy) => v.guidance,
    ]) {
      assert.ok(without(value) >= 15 && without(value) < vacancies.length);
    }
    assert.ok(vacancies.filter((vacancy) => (vacancy.validThrough ?? '9') < '2026-11-16').length >= 10);
    assert.ok(vacancies.filter((vacancy) => vacancy.status === 'full' || vacancy.status === 'paused').length >= 6);
    assert.ok(vacancies.filter((vacancy) => vacancy.id.startsWith('bp-')).length >= 10);
    assert.ok(vacancies.filter((vacancy) => vacancy.form === 'one-to-one').length >= 60);
    for (const sector of model.SECTORS) assert.ok(vacancies.filter((vacancy) => vacancy.sector === sector).length >= 7, sector);
  });

  it('say of a home no more than the four digits and the neighbourhood', () => {
    const homes = vacancies.filter((vacancy) => vacancy.location?.mode === 'at-someones-home');
    assert.ok(homes.length >= 40);
    for (const { location } of homes)
      assert.deepEqual(
        Object.keys(location ?? {}).filter((key) => !['mode', 'postcode', 'city', 'district'].includes(key)),
        [],
      );
  });

  it('say nothing private of the person who asks', () => {
    for (const { oneToOne, id } of vacancies) {
      const said = Object.values(oneToOne ?? {}).join(' ');
      assert.doesNotMatch(said, /\d|\b(jaar oud|meneer|mevrouw|mijn (man|vrouw|zoon|dochter|kind|partner)|dementie heb|diagnose)\b/i, id);
    }
  });

  it('stand on real postcodes', () => {
    for (const { location, id } of vacancies) {
      if (location?.postcode) assert.ok(pcs.get(location.postcode), `${id} ${location.postcode}`);
    }
  });

  it('lead nowhere real: addresses end in .example, and no such telephone number is given out', () => {
    for (const address of text.match(/https?:\/\/[^/"]+/g) ?? []) assert.match(address, /\.example$/);
    for (const address of text.match(/[\w.]+@[\w.]+/g) ?? []) assert.match(address, /\.example$/);
    for (const { contact } of vacancies) if (contact?.phone) assert.match(contact.phone, /^0515 00 \d\d \d\d$/);
  });

  it('have no slot left open and no text twice within itself', () => {
    for (const { id, title, summary = '', description = '' } of vacancies) {
      assert.doesNotMatch(`${title}${summary}${description}`, /[{}]|undefined|null|NaN| {2}|\.\./, id);
      const paragraphs = description.split('\n\n');
      assert.equal(new Set(paragraphs).size, paragraphs.length, id);
    }
  });

  it('carry titles in variety', () => {
    assert.ok(new Set(vacancies.map((vacancy) => vacancy.title)).size >= 280);
  });
});
