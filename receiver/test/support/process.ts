/** A receiver in a process of its own, started the way a municipality starts it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { INBOX_TOKEN } from './receiver.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export type Running = {
  url: string;
  child: ChildProcess;
  /** All that it has written so far. */
  output(): string;
  /** Sends the signal and resolves with the exit code, null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
};

const environmentOf = (environment: Record<string, string>) => ({
  PATH: process.env['PATH'] ?? '',
  PORT: '0',
  INBOX_TOKEN,
  RATE_LIMIT: '0',
  ...environment,
});

/** Resolves when it listens; rejects with what it said when it ends before that. */
export async function runReceiver(environment: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [MAIN], { env: environmentOf(environment), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const found = /^The receiver listens on (\S+)$/m.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${output}`)));
  });
  return {
    url,
    child,
    output: () => output,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** Posts an envelope over the network. */
export const postTo = (url: string, envelope: { type: string; id?: unknown }, signal?: AbortSignal) =>
  fetch(`${url}/submissions/${envelope.type}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': String(envelope.id) },
    body: JSON.stringify(envelope),
    signal: signal ?? null,
  });
