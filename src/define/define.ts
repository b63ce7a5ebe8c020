import { ContextRoot } from '@lit/context';

let rootAttached = false;
let warned = false;

/** Keeps the wishes for settings of widgets that started before `<meedoen-settings>` was there, and hands them over when it comes. */
function attachContextRoot(): void {
  if (rootAttached || typeof document === 'undefined') return;
  rootAttached = true;
  new ContextRoot().attach(document.documentElement);
}

/**
 * Registers an element. Loading it twice is harmless: the first registration stays, since the platform knows no other way, and all tags run
 * on it. Only when that first one is another copy or version, one warning says what to do.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  attachContextRoot();
  const registered = customElements.get(tag);
  if (!registered) customElements.define(tag, element);
  else if (registered !== element && !warned) {
    warned = true;
    console.warn(
      `meedoen: <${tag}> was already registered by another copy of meedoen, which stays in use. Load meedoen once on each page.`,
    );
  }
}
