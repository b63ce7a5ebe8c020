/** Leads each `import()` of the sources and stories through test/support/code-coming.ts, so that a test can wait until the code that was asked for is there. */

const IMPORTS = /\bimport\((["'][^"']+["'])\)/g;

/** @returns {any} */
export function watchedImports() {
  return {
    name: 'meedoen-imports',
    transform(context) {
      if (!/^\/(src|stories)\//.test(context.path) || !context.response.is('js') || typeof context.body !== 'string') return undefined;
      const body = context.body.replace(IMPORTS, 'meedoenComing(import($1))');
      // On the same line, so that errors keep their line.
      return body === context.body
        ? undefined
        : { body: `import { coming as meedoenComing } from '/test/support/code-coming.ts'; ${body}` };
    },
  };
}
