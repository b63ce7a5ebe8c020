import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FieldValue, Validator } from '../../../src/forms/model/form.ts';
import {
  among,
  amount,
  atMost,
  date,
  email,
  maxLength,
  oneOf,
  phone,
  postcode,
  required,
  when,
  wholeNumber,
  wordsFor,
} from '../../../src/forms/model/validators.ts';

const codeOf = (validate: Validator, value: FieldValue | undefined, values = {}) => validate(value, values)?.code;

describe('each validator but required', () => {
  const all: Record<string, Validator> = {
    email,
    phone,
    postcode,
    amount: amount({ min: 100, max: 1000 }),
    wholeNumber: wholeNumber({ min: 1, max: 10 }),
    date: date({ min: '2027-01-01' }),
    maxLength: maxLength(0),
    among: among(['a']),
    atMost: atMost(1),
  };
  for (const [name, validate] of Object.entries(all)) {
    it(`leaves an empty answer alone: ${name}`, () => {
      for (const empty of [undefined, '', '  ', []]) assert.equal(codeOf(validate, empty), undefined);
    });

    it(`gives a code or nothing on anything: ${name}`, () => {
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string())), (value) => {
          const found = validate(value, {});
          assert.ok(found === undefined || /^[a-z-]+$/.test(found.code));
        }),
      );
    });
  }
});

describe('email', () => {
  for (const good of ['naam@voorbeeld.nl', 'a.b+c@sub.voorbeeld.nl', "o'neil@example.com", 'zoë@münchen.example', ' naam@voorbeeld.nl ']) {
    it(`takes ${good}`, () => assert.equal(codeOf(email, good), undefined));
  }
  for (const wrong of [
    'naam',
    'naam@',
    '@voorbeeld.nl',
    'naam@voorbeeld',
    'naam@voorbeeld.nl,',
    'naam@voorbeeld..nl',
    'naam@voorbeeld.',
    'naam@@voorbeeld.nl',
    'na am@voorbeeld.nl',
    'naam@voorbeeld,nl',
    `${'a'.repeat(250)}@b.nl`,
    'Naam <naam@voorbeeld.nl>',
    'mailto:naam@voorbeeld.nl',
  ]) {
    it(`catches ${wrong.slice(0, 30)}`, () => assert.equal(codeOf(email, wrong), 'email'));
  }
});

describe('phone', () => {
  for (const good of [
    '0612345678',
    '06 12 34 56 78',
    '06-12345678',
    '06–12345678',
    '(020) 123 45 67',
    '+31 6 12345678',
    '+31 (0)6 12345678',
    '0031612345678',
    '+32 470 12 34 56',
  ]) {
    it(`takes ${good}`, () => assert.equal(codeOf(phone, good), undefined));
  }
  for (const wrong of ['112', '06', '06-1234567a', '06 12345678 of 020 1234567', '++31612345678', '1'.repeat(16)]) {
    it(`catches ${wrong}`, () => assert.equal(codeOf(phone, wrong), 'phone'));
  }
});

describe('limits', () => {
  it('hold for amounts in cents, from and up to and including', () => {
    const validate = amount({ min: 10_000, max: 25_000 });
    assert.equal(codeOf(validate, '100'), undefined);
    assert.equal(codeOf(validate, '250,00'), undefined);
    assert.deepEqual(validate('99,99', {}), { code: 'amount-too-low', slots: { min: 100 } });
    assert.deepEqual(validate('250,01', {}), { code: 'amount-too-high', slots: { max: 250 } });
    assert.equal(codeOf(validate, 'veel'), 'amount');
  });

  it('hold for whole numbers', () => {
    const validate = wholeNumber({ min: 0, max: 12 });
    for (const good of ['0', '12']) assert.equal(codeOf(validate, good), undefined);
    assert.equal(codeOf(validate, '-1'), 'too-low');
    assert.equal(codeOf(validate, '13'), 'too-high');
    assert.equal(codeOf(validate, '1,5'), 'whole-number');
  });

  it('hold for dates', () => {
    const validate = date({ min: '2027-01-31', max: '2027-12-31' });
    for (const good of ['2027-1-31', '2027-december-31']) assert.equal(codeOf(validate, good), undefined);
    assert.deepEqual(validate('2027-1-30', {}), { code: 'too-early', slots: { min: '2027-01-31' } });
    assert.equal(codeOf(validate, '2028-1-1'), 'too-late');
    assert.equal(codeOf(validate, '2027-2-30'), 'date-together');
    assert.equal(codeOf(validate, '-2-'), 'date-day');
  });

  it('hold for lengths as a person counts', () => {
    assert.equal(codeOf(maxLength(2), '👩‍👩‍👧‍👦!'), undefined);
    assert.deepEqual(maxLength(2)('abcd', {}), { code: 'too-long', slots: { max: 2, over: 2 } });
    assert.equal(codeOf(maxLength(2), 'ab   '), undefined, 'spaces around it are not sent');
  });
});

describe('choices', () => {
  it('are among those offered, also when the offer depends on other answers', () => {
    assert.equal(codeOf(among(['a', 'b']), 'a'), undefined);
    assert.equal(codeOf(among(['a', 'b']), 'c'), 'choice');
    assert.equal(codeOf(among(['a', 'b']), ['a', 'c']), 'choice');
    const depending = among((values) => (values['city'] ? ['x'] : []));
    assert.equal(codeOf(depending, 'x', { city: 'Waterrijk' }), undefined);
    assert.equal(codeOf(depending, 'x'), 'choice');
  });

  it('are at most so many', () => {
    assert.equal(codeOf(atMost(2), ['a', 'b']), undefined);
    assert.deepEqual(atMost(2)(['a', 'b', 'c'], {}), { code: 'too-many', slots: { max: 2 } });
  });

  it('ask what "something else" is, once it is chosen', () => {
    const validate = wordsFor('themes');
    assert.equal(codeOf(validate, undefined, { themes: ['green'] }), undefined);
    assert.equal(codeOf(validate, undefined, { themes: ['green', 'other'] }), 'required');
    assert.equal(codeOf(validate, undefined, { themes: 'other' }), 'required');
    assert.equal(codeOf(validate, 'een moestuin', { themes: ['other'] }), undefined);
  });
});

describe('rules across fields', () => {
  it('ask for one of several', () => {
    const validate = oneOf('phone', 'email');
    assert.equal(codeOf(validate, undefined), 'required');
    assert.equal(codeOf(validate, undefined, { phone: '  ' }), 'required');
    assert.equal(codeOf(validate, undefined, { phone: '06' }), undefined);
  });

  it('hold only when the other answers ask for them, the first that is not met', () => {
    const validate = when((values) => values['channel'] === 'email', required, email);
    assert.equal(codeOf(validate, undefined), undefined);
    assert.equal(codeOf(validate, undefined, { channel: 'email' }), 'required');
    assert.equal(codeOf(validate, 'x', { channel: 'email' }), 'email');
    assert.equal(codeOf(validate, 'x', { channel: 'phone' }), undefined);
  });
});
