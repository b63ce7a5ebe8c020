import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from '../src/config.ts';

describe('the settings', () => {
  it('have sensible values of their own', () => {
    const config = readConfig({});
    assert.equal(config.port, 8080);
    assert.equal(config.dataDir, '.data');
    assert.equal(config.host, '127.0.0.1');
    assert.deepEqual(config.allowedOrigins, []);
    assert.equal(config.inboxTokenGenerated, true);
    assert.ok(config.inboxToken.length >= 32);
    assert.notEqual(config.inboxToken, readConfig({}).inboxToken);
  });

  it('are read, each of them', () => {
    const config = readConfig({
      PORT: '9000',
      DATABASE_URL: 'postgres://u:p@h/d',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example:8443',
      ANSWER_WITHIN: 'initiative=4w, vacancy-response=3wd',
      RETENTION_DAYS: 'initiative=1',
      TRUST_PROXY: '127.0.0.1,10.0.0.0/8',
      PROOF_OF_WORK: 'initiative',
      PUBLIC_URL: 'https://x.example/meedoen/',
    });
    assert.equal(config.port, 9000);
    assert.deepEqual(config.allowedOrigins, ['https://a.example', 'https://b.example:8443']);
    assert.deepEqual(config.answerWithin, { initiative: { count: 4, unit: 'w' }, 'vacancy-response': { count: 3, unit: 'wd' } });
    assert.equal(config.retentionDays['initiative'], 1);
    assert.equal(config.retentionDays['withdrawn'], 7);
    assert.deepEqual(config.trustProxy, ['127.0.0.1', '10.0.0.0/8']);
    assert.equal(config.publicUrl, 'https://x.example/meedoen');
  });

  it('that are wrong are all named in one message, without secrets', () => {
    const wrong = {
      PORT: '70000',
      DATABASE_URL: 'mysql://user:geheim@host/x',
      INBOX_TOKEN: 'te kort',
      ALLOWED_ORIGINS: '*,https://a.example/path,a.example',
      ANSWER_WITHIN: 'initiative=soon,unknown=1d',
      CLOSED_DAYS: '2026-13-40',
      RETENTION_DAYS: 'initiative=-1',
      TRUST_PROXY: 'true',
      SIGN_IN_HEADER: 'X Remote User',
      SEARCH_RATE_LIMIT: '-1',
      PROOF_OF_WORK: 'everything',
      PUBLIC_URL: 'ftp://x.example',
      LOG_LEVEL: 'loud',
      RATE_LIMIT: 'many',
    };
    assert.throws(
      () => readConfig(wrong),
      (error: unknown) => {
        assert.ok(error instanceof ConfigError);
        for (const name of Object.keys(wrong)) assert.ok(error.message.includes(name), name);
        assert.equal(error.problems.length, 17);
        assert.doesNotMatch(error.message, /geheim|te kort/);
        return true;
      },
    );
  });

  it('trust no header with a name where no proxy is trusted', () => {
    assert.throws(() => readConfig({ SIGN_IN_HEADER: 'X-Remote-User' }), /SIGN_IN_HEADER needs TRUST_PROXY/);
    const config = readConfig({ SIGN_IN_HEADER: 'X-Remote-User', TRUST_PROXY: 'loopback' });
    assert.equal(config.signInHeader, 'x-remote-user');
    assert.equal(config.inboxTokenGenerated, false, 'nothing to print: the token opens nothing for people');
  });

  it('ask for a token of the office in production, where several processes share it', () => {
    assert.throws(() => readConfig({ NODE_ENV: 'production', DATABASE_URL: 'postgres://h/d' }), /INBOX_TOKEN/);
  });
});
