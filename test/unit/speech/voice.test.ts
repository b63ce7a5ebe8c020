import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { voiceFor } from '../../../src/speech/model/voice.ts';

const voice = (lang: string, more: object = {}) => ({ lang, localService: true, default: false, ...more });

describe('voiceFor', () => {
  test('takes no voice of the network, which would send the text away', () => {
    assert.equal(voiceFor([voice('nl-NL', { localService: false })], 'nl'), undefined);
  });

  test('takes no voice of another language', () => {
    assert.equal(voiceFor([voice('en-GB'), voice('nds-DE')], 'nl'), undefined);
  });

  test('takes the region of the text before another, and otherwise the own voice of the visitor', () => {
    const [belgian, dutch, own] = [voice('nl-BE'), voice('nl_NL'), voice('nl-BE', { default: true })];
    assert.equal(voiceFor([belgian, dutch, own], 'nl-NL'), dutch);
    assert.equal(voiceFor([belgian, dutch, own], 'nl'), own);
    assert.equal(voiceFor([belgian, dutch], 'NL'), belgian);
  });
});
