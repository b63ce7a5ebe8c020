/** Bundles the apps of the frameworks as a site does, for the browser and for the server that writes their first HTML. Needs a build of ours. */
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';

/** What every Vue site with elements of others tells its compiler. */
const OURS = { isCustomElement: (tag: string) => tag.startsWith('meedoen-') };

/** Components of one file: script and template together become a module. */
const vueFiles: Plugin = {
  name: 'vue-files',
  setup(builder) {
    builder.onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path, templateParseOptions: OURS });
      // A file that is compiled for the browser and for the server is parsed anew, by these options.
      const { content } = compileScript(descriptor, { id: path, inlineTemplate: true, templateOptions: { compilerOptions: OURS } });
      return { contents: content, loader: 'ts', resolveDir: resolve(path, '..') };
    });
  },
};

/** Development builds of the frameworks: they say when hydration finds something else than the server wrote. */
const OPTIONS: BuildOptions = {
  bundle: true,
  logLevel: 'error',
  jsx: 'automatic',
  target: 'es2022',
  plugins: [vueFiles],
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
};

/** Path under which the page asks for it → code: `/react/client.js`, `/vue/client.js`, and `/register.js` with the widgets as the package gives them. */
export async function browserFiles(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: {
      'react/client': 'test/frameworks/react/client.tsx',
      'vue/client': 'test/frameworks/vue/client.ts',
      register: 'meedoen/define/all.js',
    },
    format: 'esm',
    splitting: true,
    outdir: '/',
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

/** What the server writes into the page. */
export async function writtenByServer(entry: string): Promise<string> {
  const outfile = resolve(`.cache/frameworks/${entry.replaceAll(/\W/g, '-')}.cjs`);
  mkdirSync(resolve(outfile, '..'), { recursive: true });
  await build({ ...OPTIONS, entryPoints: [`test/frameworks/${entry}`], format: 'cjs', platform: 'node', outfile });
  const { written } = createRequire(import.meta.url)(outfile) as { written: () => Promise<string> };
  return written();
}
