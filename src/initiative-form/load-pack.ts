import type { Address } from '../settings/model/settings.ts';
import { generalNl } from './content/general-nl.ts';
import type { InitiativePack } from './model/pack.ts';

/** The pack at an address, or the built-in one in the language and the tone of the page. Rejects when the page names a pack that cannot be used. */
export async function loadPack(address: Address, language: string, formal: boolean, signal: AbortSignal): Promise<InitiativePack> {
  if (address.kind === 'empty') return builtIn(language, formal);
  if (address.kind !== 'ok') {
    const origin = address.kind === 'not-allowed' ? ` ${address.origin} is not listed in data-allow or allow.` : '';
    throw warned(`pack-src is not followed (${address.kind}).${origin}`);
  }
  const [input, { parsePack }] = await Promise.all([fetchJson(address.href, signal), import('./model/read-pack.ts')]);
  const { pack, problems } = parsePack(input);
  if (problems.length) {
    const lines = problems.map(({ path, message }) => `  ${path || '(pack)'}: ${message}`).join('\n');
    console.warn(`meedoen: left out of the pack ${address.href}:\n${lines}`);
  }
  if (!pack) throw new Error(`No usable pack at ${address.href}.`);
  return pack;
}

async function builtIn(language: string, formal: boolean): Promise<InitiativePack> {
  if (language === 'en') return (await import('./content/general-en.ts')).generalEn;
  return formal ? (await import('./content/general-formal.ts')).generalFormal : generalNl;
}

async function fetchJson(href: string, signal: AbortSignal): Promise<unknown> {
  try {
    const response = await fetch(href, { signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as unknown;
  } catch (error) {
    // Not there, not JSON, no network: the visitor gets a person and a retry, the editor this line. An abort is no failure.
    if (signal.aborted) throw error;
    throw warned(`no pack from ${href}: ${String(error)}`);
  }
}

function warned(message: string): Error {
  console.warn(`meedoen: ${message}`);
  return new Error(message);
}
