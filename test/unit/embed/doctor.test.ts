import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Facts, WidgetFact } from '../../../src/embed/doctor/model/facts.ts';
import { contrast, FINDING_CODES, findingsOf, nearest, rgbOf } from '../../../src/embed/doctor/model/findings.ts';
import { en } from '../../../src/embed/doctor/messages/en.ts';
import { nl } from '../../../src/embed/doctor/messages/nl.ts';

const finder: WidgetFact = {
  tag: 'meedoen-vacancy-finder',
  running: true,
  attributes: ['src', 'endpoint', 'id', 'data-x'],
  endpoint: '/submissions',
  recipient: 'Team Meedoen',
  addresses: [
    {
      name: 'src',
      given: '/v.json',
      address: { kind: 'ok', href: 'https://w.example/v.json' },
      crossOrigin: false,
      answer: { kind: 'fine' },
    },
  ],
  headingBefore: 1,
  level: 2,
  colours: [{ what: 'text', front: [0, 0, 0], ground: [255, 255, 255] }],
};
const fine: Facts = {
  violations: [],
  scripts: ['/cdn/meedoen.js'],
  builtOn: '2026-10-01',
  today: '2026-11-22',
  lang: 'nl',
  storage: true,
  widgets: [finder],
};
const [src] = finder.addresses;
assert.ok(src);
const withAddress = (change: Partial<typeof src>): Facts => ({ ...fine, widgets: [{ ...finder, addresses: [{ ...src, ...change }] }] });
const withWidget = (change: Partial<WidgetFact>): Facts => ({ ...fine, widgets: [{ ...finder, ...change }] });

const CASES: readonly [title: string, facts: Facts, code: string, line?: string][] = [
  [
    'an endpoint that the policy refuses, with its origin',
    { ...fine, violations: [{ directive: 'connect-src', blocked: 'https://api.example/submissions' }] },
    'policy',
    'connect-src https://api.example',
  ],
  [
    'a script of our own that the policy refuses',
    { ...fine, violations: [{ directive: 'script-src-elem', blocked: 'https://static.example/meedoen.js' }] },
    'policy',
    'script-src https://static.example',
  ],
  ['a photo that the policy refuses', { ...fine, violations: [{ directive: 'img-src', blocked: 'blob' }] }, 'policy', 'img-src blob:'],
  [
    'Trusted Types without our policy',
    { ...fine, violations: [{ directive: 'trusted-types', blocked: 'trusted-types-policy' }] },
    'trusted-types',
    "trusted-types lit-html 'allow-duplicates'",
  ],
  ['two versions', { ...fine, scripts: ['/a/meedoen.js', '/b/meedoen.js'] }, 'twice'],
  ['an old version', { ...fine, builtOn: '2025-06-01' }, 'old'],
  ['a page without a language', { ...fine, lang: '' }, 'lang', '<html lang="nl">'],
  ['blocked storage', { ...fine, storage: false }, 'storage'],
  ['a page where a sanitiser left nothing', { ...fine, widgets: [] }, 'no-widget'],
  ['a widget that did not start', withWidget({ running: false }), 'not-running'],
  ['a tag without endpoint', withWidget({ endpoint: '' }), 'endpoint-missing', 'endpoint="https://…"'],
  ['a tag without recipient', withWidget({ recipient: '' }), 'recipient-missing', 'recipient="Team Meedoen"'],
  ['a finder without a feed', withWidget({ addresses: [] }), 'src-missing', 'src="/vacatures.json"'],
  ['an address that is none', withAddress({ given: 'https://', address: { kind: 'malformed' } }), 'address-malformed'],
  ['an address of another kind', withAddress({ given: 'ftp://x', address: { kind: 'scheme' } }), 'address-scheme'],
  [
    'an address of another site',
    withAddress({ address: { kind: 'not-allowed', origin: 'https://regio.example' } }),
    'address-not-allowed',
    'data-allow="https://regio.example"',
  ],
  [
    'an endpoint of another site that gives no permission',
    withWidget({ addresses: [src, { ...src, name: 'endpoint', crossOrigin: true, answer: { kind: 'failed' } }] }),
    'cors',
  ],
  ['a feed that cannot be had', withAddress({ answer: { kind: 'failed' } }), 'unreachable'],
  ['a feed that is gone', withAddress({ answer: { kind: 'status', status: 404 } }), 'status'],
  ['mistakes in a feed, by line', withAddress({ answer: { kind: 'problems', lines: ['3 title: missing'] } }), 'problems'],
  ['an attribute that is misspelt', withWidget({ attributes: ['recepient'] }), 'attribute-near'],
  ['an attribute that nobody reads', withWidget({ attributes: ['colour'] }), 'attribute-unknown'],
  ['no heading above', withWidget({ headingBefore: 0 }), 'heading-missing'],
  ['a heading that skips a level', withWidget({ headingBefore: 2, level: 4 }), 'heading-skips', 'heading-level="3"'],
  [
    'too little contrast in the theme',
    withWidget({ colours: [{ what: 'button', front: [255, 255, 255], ground: [255, 153, 0] }] }),
    'contrast',
  ],
];

describe('the doctor', () => {
  it('finds nothing on a page where all is well', () => {
    assert.deepEqual(findingsOf(fine), []);
  });

  for (const [title, facts, code, line] of CASES) {
    it(`finds ${title}`, () => {
      const found = findingsOf(facts);
      assert.deepEqual(
        found.map((one) => one.code),
        [code],
      );
      assert.equal(found[0]?.line, line);
    });
  }

  it('has a test for each finding, and says of each what is wrong and what to do, in both languages', () => {
    assert.deepEqual(
      FINDING_CODES.filter((code) => !CASES.some(([, , of]) => of === code)),
      [],
    );
    for (const texts of [nl, en]) for (const code of FINDING_CODES) assert.ok(texts[code] && texts[`${code}.do`], code);
  });

  it('says the same thing once, and errors before what is only worth a look', () => {
    const violation = { directive: 'connect-src', blocked: 'https://api.example/x' };
    const found = findingsOf({ ...fine, storage: false, violations: [violation, violation] });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['policy', 'storage'],
    );
  });

  it('knows colours and names as WCAG and an editor do', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
    assert.equal(contrast([118, 118, 118], [255, 255, 255]).toFixed(2), '4.54');
    assert.deepEqual(rgbOf('rgb(11, 90, 138)'), [11, 90, 138]);
    assert.equal(rgbOf('rgba(0, 0, 0, 0)'), undefined);
    assert.equal(nearest('contactphone'), 'contact-phone');
    assert.equal(nearest('heading_level'), 'heading-level');
    assert.equal(nearest('colour'), undefined);
  });
});
