/** The linter's own rules refuse what they promise to refuse: each line here breaks one, in a file that exists only in this test. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';

// Rules that ask the type checker need a file on disk; the rules under test do not.
const eslint = new ESLint({
  overrideConfig: [ts.configs.disableTypeChecked, { languageOptions: { parserOptions: { project: null } } }],
});

async function complaints(filePath: string, code: string, rule: string) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return (result?.messages ?? []).filter((message) => message.ruleId === rule).map((message) => message.message);
}

describe('the direction of imports', () => {
  const refused: [file: string, code: string][] = [
    ['src/storage/x.ts', "export * from '../submission/model/envelope.ts';"],
    ['src/storage/x.ts', "export const later = () => import('../submission/model/envelope.ts');"],
    ['src/storage/x.ts', "import type { Envelope } from '../submission/model/envelope.ts';\nexport type X = Envelope;"],
    ['src/i18n/x.ts', "export * from '../settings/settings.ts';"],
    ['src/vacancy-finder/x.ts', "export * from '../participation-wheel/model/self-check.ts';"],
    ['src/vacancy-finder/model/x.ts', "export * from '../../initiative-form/model/initiative.ts';"],
    ['src/settings/model/x.ts', "export * from '../settings.ts';"],
    ['src/settings/model/x.ts', "export { LitElement } from 'lit';"],
    ['src/settings/model/x.ts', "export { default } from 'minisearch';"],
    ['src/settings/model/x.ts', "export { readFile } from 'node:fs';"],
    ['src/settings/x.ts', "export * from '../../receiver/package.json';"],
    ['src/settings/x.ts', "export * from '../../test/package/lint-bites.test.ts';"],
    ['receiver/src/x.ts', "export * from '../../src/settings/settings.ts';"],
    ['src/index.ts', "export * from './define/vacancy-finder.ts';"],
    ['src/packs/x.ts', "export * from '../participation-wheel/model/pack.ts';"],
    ['src/speech/x.ts', "export * from '../vacancy-finder/vacancy-finder.ts';"],
    ['src/linter/x.ts', "export * from '../embed/embed.ts';"],
  ];
  for (const [file, code] of refused) {
    it(`refuses in ${file}: ${code.split('\n')[0] ?? ''}`, async () => {
      assert.notDeepEqual(await complaints(file, code, 'boundaries/dependencies'), []);
    });
  }

  const allowed: [file: string, code: string][] = [
    ['src/submission/x.ts', "export * from './model/envelope.ts';"],
    ['src/vacancy-finder/x.ts', "export * from '../submission/model/envelope.ts';"],
    ['src/vacancy-finder/model/x.ts', "export * from '../../submission/model/envelope.ts';"],
    ['src/vacancy-finder/model/x.ts', "import * as v from 'valibot';\nexport { v };"],
    ['src/vacancy-finder/model/x.ts', "import type MiniSearch from 'minisearch';\nexport type X = MiniSearch;"],
    ['src/settings/x.ts', "export { LitElement } from 'lit';"],
    ['src/index.ts', "export * from './settings/settings.ts';"],
    ['src/submission/x.ts', "export * from '../version.ts';"],
    ['receiver/src/x.ts', "export * from '../../src/submission/model/envelope.ts';"],
    ['receiver/src/x.ts', "export { readFile } from 'node:fs';"],
  ];
  for (const [file, code] of allowed) {
    it(`allows in ${file}: ${code.split('\n')[0] ?? ''}`, async () => {
      assert.deepEqual(await complaints(file, code, 'boundaries/dependencies'), []);
    });
  }
});

describe('what may not stand in src', () => {
  const refused = [
    'document.body.innerHTML = "";',
    "import { css } from 'lit';\nconst inner = css`a{}`;\nexport const outer = css`b{} ${inner}`;",
    'document.body.insertAdjacentHTML("beforeend", "");',
    'export const id = crypto.randomUUID();',
    'import { html } from \'lit\';\nexport const view = html`<p style="color: red"></p>`;',
    "import { css } from 'lit';\nexport const sheet = css`.root { margin: 1.5rem; }`;",
    "export const gap = '2rem';",
    "export { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport { unsafeHTML };",
    "import { styleMap } from 'lit/directives/style-map.js';\nexport { styleMap };",
    'new DOMParser();',
    'new Worker("x.js");',
    'export const text = (input: HTMLInputElement) => input.validationMessage;',
  ];
  for (const code of refused) {
    it(`refuses: ${code.split('\n').at(code.includes('html`') || code.includes('css`') ? 1 : 0) ?? ''}`, async () => {
      const found = [
        ...(await complaints('src/forms/x.ts', code, 'no-restricted-syntax')),
        ...(await complaints('src/forms/x.ts', code, 'no-restricted-imports')),
      ];
      assert.notDeepEqual(found, []);
    });
  }

  it('allows the words in a text', async () => {
    const code = "export const text = 'In je theorem staat een stijl. style is een woord';";
    assert.deepEqual(await complaints('src/forms/x.ts', code, 'no-restricted-syntax'), []);
  });
});
