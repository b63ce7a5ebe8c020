/** The types for frameworks refuse a wrong attribute, and know the right ones. Needs a build: they speak of the published classes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { elementsOf, type Manifest } from '../../tools/manifest.ts';

/** Every line of a fixture that must be an error says so (`@ts-expect-error`); when it is none, that is the error. */
function complaints(file: string): string[] {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    skipLibCheck: true,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, file: at }) => `${at?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

describe('types for frameworks', () => {
  for (const [framework, file] of [
    ['React', 'test/frameworks/react.tsx'],
    ['an app of React', 'test/frameworks/react/app.tsx'],
    ['Vue', 'test/frameworks/vue.tsx'],
    ['a script', 'test/frameworks/elements.tsx'],
  ] as const) {
    it(`let ${framework} write our tags, and refuse a wrong attribute`, () => {
      assert.deepEqual(complaints(file), []);
    });
  }

  it('tell editors every tag and attribute', () => {
    const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
    const data = JSON.parse(readFileSync('types/vscode.html-custom-data.json', 'utf8')) as {
      tags: { name: string; attributes: { name: string }[] }[];
    };
    const webTypes = JSON.parse(readFileSync('types/web-types.json', 'utf8')) as {
      contributions: { html: { elements: typeof data.tags } };
    };
    for (const { tagName, attributes = [] } of elementsOf(manifest)) {
      for (const tags of [data.tags, webTypes.contributions.html.elements]) {
        const known = tags.find(({ name }) => name === tagName)?.attributes.map(({ name }) => name) ?? [];
        assert.deepEqual(
          attributes.map(({ name }) => name).filter((name) => !known.includes(name)),
          [],
          tagName,
        );
      }
    }
  });
});
