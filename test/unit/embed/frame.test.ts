import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributesOf, configFile, parseFrameConfig, policyFor } from '../../../src/embed/frame/model/config.ts';

const right = { widget: 'vacancy-finder', title: 'Vacatures', settings: { src: '/feed.json' } };

describe('the file of a frame', () => {
  it('is named by letters, digits and hyphens, and by nothing that leads elsewhere', () => {
    assert.equal(configFile('?config=vacatures-oost'), 'vacatures-oost.json');
    for (const search of [
      '',
      '?config=',
      '?config=../x',
      '?config=..%2Fx',
      '?config=//elders.example/x',
      '?config=x.json',
      `?config=${'a'.repeat(99)}`,
    ])
      assert.equal(configFile(search), undefined, search);
  });

  it('gives declared settings alone, and names the others', () => {
    const { config, problems } = parseFrameConfig({ ...right, settings: { src: '/feed.json', onclick: 'x', sourc: '/y' } });
    assert.ok(config);
    assert.deepEqual(attributesOf(config), [['src', '/feed.json']]);
    assert.deepEqual(problems, ['settings.onclick: no such setting', 'settings.sourc: no such setting']);
  });

  it('is refused with where it is wrong', () => {
    for (const [change, where] of [
      [{ widget: 'settings' }, 'widget'],
      [{ title: ' ' }, 'title'],
      [{ lang: 'nl"><script>' }, 'lang'],
      [{ allow: ["https://x.example; script-src 'unsafe-inline'"] }, 'allow.0'],
      [{ embedders: ['*'] }, 'embedders.0'],
      [{ embedders: ['https://gemeente.example/pad'] }, 'embedders.0'],
    ] as const) {
      const { config, problems } = parseFrameConfig({ ...right, ...change });
      assert.equal(config, undefined, where);
      assert.ok(problems[0]?.startsWith(`${where}:`), problems.join());
    }
    assert.equal(parseFrameConfig(null).config, undefined);
  });

  it('narrows the policy of the frame to what it lists', () => {
    const { config } = parseFrameConfig({ ...right, allow: ['https://regio.example/feeds/'] });
    assert.ok(config);
    assert.equal(policyFor(config), "connect-src 'self' https://regio.example/feeds/");
  });
});
