import { waitUntil as wait } from '@open-wc/testing';

/** Waits for what a visitor would see, for as long as a busy machine may need; a test that waits for nothing waits no longer than that. */
export const waitUntil = (
  condition: () => unknown,
  message?: string,
  options: { interval?: number; timeout?: number } = {},
): Promise<void> => wait(condition, message, { interval: 20, timeout: 20_000, ...options });
