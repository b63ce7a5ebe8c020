/** A WordPress that `npm run test:cms` started, and people who sign in to it and write pages. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { phpIn } from '../../tools/wordpress.ts';

function given(name: string): string {
  const value = process.env[name];
  assert.ok(value, 'These tests need a WordPress: run `npm run test:cms`.');
  return value;
}

export const SITE = given('CMS_URL');
export const RECEIVER = given('CMS_RECEIVER');
const FOLDER = given('CMS_FOLDER');

/** Runs PHP inside WordPress, where a browser cannot look. */
export const php = (code: string): string => phpIn(FOLDER, code);

/** What WordPress keeps of a page. */
export const contentOf = (id: number): string => php(`echo get_post(${id})->post_content;`);

/** The published page, as the server sends it. */
export const htmlOf = async (address: string): Promise<string> => (await fetch(address)).text();

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', '#038': '&', quot: '"', lt: '<', gt: '>', '#039': "'" };

/** Our tags in a page and their attributes, as a browser reads them. Each tag stands there once. */
export function tagsIn(html: string): Record<string, Record<string, string>> {
  const read = (text: string) => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
  const found: Record<string, Record<string, string>> = {};
  for (const [, tag = '', attributes = ''] of html.matchAll(/<(meedoen-[a-z-]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)) {
    assert.ok(!(tag in found), `${tag} stands there once`);
    found[tag] = Object.fromEntries(
      [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, read(value)]),
    );
  }
  return found;
}

/** A published page with that content, as whoever keeps a backup would put it back. @returns its address. */
export function publishedPage(content: string): string {
  const encoded = Buffer.from(content).toString('base64');
  return php(
    `kses_remove_filters(); echo get_permalink(wp_insert_post(wp_slash(['post_type' => 'page', 'post_title' => 'Meedoen', 'post_status' => 'publish', 'post_content' => base64_decode('${encoded}')])));`,
  );
}

/** A page beside WordPress, with nothing around what is written in it. @returns its address. */
export function staticPage(html: string): string {
  writeFileSync(join(FOLDER, 'site/plain.html'), html);
  return `${SITE}/plain.html`;
}

/** The number that a receipt gives. */
export async function referenceIn(widget: Locator): Promise<string> {
  const text = await widget
    .getByText(/Je nummer: \S+/)
    .first()
    .innerText();
  return /Je nummer: (\S+)/.exec(text)?.[1] ?? '';
}

/** The origins that a page asked for anything, sorted. */
export async function loadedFrom(page: Page, during: () => Promise<void>): Promise<string[]> {
  const origins = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith('http')) origins.add(new URL(request.url()).origin);
  });
  await during();
  return [...origins].sort();
}

/** Draws a picture for docs/, when the tests were asked for it (`npm run test:cms -- --pictures`). */
export async function picture(page: Page, name: string, at: Locator): Promise<void> {
  if (!process.env['CMS_PICTURES']) return;
  await at.scrollIntoViewIfNeeded();
  await page.screenshot({ path: `docs/${name}.png` });
}

/** What PHP had to say of files of ours. */
export function complaints(): string[] {
  const log = join(FOLDER, 'debug.log');
  if (!existsSync(log)) return [];
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /plugins\/meedoen|themes\/waterrijk|Fatal/.test(line));
}

/** What the receiver has under a reference, as those who answer read it. */
export async function inboxOf(reference: string): Promise<string> {
  const answer = await fetch(`${RECEIVER}/inbox/${reference}`, {
    headers: { authorization: `Bearer ${given('CMS_INBOX')}`, accept: 'text/html' },
  });
  assert.equal(answer.status, 200, `${reference} is in the inbox`);
  return answer.text();
}

export type Person = 'beheer' | 'redactie';

/** Somebody at their desk, signed in. */
export class Desk {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async of(browser: Browser, person: Person): Promise<Desk> {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 1000 } });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${SITE}/wp-login.php`);
    await page.locator('#user_login').fill(person);
    await page.locator('#user_pass').fill(given('CMS_PASSWORD'));
    await page.locator('#wp-submit').click();
    await page.locator('#wpadminbar').waitFor();
    return new Desk(context, page);
  }

  close = (): Promise<void> => this.#context.close();

  /** Another tab of theirs. */
  async beside(address: string): Promise<Page> {
    const page = await this.#context.newPage();
    await page.goto(address);
    return page;
  }

  /** A new page with a title, in the editor. */
  async newPage(title: string): Promise<void> {
    await this.page.goto(`${SITE}/wp-admin/post-new.php?post_type=page`);
    await this.page.getByRole('textbox', { name: 'Add title' }).fill(title);
  }

  /** Opens a page again, also when somebody else seems to have it open still. */
  async reopen(id: number): Promise<void> {
    await this.page.goto(`${SITE}/wp-admin/post.php?post=${id}&action=edit`);
    const title = this.page.getByRole('textbox', { name: 'Add title' });
    const takeOver = this.page.getByRole('dialog').getByText('Take over', { exact: true });
    await title.or(takeOver).first().waitFor();
    if (await takeOver.isVisible()) await takeOver.click();
    await title.waitFor();
  }

  /** Adds a block by its name, as the inserter of the editor shows it. */
  async addBlock(name: string): Promise<void> {
    // Whatever is chosen now may take no other block inside it: after the title comes the end of the page.
    await this.page.getByRole('textbox', { name: 'Add title' }).click();
    const toggle = this.page.getByRole('button', { name: 'Toggle block inserter' });
    await toggle.click();
    await this.page.getByRole('searchbox', { name: 'Search for blocks and patterns' }).fill(name);
    // The icon of a block is a letter of a font, and so a part of its name.
    await this.page.getByRole('option').filter({ hasText: name }).first().click();
    await toggle.click();
  }

  /** The column with the settings of the block that is chosen. */
  async openSettings(): Promise<void> {
    const settings = this.page.getByRole('button', { name: 'Settings', exact: true });
    if ((await settings.getAttribute('aria-expanded')) !== 'true') await settings.click();
  }

  /** A block in the page that is written. */
  block = (name: string): Locator => this.page.getByRole('document', { name: `Block: ${name}` });

  /** A block of WordPress's own that holds a text as it is typed. */
  async paste(name: 'Shortcode' | 'Custom HTML', text: string): Promise<void> {
    await this.addBlock(name);
    await this.block(name).last().getByRole('textbox').fill(text);
  }

  /** @returns number and address of the page. */
  async publish(): Promise<{ id: number; address: string }> {
    await this.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await this.page.getByLabel('Editor publish').getByRole('button', { name: 'Publish', exact: true }).click();
    const link = this.page.getByLabel('Editor publish').getByRole('link', { name: 'Pagina bekijken' });
    await link.waitFor();
    const id = Number(new URL(this.page.url()).searchParams.get('post'));
    const address = await link.getAttribute('href');
    assert.ok(id && address);
    return { id, address };
  }

  /** Saves what was changed in a published page. */
  async update(): Promise<void> {
    await this.page.getByRole('button', { name: 'Update', exact: true }).click();
    await this.page.locator('.components-snackbar').filter({ hasText: 'Pagina bijgewerkt.' }).waitFor();
  }

  /** What the editor says of a block that it no longer understands. */
  broken = (): Promise<number> => this.page.getByText('unexpected or invalid content').count();
}
