/** Fetches a feed as text. What goes wrong on the way is one {@link LoadError} that says why. */

import type { Coming } from './load-vacancies.ts';

/** `no-source`: nothing was set. `address`: not to be followed. `unreadable`: a list in which no vacancy is right. `too-big`: beyond what a page can hold. */
export type LoadFailure =
  'no-source' | 'address' | 'network' | 'not-found' | 'server' | 'html' | 'not-json' | 'not-a-feed' | 'unreadable' | 'too-big';

export class LoadError extends Error {
  readonly kind: LoadFailure;

  /** @param detail for the editor of the page, in the console; residents read a text by kind. */
  constructor(kind: LoadFailure, detail: string) {
    super(detail);
    this.name = 'LoadError';
    this.kind = kind;
  }
}

export const asLoadError = (reason: unknown): LoadError =>
  reason instanceof LoadError ? reason : new LoadError('network', String(reason));

/** What the finder can show. More is the work of a server that searches. */
const MAX_BYTES = 48_000_000;

/** The body of an answer, whatever it is. @param request more than the address, for who asks a server to search. */
export async function fetchText(address: string, request: RequestInit, signal: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, { ...request, signal });
  } catch (error) {
    signal.throwIfAborted();
    // No network, a refused connection, or another origin that does not allow this one: the platform does not say which.
    throw new LoadError('network', `no answer from ${address} (no network, or not allowed by CORS or CSP): ${String(error)}`);
  }
  if (!response.ok) {
    throw new LoadError(
      response.status === 404 || response.status === 410 ? 'not-found' : 'server',
      `${address} answered with status ${response.status}`,
    );
  }
  const tooBig = () =>
    new LoadError('too-big', `${address} is larger than ${MAX_BYTES / 1_000_000} MB: use search-endpoint for such a catalogue`);
  if (Number(response.headers.get('Content-Length') ?? 0) > MAX_BYTES) throw tooBig();
  try {
    const blob = await response.blob();
    if (blob.size > MAX_BYTES) throw tooBig();
    return await blob.text();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadError) throw error;
    // The connection broke while the body was coming in.
    throw new LoadError('network', `${address} broke off: ${String(error)}`);
  }
}

export const credentialsOf = (setting: string): RequestCredentials =>
  setting === 'include' || setting === 'omit' ? setting : 'same-origin';

/** Asks for each feed at once. `#…` is data in the page itself. */
export function feedsOf(wanted: string, credentials: RequestCredentials, signal: AbortSignal): readonly Coming[] {
  const addresses = wanted.split(' ').filter(Boolean);
  const followed = addresses.filter((address) => !address.startsWith('!'));
  if (followed.length < addresses.length) console.warn(`meedoen: src is not followed: ${wanted}`);
  if (followed.length === 0 && addresses.length > 0) throw new LoadError('address', 'no feed may be followed');
  return followed.map((address) => {
    const body = address.startsWith('#')
      ? Promise.resolve('')
      : fetchText(address, { headers: { Accept: 'application/json' }, credentials }, signal);
    // Who reads it hears of a failure, also when that is later than the failure.
    body.catch(() => undefined);
    return { address, body };
  });
}
