/**
 * Keeps what is written to the console, and fails when nobody expected it: a widget on a municipal page is silent.
 *
 *   const output = quietConsole();                // in a describe: every test in it fails on output
 *   it('warns once', () => { …; expect(output.take()).to.match(/…/); });
 */
/* eslint-disable no-console -- the console itself is what is put aside here */
const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;

export interface ConsoleOutput {
  /** What was written since the test began, a line each; and forgets it, so that the test does not fail on it. */
  take(): string;
}

function written(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Call in a `describe`. Errors that nobody caught count as output too. */
export function quietConsole(): ConsoleOutput {
  let lines: string[] = [];
  let restore: (() => void)[] = [];
  const keep = (kind: string, ...values: unknown[]) => lines.push(`${kind}: ${values.map(written).join(' ')}`);

  beforeEach(() => {
    lines = [];
    restore = METHODS.map((method) => {
      const original = console[method].bind(console);
      console[method] = (...values: unknown[]) => void keep(method, ...values);
      return () => void (console[method] = original);
    });
    const listening = new AbortController();
    addEventListener('error', (event) => keep('uncaught', event.error ?? event.message), listening);
    addEventListener('unhandledrejection', (event) => keep('unhandled', event.reason), listening);
    restore.push(() => {
      listening.abort();
    });
  });

  afterEach(() => {
    for (const undo of restore) undo();
    restore = [];
    const unexpected = lines;
    lines = [];
    if (unexpected.length > 0) throw new Error(`Unexpected console output:\n${unexpected.join('\n')}`);
  });

  return {
    take() {
      const taken = lines.join('\n');
      lines = [];
      return taken;
    },
  };
}
