/** `npm run dev`: the demo page and the receiver, and `cdn/` built again at each change of the sources. Reload the page to see it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const children = [
  spawn('rollup', ['-c', '--watch', '--no-watch.clearScreen'], { stdio: 'inherit' }),
  spawn('node', ['tools/start.mjs', '--no-build'], { stdio: 'inherit' }),
];

// One of them ending, or Ctrl+C, ends both.
const end = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
const [code] = await Promise.race(children.map((child) => once(child, 'exit')));
end();
process.exitCode = code ?? 0;
