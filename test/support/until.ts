/** How often is looked: often enough that nobody waits for the look itself, and seldom enough to leave a slow machine to the page. */
const INTERVAL = 5;

/** Waits for what a visitor would see, for as long as a busy machine may need; a test that waits for nothing waits no longer than that. */
export async function waitUntil(
  condition: () => unknown,
  message = 'what the test waits for',
  { interval = INTERVAL, timeout = 20_000 }: { interval?: number; timeout?: number } = {},
): Promise<void> {
  const end = performance.now() + timeout;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Timeout: ${message}`);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
