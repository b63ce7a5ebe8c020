/** The page that residents open in these tests, and how they fill in its form. */
import { build } from 'esbuild';
import type { Locator } from 'playwright-core';

export const RECIPIENT = 'Team Wijken';

export type PageFile = { type: string; content: string | Uint8Array };

/** The page with the widget, from its source: its chunks come over the same network. */
export async function pageFiles(): Promise<Map<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: { widget: 'src/define/initiative-form.ts', settings: 'src/define/settings.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: '/bundle',
    write: false,
    tsconfig: 'tsconfig.json',
  });
  const scripts = outputFiles.map(({ path, contents }) => [path, { type: 'text/javascript', content: contents }] as const);
  const page = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Idee</title><script type="module" src="/page.js"></script></head>
<body><main></main></body></html>`;
  // In a sandbox every address is another origin, which the site lists.
  const sandboxed = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Idee</title><script type="module" crossorigin src="/bundle/widget.js"></script>
<script type="module" crossorigin src="/bundle/settings.js"></script><script type="module" crossorigin src="/sandboxed.js"></script></head><body></body></html>`;
  const sandboxedScript = `
const { origin } = new URL(location.href);
document.body.innerHTML = '<meedoen-settings allow="' + origin + '"><meedoen-initiative-form endpoint="' + origin + '/submissions/{type}" recipient="Team"></meedoen-initiative-form></meedoen-settings>';
`;
  // Each submission has a form of its own, and what the page calls sent is noted in the same moment.
  const script = `
const name = new URLSearchParams(location.search).get('n');
document.addEventListener('meedoen-sent', () => localStorage.setItem('sent:' + name, '1'));
const form = document.createElement('meedoen-initiative-form');
form.setAttribute('endpoint', '/submissions/{type}');
form.setAttribute('recipient', ${JSON.stringify(RECIPIENT)});
form.setAttribute('storage-key', name);
document.querySelector('main').append(form);
await import('/bundle/widget.js');
`;
  return new Map<string, PageFile>([
    ['/', { type: 'text/html', content: page }],
    ['/page.js', { type: 'text/javascript', content: script }],
    ['/sandboxed', { type: 'text/html', content: sandboxed }],
    ['/sandboxed.js', { type: 'text/javascript', content: sandboxedScript }],
    ...scripts,
  ]);
}

/**
 * Fills in the form up to its last page, in the page itself and by the names of the fields, which are those of the contract: how people
 * fill in a form is tested elsewhere. False when it never gets there.
 */
export const fillIn = (form: Locator, title: string): Promise<boolean> =>
  form.evaluate(async (widget: HTMLElement & { updateComplete: Promise<unknown> }, idea) => {
    const root = widget.shadowRoot;
    const texts: Record<string, string> = {
      title: idea,
      'place.words': 'Het veldje bij de sluis',
      'contact.email': 'noor@bewoner.example',
    };
    const choices = ['words', 'email'];
    for (let turn = 0; turn < 200; turn += 1) {
      await widget.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (root?.querySelector('.check-list')) return true;
      root?.querySelector<HTMLElement>('[data-begin]')?.click();
      for (const value of choices) {
        const radio = root?.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]:not(:checked)`);
        radio?.click();
        if (radio) await widget.updateComplete;
      }
      for (const [name, text] of Object.entries(texts)) {
        const field = root?.querySelector<HTMLInputElement>(`[name="${name}"]`);
        if (!field || field.value) continue;
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await widget.updateComplete;
      }
      root?.querySelector('form')?.requestSubmit();
    }
    return false;
  }, title);

/** All that the form shows now. */
export const shownBy = (form: Locator): Promise<string> =>
  form.evaluate((widget) => widget.shadowRoot?.querySelector<HTMLElement>('.root')?.innerText ?? '');
