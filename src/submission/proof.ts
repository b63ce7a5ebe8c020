/**
 * Solves the proof of work that an endpoint asks for (altcha-lib, PBKDF2 or SHA): no puzzle, the device calculates for a moment.
 * A chunk of its own, loaded only then. No worker, which the CSP forbids: the hashing is the browser's, off the main thread.
 */
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey as derivePbkdf2 } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKey as deriveSha } from 'altcha-lib/algorithms/web/sha';

/** A phone of ten years ago must get there; who waits longer has lost patience. */
const LONGEST = 60_000;

/**
 * @param challenge the challenge itself, or the address where the endpoint gives one. Only its own site is asked.
 * @returns base64 of `{challenge, solution}`; nothing when it cannot be solved here.
 */
export async function prove(challenge: unknown, endpoint: string, signal: AbortSignal): Promise<string | undefined> {
  const given = typeof challenge === 'string' ? await fetchChallenge(challenge, endpoint, signal) : challenge;
  if (!isChallenge(given)) return undefined;
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  const deriveKey = given.parameters.algorithm.startsWith('PBKDF2/') ? derivePbkdf2 : deriveSha;
  const solution = await solveChallenge({ challenge: given, deriveKey, controller, timeout: LONGEST });
  return solution ? btoa(JSON.stringify({ challenge: given, solution })) : undefined;
}

async function fetchChallenge(address: string, endpoint: string, signal: AbortSignal): Promise<unknown> {
  const url = new URL(address, endpoint);
  if (url.origin !== new URL(endpoint, document.baseURI).origin) return undefined;
  const response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  return response.ok ? response.json() : undefined;
}

function isChallenge(input: unknown): input is Challenge {
  const parameters = (input as { parameters?: Record<string, unknown> } | undefined)?.parameters;
  if (typeof parameters !== 'object') return false;
  const { algorithm, nonce, salt, keyPrefix, cost } = parameters;
  return [algorithm, nonce, salt, keyPrefix].every((part) => typeof part === 'string') && typeof cost === 'number';
}
