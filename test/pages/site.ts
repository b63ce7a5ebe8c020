/** A site with pages that a test writes, the built widgets under /cdn/, a feed, and an endpoint that takes what is sent. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { FEED } from './feed.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
};

/** Where the build stands; another folder for a build of one's own. */
const CDN = process.env['CDN'] ?? 'cdn';

export type Answer = { headers?: Record<string, string>; status?: number; body: string };

export class Site {
  readonly pages = new Map<string, Answer>();
  /** What was sent to the endpoint. */
  readonly sent: unknown[] = [];
  readonly asked: string[] = [];
  /** Address of a folder → where its files are. `/other/` is a second copy of the same build. */
  readonly folders = new Map([
    ['/cdn/', CDN],
    ['/other/', CDN],
    ['/node_modules/', 'node_modules'],
  ]);
  /** Changes a file on its way, as somebody would who broke into the server of the files. */
  tamper: (path: string, text: string) => string = (_path, text) => text;
  origin = '';
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<this> {
    this.pages.set('/feed.json', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(FEED) });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Puts a page there. @param head and body of the page, as HTML. */
  page(
    path: string,
    parts: { head?: string; body: string; lang?: string; dir?: string; policy?: string; headers?: Record<string, string> },
  ): string {
    const { head = '', body, lang = 'nl', dir = 'ltr', policy, headers } = parts;
    this.pages.set(path, {
      headers: { 'content-type': 'text/html; charset=utf-8', ...(policy ? { 'content-security-policy': policy } : {}), ...headers },
      body: `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Gemeente Waterrijk</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    });
    return `${this.origin}${path}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
    this.asked.push(pathname);
    const page = this.pages.get(pathname);
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      this.sent.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ reference: 'W-2026-17' }));
    } else if (page) {
      response.writeHead(page.status ?? 200, page.headers).end(page.body);
    } else {
      const file = this.#fileAt(normalize(pathname));
      if (!file) response.writeHead(404).end();
      // Another origin may use the files, as of any address for static files.
      else
        response
          .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'access-control-allow-origin': '*' })
          .end(this.tamper(pathname, readFileSync(file, 'utf8')));
    }
  }

  #fileAt(path: string): string | undefined {
    const [address, folder] = [...this.folders].find(([start]) => path.startsWith(start)) ?? [];
    if (!address || !folder || path.includes('..')) return undefined;
    const file = join(folder, path.slice(address.length));
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
  }
}

export type Visit = { page: Page; said: string[]; close: () => Promise<void> };

/** Opens an address, and keeps what the page says on its console, its errors and what its policy refused. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  await page.goto(address);
  return { page, said, close: () => context.close() };
}
