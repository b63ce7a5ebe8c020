/** A short storm: what the pages call sent is in the database once, and everything else is still on the device. `npm run test:chaos` is the long one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chaos } from '../chaos/chaos.ts';

test('nothing is lost and nothing doubled in a short storm', { timeout: 420_000 }, async (context) => {
  const seed = Math.floor(Math.random() * 1e6);
  context.diagnostic(`seed ${seed}`);
  const report = await chaos({ count: 40, seed });
  context.diagnostic(JSON.stringify(report));
  // A storm in which nothing happened would show nothing.
  assert.ok(report.kills > 0);
  assert.ok(Object.keys(report.struck).length >= 6);
});
