/**
 * The demo: a static site under a strict Content Security Policy, and the receiver behind the same address.
 *
 * Two servers in one process would mean two ports or a proxy. Here one HTTP server hands a request either to the files or to the receiver's
 * own router, untouched: the receiver keeps its headers, limits and errors, and sees the real address and host.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { start, type Receiver } from '../receiver/src/start.ts';
import { tileAt } from './demo-tiles.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEMO = join(ROOT, 'demo');
/** As for the build: another folder may be named. */
const CDN = resolve(ROOT, process.env['OUT'] ?? 'cdn');
const compress = promisify(brotliCompress);

/** What a page of a municipality that takes security seriously sends along. Each line that is not `'none'` is needed by a widget or the page. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // A photo that someone adds to an idea is shown before it is sent.
  "img-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "trusted-types lit-html 'allow-duplicates'",
  "require-trusted-types-for 'script'",
].join('; ');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** First parts of the addresses that are the receiver's. */
const RECEIVER = new Set([
  'submissions',
  'inbox',
  'vacancies',
  'vacancies.jsonld',
  'status',
  'challenge',
  'counts',
  'embed',
  'health',
  'assets',
]);

type StaticFile = { body: Buffer; type: string; etag: string; path: string };

/** Files by address; a file that changed is read again. The compressed form is kept, because brotli takes longer than reading. */
class Files {
  readonly #compressed = new Map<string, { etag: string; body: Buffer }>();

  async find(address: string): Promise<StaticFile | undefined> {
    let decoded: string;
    try {
      decoded = decodeURIComponent(address);
    } catch {
      // A URIError: an address that is no address. There is no such file.
      return undefined;
    }
    const path = normalize(decoded.endsWith('/') ? `${decoded}index.html` : decoded);
    const type = TYPES[extname(path)];
    if (!type || path.includes('\0') || path.includes('..') || path.startsWith('/parts/')) return undefined;
    const file = path.startsWith('/cdn/') ? join(CDN, path.slice('/cdn/'.length)) : join(DEMO, path);
    try {
      const { mtimeMs, size } = await stat(file);
      if (type === TYPES['.html']) return await this.#page(file, path, type);
      return { body: await readFile(file), type, etag: `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"`, path };
    } catch {
      // ENOENT, or a folder: the address names no file.
      return undefined;
    }
  }

  /** What pages share stands once: `<!-- part: header -->` is the place of demo/parts/header.html, which marks the page itself in the menu. */
  async #page(file: string, path: string, type: string): Promise<StaticFile> {
    let page = await readFile(file, 'utf8');
    for (const [place, name = ''] of page.matchAll(/ *<!-- part: ([a-z]+) -->\n/g)) {
      const part = await readFile(join(DEMO, 'parts', `${name}.html`), 'utf8');
      page = page.replace(place, () =>
        name === 'header' ? part.replace(`<li><a href="${path}">`, `<li><a href="${path}" aria-current="page">`) : part,
      );
    }
    const body = Buffer.from(page);
    return { body, type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`, path };
  }

  async compressed({ path, etag, body }: StaticFile): Promise<Buffer> {
    const known = this.#compressed.get(path);
    if (known?.etag === etag) return known.body;
    const small = await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    this.#compressed.set(path, { etag, body: small });
    return small;
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, files: Files, app: Receiver['app']): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://demo.invalid');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const tile = isRead ? tileAt(pathname) : undefined;
  if (tile) {
    response.writeHead(200, {
      'content-type': TYPES['.svg'],
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=86400',
    });
    response.end(tile);
    return;
  }
  const found = isRead ? await files.find(pathname) : undefined;
  if (found) return sendFile(request, response, files, found, 200);
  const isReceivers = RECEIVER.has(pathname.split('/')[1] ?? '');
  if (isReceivers || !isRead || !request.headers.accept?.includes('text/html')) {
    app.routing(request, response);
    return;
  }
  const missing = await files.find('/404.html');
  if (missing) return sendFile(request, response, files, missing, 404);
  response.writeHead(404).end();
}

async function sendFile(request: IncomingMessage, response: ServerResponse, files: Files, file: StaticFile, status: number): Promise<void> {
  const headers: Record<string, string> = {
    'content-type': file.type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    // The name of a chunk changes with its content, so it never has to be asked for again.
    'cache-control': file.path.startsWith('/cdn/chunks/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  };
  if (status === 200) headers['etag'] = file.etag;
  if (status === 200 && request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  const body = takesBrotli ? await files.compressed(file) : file.body;
  if (takesBrotli) headers['content-encoding'] = 'br';
  headers['content-length'] = String(body.length);
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

export type Demo = { url: string; inboxUrl: string; receiver: Receiver; close(): Promise<void> };

/** Starts site and receiver on one port. Settings are those of the receiver (`PORT`, `DATA_DIR`, …). */
export async function startDemo(environment: Record<string, string | undefined>): Promise<Demo> {
  const files = new Files();
  const server = createServer({ requestTimeout: 300_000, keepAliveTimeout: 30_000 });
  const receiver = await start(
    {
      LOG_LEVEL: 'warn',
      RECIPIENT: 'Team Meedoen van de gemeente Waterrijk',
      CONTACT_NAME: 'Team Meedoen',
      CONTACT_PHONE: '0515 00 10 00',
      CONTACT_EMAIL: 'meedoen@waterrijk.example',
      ...environment,
    },
    {
      listen: async (app, config) => {
        await app.ready();
        server.on('request', (request, response) => {
          answer(request, response, files, app).catch((error: unknown) => {
            app.log.error({ err: error }, 'the demo failed');
            if (!response.headersSent) response.writeHead(500);
            response.end();
          });
        });
        await new Promise<void>((resolve, reject) => {
          server.once('error', reject);
          server.listen(config.port, config.host, resolve);
        });
        const bound = server.address();
        const port = typeof bound === 'object' && bound ? bound.port : config.port;
        return `http://${config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`;
      },
    },
  );
  const { inboxToken, inboxTokenGenerated } = receiver.config;
  return {
    url: receiver.url,
    // A token that someone chose is known to that someone, and not repeated on a screen.
    inboxUrl: `${receiver.url}/inbox${inboxTokenGenerated ? `?token=${inboxToken}` : ''}`,
    receiver,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await receiver.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
