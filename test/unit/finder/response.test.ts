import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { emptyForm, issuesOf, reduce } from '../../../src/forms/model/form.ts';
import { cleanVacancy } from '../../../src/vacancy-finder/model/clean.ts';
import { waysToRespond } from '../../../src/vacancy-finder/model/respond.ts';
import { carriedOver, responseDataOf, responsePlan } from '../../../src/vacancy-finder/model/response-form.ts';
import { vacancyResponseDataModel } from '../../../src/vacancy-finder/model/response.ts';
import type { Vacancy } from '../../../src/vacancy-finder/model/vacancy.ts';

const vacancy: Vacancy = {
  id: 'wr-1',
  title: 'Wandelmaatje',
  url: 'https://bron.example/1',
  organisation: { name: 'De Kade' },
  source: { name: 'Vrijwilligerspunt', respond: 'endpoint' },
};

const codes = (values: Record<string, string | boolean>) =>
  issuesOf({ ...emptyForm(responsePlan), values }, responsePlan).map(({ field, code }) => `${field}: ${code}`);

describe('the response form', () => {
  it('asks for a name and one way to be reached, and no more', () => {
    assert.deepEqual(codes({}), ['contact.name: required', 'contact.channel: required']);
    assert.deepEqual(codes({ 'contact.name': 'Noor', 'contact.channel': 'phone' }), ['contact.phone: required']);
    assert.deepEqual(codes({ 'contact.name': 'Noor', 'contact.channel': 'email', 'contact.email': 'noor@' }), ['contact.email: email']);
    assert.deepEqual(codes({ 'contact.name': 'Noor', 'contact.channel': 'phone', 'contact.phone': '06 12345678' }), []);
  });

  it('sends only the way that was chosen, in a form that the receiver takes', () => {
    const data = responseDataOf(
      {
        'contact.name': ' Noor ',
        'contact.channel': 'email',
        'contact.email': 'noor@voorbeeld.nl',
        'contact.phone': '06 12345678',
        'contact.bestTime': 'dinsdag',
        message: 'Leuk!',
        bringSomeone: false,
      },
      vacancy,
    );
    assert.deepEqual(data, {
      vacancy: { id: 'wr-1', title: 'Wandelmaatje', organisation: 'De Kade', source: 'Vrijwilligerspunt' },
      contact: { name: 'Noor', channel: 'email', email: 'noor@voorbeeld.nl' },
      message: 'Leuk!',
    });
    assert.ok(v.is(vacancyResponseDataModel, data));
  });

  it('has about oneself at the next vacancy what was filled in before, and not the message', () => {
    const values = { 'contact.name': 'Noor', 'contact.channel': 'phone', message: 'Over deze', bringSomeone: true, 'contact.phone': '' };
    assert.deepEqual(carriedOver(values), { 'contact.name': 'Noor', 'contact.channel': 'phone' });
  });

  it('keeps the phone number while somebody tries the other way', () => {
    const state = [
      { field: 'contact.channel', value: 'phone' },
      { field: 'contact.phone', value: '0612345678' },
      { field: 'contact.channel', value: 'email' },
    ].reduce((before, step) => reduce(before, { type: 'typed', ...step }, responsePlan), emptyForm(responsePlan));
    assert.equal(state.values['contact.phone'], '0612345678');
  });
});

describe('ways to respond', () => {
  it('offers the form only where the source wants it and the page can send', () => {
    assert.deepEqual(waysToRespond(vacancy, true), { form: true, municipality: false });
    assert.deepEqual(waysToRespond({ ...vacancy, contact: { phone: '012' } }, false), {
      form: false,
      municipality: false,
      url: 'https://bron.example/1',
      phone: '012',
    });
  });

  it('shows only the source itself when it does not say how', () => {
    const { source: _source, ...bare } = vacancy;
    assert.deepEqual(waysToRespond({ ...bare, contact: { phone: '012' } }, true), {
      form: false,
      municipality: false,
      url: 'https://bron.example/1',
    });
    assert.deepEqual(waysToRespond({ ...vacancy, source: { respond: 'none' } }, true), { form: false, municipality: false });
  });

  it('never has a form for a participation place', () => {
    assert.deepEqual(waysToRespond({ ...vacancy, arrangement: ['participatieplaats'] }, true), { form: false, municipality: true });
    assert.equal(waysToRespond({ ...vacancy, arrangement: ['participatieplaats', 'volunteering'] }, true).form, true);
  });
});

describe('cleaning', () => {
  it('takes out what turns the writing direction and what controls, and leaves text, accents and line ends', () => {
    const clean = cleanVacancy({
      id: 'a\u202E',
      title: 'x\u202Ey\u0007\u200F\u2066z',
      description: 'één\n\nتطوع\t!',
      requirements: { needed: ['\u202Aq'] },
    });
    assert.deepEqual(clean, { id: 'a\u202E', title: 'xyz', description: 'één\n\nتطوع\t!', requirements: { needed: ['q'] } });
  });
});
