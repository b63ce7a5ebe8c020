/** What stands between a resident and the receiver on a bad day, and the page that the residents open. */
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from './random.ts';

/** What can happen to one request, and how often. */
export const FAULTS = {
  none: 60,
  /** Answered, but not soon. */
  slow: 8,
  /** The connection breaks before the receiver has heard anything. */
  'reset before': 7,
  /** The receiver has committed, and the answer never arrives: the case that doubles submissions elsewhere. */
  'reset after': 9,
  /** As above, but the connection breaks in the middle of the answer. */
  'cut answer': 5,
  /** As above, with an answer that says something else. */
  'other answer after': 5,
  busy: 6,
  'error 500': 3,
  'unavailable 503': 5,
  'html 200': 3,
  garbage: 3,
} as const;
export type Fault = keyof typeof FAULTS;

export type Weather = {
  url: string;
  /** How often each fault struck. */
  struck: Map<Fault | 'receiver down', number>;
  /** From now on nothing goes wrong any more. */
  calm(): void;
  close(): Promise<void>;
};

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** @param receiver address of the receiver, which may be down at any moment. @param files path → what the page needs. */
export async function startWeather(
  receiver: string,
  files: ReadonlyMap<string, { type: string; content: string | Uint8Array }>,
  chance: Dice,
  port: number,
): Promise<Weather> {
  const struck: Weather['struck'] = new Map();
  let isCalm = false;

  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = request.method === 'GET' ? files.get(path) : undefined;
    if (file) {
      response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' }).end(file.content);
      return;
    }
    if (request.method !== 'POST') {
      response.writeHead(404).end();
      return;
    }
    const fault = isCalm ? 'none' : chance.pick(FAULTS);
    const delay = chance.between(100, 900);
    const secondsToWait = chance.between(1, 2);
    // A resident who leaves the page breaks the connection too; there is nobody left to answer then.
    serve(request, response, fault, delay, secondsToWait).catch(() => request.socket.destroy());
  });

  const count = (what: Fault | 'receiver down') => struck.set(what, (struck.get(what) ?? 0) + 1);

  async function serve(request: IncomingMessage, response: ServerResponse, fault: Fault, delay: number, seconds: number): Promise<void> {
    const body = await bodyOf(request);
    count(fault);
    const forward = async () => {
      try {
        return await forwarded(request, body);
      } catch {
        // Killed just now: a proxy in front of it says so, or the connection simply breaks.
        count('receiver down');
        return undefined;
      }
    };
    switch (fault) {
      case 'none':
        pass(request, response, await forward());
        return;
      case 'slow':
        await sleep(delay);
        pass(request, response, await forward());
        return;
      case 'reset before':
        request.socket.destroy();
        return;
      case 'reset after':
        await forward();
        request.socket.destroy();
        return;
      case 'cut answer': {
        const answer = await forward();
        if (!answer) {
          pass(request, response, answer);
          return;
        }
        response.writeHead(answer.status, { 'content-type': String(answer.headers['content-type']), 'content-length': answer.body.length });
        response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)));
        await sleep(20);
        request.socket.destroy();
        return;
      }
      case 'other answer after':
        await forward();
        response.writeHead(504, { 'content-type': 'text/html' }).end('<h1>Gateway Timeout</h1>');
        return;
      case 'busy':
        response.writeHead(429, { 'content-type': 'application/problem+json', 'retry-after': String(seconds) });
        response.end(JSON.stringify({ status: 429, title: 'Het is nu druk.' }));
        return;
      case 'error 500':
        response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>');
        return;
      case 'unavailable 503':
        response.writeHead(503, { 'content-type': 'text/plain' }).end('maintenance');
        return;
      case 'html 200':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welkom</title><h1>Gratis wifi</h1>');
        return;
      case 'garbage':
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"reference": "NEE, DIT IS STUK');
    }
  }

  function pass(request: IncomingMessage, response: ServerResponse, answer: Answer | undefined): void {
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
    else if (chance.next() < 0.5) response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
    else request.socket.destroy();
  }

  function forwarded(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const { host: _host, connection: _connection, ...headers } = request.headers;
    return new Promise((resolve, reject) => {
      const onward = ask(`${receiver}${request.url ?? ''}`, { method: 'POST', headers, agent: false }, (answer) => {
        bodyOf(answer).then((content) => {
          const { 'transfer-encoding': _encoding, connection: _open, ...rest } = answer.headers;
          resolve({ status: answer.statusCode ?? 502, headers: rest, body: content });
        }, reject);
      });
      onward.on('error', reject);
      onward.end(body);
    });
  }

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    struck,
    calm: () => (isCalm = true),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  if (!stream.complete) throw new Error('The other side hung up.');
  return Buffer.concat(chunks);
}
