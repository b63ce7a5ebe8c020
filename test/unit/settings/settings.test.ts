import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checkAddress,
  hasContact,
  listOf,
  mergeSettings,
  noSettings,
  SETTING_NAMES,
  settingsFrom,
} from '../../../src/settings/model/settings.ts';

const page = { base: 'https://www.waterrijk.nl/meedoen/vacatures?x=1', origin: 'https://www.waterrijk.nl' };
const parse = (address: string, base?: string) => (URL.canParse(address, base) ? new URL(address, base) : undefined);
const check = (address: string, allow: readonly string[] = []) => checkAddress(address, page, allow, parse);

describe('an address that a page gives', () => {
  for (const [address, href] of [
    ['/submissions', 'https://www.waterrijk.nl/submissions'],
    ['feed.json', 'https://www.waterrijk.nl/meedoen/feed.json'],
    ['  ../feed.json ', 'https://www.waterrijk.nl/feed.json'],
    ['https://www.waterrijk.nl:443/a', 'https://www.waterrijk.nl/a'],
    ['HTTPS://WWW.WATERRIJK.NL/a', 'https://www.waterrijk.nl/a'],
    ['?page=2', 'https://www.waterrijk.nl/meedoen/vacatures?page=2'],
  ] as const) {
    it(`on this site is followed: ${address}`, () => assert.deepEqual(check(address), { kind: 'ok', href }));
  }

  for (const [address, origin] of [
    ['https://evil.example/submissions', 'https://evil.example'],
    ['//evil.example/submissions', 'https://evil.example'],
    ['\\\\evil.example\\x', 'https://evil.example'],
    ['https://www.waterrijk.nl@evil.example/', 'https://evil.example'],
    ['https://www.waterrijk.nl.evil.example/', 'https://www.waterrijk.nl.evil.example'],
    ['http://www.waterrijk.nl/', 'http://www.waterrijk.nl'],
    ['https://www.waterrijk.nl:8443/', 'https://www.waterrijk.nl:8443'],
    ['https://waterrijk.nl/', 'https://waterrijk.nl'],
  ] as const) {
    it(`elsewhere is not: ${address}`, () => assert.deepEqual(check(address), { kind: 'not-allowed', origin }));
  }

  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://www.waterrijk.nl/1',
    'file:///etc/passwd',
    'JaVaScRiPt:1',
    ' \tjavascript:1',
    'ftp://www.waterrijk.nl/',
  ]) {
    it(`that is not of the web is not: ${address}`, () => assert.deepEqual(check(address), { kind: 'scheme' }));
  }

  it('may be empty or nonsense', () => {
    for (const address of ['', '  ', '\n']) assert.deepEqual(check(address), { kind: 'empty' });
    for (const address of ['https://', 'http://[', 'https://a b/']) assert.deepEqual(check(address), { kind: 'malformed' });
  });

  it('is followed elsewhere when the site template lists its origin', () => {
    assert.equal(check('https://feeds.example/any/where?x', ['https://feeds.example']).kind, 'ok');
    assert.equal(check('https://feeds.example/any', ['https://other.example', 'https://feeds.example/']).kind, 'ok');
    assert.equal(check('https://other.feeds.example/', ['https://feeds.example']).kind, 'not-allowed');
    assert.equal(check('http://feeds.example/', ['https://feeds.example']).kind, 'not-allowed');
  });

  it('is followed inside a listed folder, or at a listed address, and nowhere else there', () => {
    assert.equal(check('https://feeds.example/waterrijk/a.json', ['https://feeds.example/waterrijk/']).kind, 'ok');
    assert.equal(check('https://feeds.example/waterrijk/../evil.json', ['https://feeds.example/waterrijk/']).kind, 'not-allowed');
    assert.equal(check('https://feeds.example/waterrijk/%2e%2e/evil.json', ['https://feeds.example/waterrijk/']).kind, 'not-allowed');
    assert.equal(check('https://feeds.example/waterrijk-evil', ['https://feeds.example/waterrijk']).kind, 'not-allowed');
    assert.equal(check('https://feeds.example/waterrijk?page=2', ['https://feeds.example/waterrijk']).kind, 'ok');
  });

  it('is not followed by a list that says nothing', () => {
    for (const entry of ['*', 'https://*', 'feeds.example', '', 'https:', '/', '.']) {
      assert.equal(check('https://feeds.example/', [entry]).kind, 'not-allowed', entry);
    }
  });

  it('is followed only on this origin or a listed one, whatever stands in it', () => {
    const allow = ['https://feeds.example/in/'];
    const parts = fc.constantFrom(
      'https:',
      'http:',
      '/',
      '//',
      '\\',
      '@',
      ':',
      'www.waterrijk.nl',
      'evil.example',
      'feeds.example',
      '..',
      '%2e',
      'in',
      '?',
      '#',
      '\t',
      ' ',
      'javascript:',
      '.',
      '%00',
      'a',
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 10 }).map((all) => all.join('')),
        (address) => {
          const found = check(address, allow);
          if (found.kind !== 'ok') return;
          const url = new URL(found.href);
          assert.ok(url.origin === page.origin || (url.origin === 'https://feeds.example' && url.pathname.startsWith('/in/')), found.href);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('settings', () => {
  it('are read from attributes; an empty one counts as not set', () => {
    const attributes: Record<string, string> = { endpoint: ' /submissions ', recipient: '', tone: '  ', onclick: 'x' };
    assert.deepEqual(
      settingsFrom((name) => attributes[name]),
      { endpoint: '/submissions' },
    );
  });

  it('know each name once', () => assert.equal(new Set(SETTING_NAMES).size, SETTING_NAMES.length));

  it('are joined with the near ones first, and both lists of addresses', () => {
    const near = { values: { endpoint: '/near' }, allow: ['https://a.example'], messages: { nl: { a: 'near' } } };
    const far = {
      values: { endpoint: '/far', recipient: 'Team' },
      allow: ['https://b.example'],
      messages: { nl: { a: 'far', b: 'far' }, en: { a: 'far' } },
    };
    assert.deepEqual(mergeSettings(near, far), {
      values: { endpoint: '/near', recipient: 'Team' },
      allow: ['https://a.example', 'https://b.example'],
      messages: { nl: { a: 'near', b: 'far' }, en: { a: 'far' } },
    });
    assert.deepEqual(mergeSettings(noSettings, noSettings), noSettings);
  });

  it('read a list as people write one', () => {
    assert.deepEqual(listOf(' https://a.example, https://b.example\n https://c.example '), [
      'https://a.example',
      'https://b.example',
      'https://c.example',
    ]);
    assert.deepEqual(listOf(null), []);
  });

  it('know whether there is someone to turn to', () => {
    const nobody = { name: '', phone: '', hours: 'ma-vr', href: '' };
    assert.equal(hasContact(nobody), false);
    assert.equal(hasContact({ ...nobody, phone: '14 000' }), true);
  });
});
