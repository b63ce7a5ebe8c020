/** What other people get: the tarball, looked at by the tools that know how packages break, and installed in an empty project. Needs a build. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'meedoen-package-'));
const project = join(folder, 'project');
let tarball = '';

type Installed = { dependencies?: Record<string, Installed> };

function run(command: string, args: string[], cwd = process.cwd()): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 180_000 });
  } catch (error) {
    // What the tool wrote says more than its exit code.
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

const inProject = (code: string) => run('node', ['--input-type=module', '--eval', code], project).trim();

before(() => {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder])) as { filename: string }[];
  tarball = join(folder, packed?.filename ?? '');
  execFileSync('mkdir', ['-p', project]);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  run('npm', ['install', tarball, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], project);
});

after(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the package', () => {
  it('passes publint', () => {
    run('publint', ['run', tarball, '--strict']);
  });

  it('has types that resolve', () => {
    run('attw', [
      tarball,
      '--profile',
      'esm-only',
      '--format',
      'table-flipped',
      '--no-emoji',
      '--no-color',
      '--exclude-entrypoints',
      'custom-elements.json',
    ]);
  });

  it('brings five dependencies and no other', () => {
    const { dependencies } = JSON.parse(run('npm', ['ls', '--all', '--json'], project)) as Installed;
    const direct = Object.keys(dependencies?.['meedoen']?.dependencies ?? {}).sort();
    assert.deepEqual(direct, ['@lit/context', '@lit/task', 'lit', 'minisearch', 'valibot']);
    assert.deepEqual(Object.keys(dependencies ?? {}), ['meedoen']);
  });

  it('brings nothing but those and what Lit is made of', () => {
    const modules = join(project, 'node_modules');
    const names = readdirSync(modules)
      .flatMap((name) => (name.startsWith('@') ? readdirSync(join(modules, name)).map((part) => `${name}/${part}`) : [name]))
      .filter((name) => !name.startsWith('.'))
      .sort();
    assert.deepEqual(names, [
      '@lit-labs/ssr-dom-shim',
      '@lit/context',
      '@lit/reactive-element',
      '@lit/task',
      '@types/trusted-types',
      'lit',
      'lit-element',
      'lit-html',
      'meedoen',
      'minisearch',
      'valibot',
    ]);
  });

  it('may be imported in Node, and registers nothing there', () => {
    const code =
      "const names = Object.keys(await import('meedoen')); console.log(names.includes('Settings'), globalThis.customElements?.get('meedoen-settings'));";
    assert.equal(inProject(code), 'true undefined');
  });

  it('may be imported for embedding in Node', () => {
    assert.equal(inProject("console.log(typeof (await import('meedoen/embed')).scan);"), 'function');
  });

  it('gives its schemas, its loader and its manifest', () => {
    const code = `
      import { readFileSync } from 'node:fs';
      import { fileURLToPath } from 'node:url';
      const size = (name) => readFileSync(fileURLToPath(import.meta.resolve(name))).length > 100;
      console.log(['schemas/initiative.json', 'cdn/meedoen.js', 'cdn/integrity.json', 'custom-elements.json'].map((name) => size('meedoen/' + name)).join());`;
    assert.equal(inProject(code), 'true,true,true,true');
  });

  it('has the version of the package in the code', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(inProject("console.log((await import('meedoen')).VERSION);"), version);
  });

  it('holds no decorators and no TypeScript', () => {
    const files = readdirSync(join(project, 'node_modules/meedoen/dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    assert.ok(files.length > 10);
    for (const file of files) {
      const text = readFileSync(join(project, 'node_modules/meedoen/dist', file), 'utf8');
      assert.doesNotMatch(text, /^\s*@(property|state|query)\b/m, file);
      assert.doesNotMatch(text, /from '\.[^']*\.ts'/, file);
    }
  });
});
