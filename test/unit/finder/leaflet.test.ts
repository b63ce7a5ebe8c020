import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fitForTrustedTypes } from '../../../tools/leaflet.mjs';

describe('Leaflet for a page with Trusted Types', () => {
  it('writes no HTML when it is imported', () => {
    const code = readFileSync(new URL('../../../node_modules/leaflet/dist/leaflet-src.esm.js', import.meta.url), 'utf8');
    const fit = fitForTrustedTypes(code);
    assert.ok(code.includes("div.innerHTML = '<svg/>'"));
    assert.ok(!fit.includes("div.innerHTML = '<svg/>'"));
    assert.ok(!fit.includes('data:image'));
  });

  it('stops the build when there is nothing to replace', () => {
    assert.throws(() => fitForTrustedTypes('export {};'), /was not found/);
  });
});
