/** A running demo and a browser that notices everything that should not happen. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { browsers } from '../../tools/browsers.mjs';
import { startDemo, type Demo } from '../../tools/demo-server.ts';

export const INBOX_TOKEN = 'only-for-the-end-to-end-tests';

export async function launch(): Promise<Browser> {
  assert.ok(browsers.chromium?.path, 'No Chromium was found: run `npm run browsers` first.');
  return chromium.launch({ executablePath: browsers.chromium.path, args: ['--no-sandbox'] });
}

export const dataFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'meedoen-e2e-'));
export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** The demo on a free port, with its database in `folder`. */
export async function demoIn(folder: string): Promise<Demo> {
  assert.ok(existsSync(`${process.env['OUT'] ?? 'cdn'}/integrity.json`), 'The widgets are not built: run `npm run build` first.');
  return startDemo({ PORT: '0', DATA_DIR: folder, INBOX_TOKEN, RATE_LIMIT: '0', LOG_LEVEL: 'error' });
}

export type Kept = { type: string; reference: string; data: Record<string, unknown>; asked: { question: string; answer: string }[] };

/** What stands in the database, in order of arrival. */
export async function kept(demo: Demo): Promise<Kept[]> {
  const rows = await demo.receiver.database.query<{
    type: string;
    reference: string;
    envelope: { data: Kept['data']; asked: Kept['asked'] };
  }>('select type, reference, envelope from submissions order by id');
  return rows.map(({ type, reference, envelope }) => ({ type, reference, ...envelope }));
}

/** A page whose every complaint is kept: errors, console, policy violations, and requests that went elsewhere. */
export class Watched {
  readonly page: Page;
  readonly complaints: string[] = [];
  readonly posts: string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, origin: string, expected: RegExp | undefined) {
    this.#context = context;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !expected?.test(message.text()))
        this.complaints.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('blob:'))
        this.complaints.push(`request elsewhere: ${request.url()}`);
      if (request.method() === 'POST') this.posts.push(new URL(request.url()).pathname);
    });
  }

  /** @param expected what the console may say in this test. */
  static async open(browser: Browser, demo: Demo, options: BrowserContextOptions & { expected?: RegExp } = {}): Promise<Watched> {
    const { expected, ...rest } = options;
    const context = await browser.newContext({ locale: 'nl-NL', ...rest });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const watched = new Watched(context, page, demo.url, expected);
    await page.exposeFunction('tellViolation', (text: string) => watched.complaints.push(`policy: ${text}`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
        (window as unknown as { tellViolation(text: string): void }).tellViolation(`${violatedDirective} ${blockedURI} ${sourceFile}`);
      });
    });
    return watched;
  }

  /** Fails with everything that was noticed. */
  assertQuiet(): void {
    assert.deepEqual(this.complaints, []);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
