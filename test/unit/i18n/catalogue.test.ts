import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formsEn } from '../../../src/forms/messages/en.ts';
import { formsNl } from '../../../src/forms/messages/nl.ts';
import {
  directionOf,
  fill,
  linesFor,
  mergeOverrides,
  type Message,
  parseOverrides,
  primaryOf,
  textsOf,
} from '../../../src/i18n/model/catalogue.ts';
import { widgetEn } from '../../../src/widget/messages/en.ts';
import { widgetNl } from '../../../src/widget/messages/nl.ts';

describe('fill', () => {
  it('puts values into the slots, numbers as the language writes them', () => {
    assert.equal(fill('Stap {number} van {total}', { number: 2, total: 6 }), 'Stap 2 van 6');
    assert.equal(fill('{max} tekens', { max: 10_000 }, 'nl'), '10.000 tekens');
    assert.equal(fill('{max} characters', { max: 10_000 }, 'en'), '10,000 characters');
  });

  it('leaves a slot without a value as it stands, so that a mistake is seen', () => {
    assert.equal(fill('Hallo {naam}', { name: 'x' }), 'Hallo {naam}');
    assert.equal(fill('{constructor} {toString}'), '{constructor} {toString}');
  });

  it('puts nothing of a value through a second time', () => {
    assert.equal(fill('{a} {b}', { a: '{b}', b: '$& {a}' }), '{b} $& {a}');
  });

  it('chooses the plural form of the language', () => {
    const message = { one: '{count} ding', other: '{count} dingen' };
    assert.equal(fill(message, { count: 1 }), '1 ding');
    assert.equal(fill(message, { count: 0 }), '0 dingen');
    const arabic = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };
    assert.deepEqual(
      [0, 1, 2, 3, 11, 100].map((count) => fill(arabic, { count }, 'ar')),
      ['z', 'o', 't', 'f', 'm', 'x'],
    );
    assert.equal(fill({ other: 'x' }, { count: 1 }), 'x');
    assert.equal(fill(message), '{count} dingen');
  });

  it('writes numbers as the language does', () => {
    for (const locale of ['nl', 'nl-BE', 'en', 'en-GB', 'ar-EG', 'fa', 'mr', 'de']) {
      for (const value of [0, 7, 999, 1000, 12_345, -3, 2.5]) {
        assert.equal(fill('{a}', { a: value }, locale), new Intl.NumberFormat(locale).format(value), `${String(value)} in ${locale}`);
      }
    }
    assert.equal(fill('{a}', { a: 10_000 }), '10.000');
  });

  it('does not throw on a language tag that a page misspelt', () => {
    for (const locale of ['', 'nl_NL', 'x', '??', 'nederlands-van-hier-en-nu']) assert.equal(fill('{a}', { a: 5 }, locale), '5', locale);
  });

  it('never throws, and keeps every text without slots', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/\{\w+\}/.test(text)) assert.equal(fill(text), text);
        else fill(text);
      }),
    );
  });
});

describe('texts', () => {
  const dutch = { hello: 'Hallo', bye: 'Dag {name}' } as const;

  it('come from the first layer that has them', () => {
    const texts = textsOf('en', [{ hello: 'Hi there' }, { hello: 'Hello', bye: 'Bye {name}' }, dutch]);
    assert.equal(texts('hello'), 'Hi there');
    assert.equal(texts('bye', { name: 'Noor' }), 'Bye Noor');
  });

  it('are Dutch where a language lacks a line', () => {
    assert.equal(textsOf('en', [{ hello: 'Hello' }, dutch])('bye', { name: 'Noor' }), 'Dag Noor');
  });

  it('are found by a key of run time, or not', () => {
    const texts = textsOf('nl', [dutch]);
    assert.equal(texts.find('bye', { name: 'Noor' }), 'Dag Noor');
    for (const key of ['no', 'constructor', '__proto__', 'toString']) assert.equal(texts.find(key), undefined);
  });
});

describe('overrides of a site', () => {
  it('keep what is a text and name what is not', () => {
    const { overrides, problems } = parseOverrides({
      NL: { a: 'x', b: { one: '1', other: '2' }, c: 3, d: { one: '1' }, e: ['x'] },
      en: 'x',
    });
    assert.deepEqual(overrides, { nl: { a: 'x', b: { one: '1', other: '2' } } });
    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]),
      ['NL.c', 'NL.d', 'NL.e', 'en'],
    );
  });

  it('never throw, and hold only texts', () => {
    const ofMessage = (message: Message) => typeof message === 'string' || Object.values(message).every((form) => typeof form === 'string');
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.anything()))), (input) => {
        const { overrides } = parseOverrides(input);
        for (const lines of Object.values(overrides)) for (const message of Object.values(lines)) assert.ok(ofMessage(message));
      }),
    );
  });

  it('cannot reach what every object inherits', () => {
    const { overrides } = parseOverrides(JSON.parse('{"__proto__": {"polluted": "yes"}, "nl": {"__proto__": "x", "a": "b"}}'));
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(linesFor(overrides, 'nl', 'wheel')['a'], 'b');
    assert.deepEqual(linesFor(overrides, 'constructor', 'wheel'), {});
  });

  it('go from the primary language to the whole tag, and from all widgets to one', () => {
    const { overrides } = parseOverrides({
      nl: { a: 'nl', b: 'nl', 'wheel/a': 'nl, wheel' },
      'nl-BE': { b: 'be', 'finder/b': 'be, finder' },
    });
    assert.deepEqual(linesFor(overrides, 'nl-BE', 'wheel'), { a: 'nl, wheel', b: 'be' });
    assert.deepEqual(linesFor(overrides, 'nl', 'finder'), { a: 'nl', b: 'nl' });
    assert.deepEqual(linesFor(overrides, 'nl-be', 'finder'), { a: 'nl', b: 'be, finder' });
  });

  it('are joined line by line, the near one first', () => {
    const joined = mergeOverrides({ nl: { a: 'near' } }, { nl: { a: 'far', b: 'far' }, en: { a: 'far' } });
    assert.deepEqual(joined, { nl: { a: 'near', b: 'far' }, en: { a: 'far' } });
    assert.equal(mergeOverrides(undefined, undefined), undefined);
  });
});

describe('direction', () => {
  for (const locale of ['ar', 'AR-EG', 'he', 'fa-IR', 'ur', 'az-Arab', 'ku-Arab-IQ', 'ckb']) {
    it(`of ${locale} is right to left`, () => assert.equal(directionOf(locale), 'rtl'));
  }
  for (const locale of ['nl', 'en-GB', 'tr', 'pl', 'ar-Latn', 'uk', '', 'argentina']) {
    it(`of “${locale}” is left to right`, () => assert.equal(directionOf(locale), 'ltr'));
  }

  it('and the primary language are read from any tag', () => {
    assert.equal(primaryOf('NL-be'), 'nl');
    assert.equal(primaryOf(''), '');
  });
});

describe('the catalogues of the shared rooms', () => {
  const slotsOf = (message: Message) =>
    [...new Set((typeof message === 'string' ? message : Object.values(message).join(' ')).match(/\{\w+\}/g) ?? [])].sort();
  for (const [name, dutch, english] of [
    ['forms', formsNl, formsEn],
    ['widget', widgetNl, widgetEn],
  ] as const) {
    it(`fill the same slots in both languages: ${name}`, () => {
      for (const [key, message] of Object.entries(dutch) as [string, Message][]) {
        assert.deepEqual(slotsOf((english as Record<string, Message>)[key] ?? ''), slotsOf(message), key);
      }
    });
  }
});
