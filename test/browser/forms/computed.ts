import { executeServerCommand } from '@web/test-runner-commands';

export type Computed = Readonly<{ role: string; name: string; description: string; invalid: string; required: boolean }>;

/** Role, name and description as the browser itself computes them for a screen reader. Chromium only: the other drivers do not tell. */
export async function computed(element: Element): Promise<Computed> {
  Reflect.set(globalThis, 'meedoenAsked', element);
  const answer: Computed | null = await executeServerCommand('meedoen-computed');
  if (!answer) throw new Error('Only Chromium tells what it computes: use onlyIn("chromium", …).');
  return answer;
}
