import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { declared } from '../../../src/embed/model/declared.ts';
import { elementsOf, type Manifest } from '../../../tools/manifest.ts';

/** A page that gives a value for every name that is asked for. */
const names = (inLink: boolean) => declared((name) => `value of ${name}`, inLink).map(([name]) => name);

describe('what a placeholder or a link may set', () => {
  it('is every attribute that a widget declares, on a placeholder', () => {
    const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
    const widgets = elementsOf(manifest).filter(({ tagName }) => tagName !== 'meedoen-settings');
    const wanted = new Set(widgets.flatMap(({ attributes }) => (attributes ?? []).map(({ name }) => name)));
    assert.ok(wanted.size > 15);
    assert.deepEqual(
      [...wanted].filter((name) => !names(false).includes(name)),
      [],
      'run `npm run generate`',
    );
  });

  it('is never what would run, style or name an element', () => {
    for (const name of ['id', 'class', 'style', 'slot', 'is', 'onclick', 'onfocus', 'hidden', 'meedoen', 'allow']) {
      assert.ok(!names(false).includes(name), name);
    }
    assert.deepEqual(
      names(false).filter((name) => name.startsWith('on')),
      [],
    );
  });

  it('is, in a link, never where data goes or whom residents trust', () => {
    const inLink = names(true);
    const fromTheSite = [
      ...[
        'endpoint',
        'endpoint-format',
        'search-endpoint',
        'recipient',
        'credentials',
        'messages-src',
        'tiles-src',
        'explanations-src',
        'storage',
        'storage-key',
      ],
      ...['contact-name', 'contact-phone', 'contact-hours', 'contact-href', 'vacancies-href', 'initiative-href'],
    ];
    assert.deepEqual(
      fromTheSite.filter((name) => inLink.includes(name)),
      [],
    );
    for (const name of ['src', 'heading', 'heading-level', 'mode', 'kinds', 'page-size', 'lang']) assert.ok(inLink.includes(name), name);
  });

  it('leaves out what the page does not give', () => {
    assert.deepEqual(
      declared((name) => (name === 'src' ? '/vacatures.json' : null), false),
      [['src', '/vacatures.json']],
    );
    assert.deepEqual(
      declared((name) => (name === 'heading' ? '' : null), true),
      [['heading', '']],
      'an empty heading means none',
    );
  });
});
