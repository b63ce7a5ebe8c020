/** A receiver in a process of its own that is killed at random moments, without a chance to say goodbye, and started again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Running, runReceiver } from '../../receiver/test/support/process.ts';
import type { Dice } from './random.ts';

export type Mortal = {
  kills(): number;
  /** It lives from now on. Resolves once it listens. */
  spare(): Promise<void>;
  stop(): Promise<void>;
};

export async function startMortal(environment: Record<string, string>, chance: Dice, life: readonly [number, number]): Promise<Mortal> {
  let running: Running = await runReceiver(environment);
  const spared = new AbortController();
  const mayLive = () => spared.signal.aborted;
  let kills = 0;

  const loop = (async () => {
    while (!mayLive()) {
      await sleep(chance.between(...life), undefined, { signal: spared.signal }).catch(() => undefined);
      if (mayLive()) return;
      await running.end('SIGKILL');
      kills += 1;
      running = await runReceiver(environment);
    }
  })();

  return {
    kills: () => kills,
    async spare() {
      spared.abort();
      await loop;
    },
    async stop() {
      spared.abort();
      await loop;
      await running.end('SIGTERM');
    },
  };
}
