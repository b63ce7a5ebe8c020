/**
 * The whole storm (test/chaos); a short one is part of `npm test`.
 *
 *   npm run test:chaos                              500 submissions
 *   npm run test:chaos -- --count=2000 --seed=7     more, or the same dice again
 */
import { parseArgs } from 'node:util';
import { chaos } from '../test/chaos/chaos.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '500' }, seed: { type: 'string' }, visitors: { type: 'string', default: '6' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
console.log(`seed ${seed}`);
const report = await chaos({ count: Number(values.count), seed, visitors: Number(values.visitors), log: console.log });
console.log(JSON.stringify(report, null, 2));
console.log(
  `All ${report.submissions} arrived exactly once; none that was called sent was missing, and every other was still on its device.`,
);
