/** What other people get: the tarball, looked at by the tools that know how packages break, and installed in an empty project. Needs a build. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
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

describe('npx meedoen lint-pack', () => {
  /** As an editor runs it, in the project that has nothing but the package. */
  function lint(...given: string[]): { code: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'meedoen', 'lint-pack', ...given], {
      cwd: project,
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { code: status, out: stdout, err: stderr };
  }
  const file = (name: string, content: unknown): string => {
    writeFileSync(join(project, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  };
  const demo = join(process.cwd(), 'demo/data/buurtbudget.json');

  it('ends with 0 for a pack with no more than warnings, and with 1 when they count', () => {
    const { code, out } = lint(demo);
    assert.equal(code, 0, out);
    assert.match(out, /waarschuwing +reviewedOn: Nog niemand heeft dit pakket nagekeken\./);
    assert.equal(lint(demo, '--strict').code, 1);
  });

  it('ends with 1 for a pack with a mistake, and names it with its path and a sentence', () => {
    const pack = { ...(JSON.parse(readFileSync(demo, 'utf8')) as object), version: 3, rules: [{ id: 'x' }] };
    const { code, out } = lint(file('wrong.json', pack));
    assert.equal(code, 1, out);
    assert.match(out, /fout +version: Hier staat iets van een andere soort/);
    assert.match(out, /fout +rules\.0/);
  });

  it('knows the built-in pack, so that an overlay can be checked on its own', () => {
    const overlay = { extends: 'built-in', lines: { 'areas.skills.label': 'Leren conform beleid', 'areas.gone.label': 'Weg' } };
    const { code, out } = lint(file('overlay.json', overlay), '--json');
    assert.equal(code, 0, out);
    const [{ kind, findings }] = JSON.parse(out) as [{ kind: string; findings: { path: string; code: string }[] }];
    assert.equal(kind, 'overlay');
    assert.deepEqual(
      findings.map(({ path, code: found }) => `${path} ${found}`),
      ['lines.areas.gone.label line-unknown', 'areas.skills.label hard-word'],
    );
  });

  it('ends with 2 when it could not check: no file, no JSON, an option that it does not know', () => {
    for (const given of [['gone.json'], [file('broken.json', '{"id":')], [demo, '--colour'], []]) {
      const { code, err, out } = lint(...given);
      assert.equal(code, 2, `${given.join(' ')}: ${out}${err}`);
      assert.ok(err || out.startsWith('Gebruik'));
    }
  });

  it('checks in a page or a build too, without Node', () => {
    const code = `
      const { lintFile, lintSentence } = await import('meedoen/linter');
      console.log(lintSentence(lintFile({}, { today: '2026-11-22' }).findings[0]));`;
    assert.match(inProject(code), /^\(pakket\): Dit is geen pakket/);
  });
});
