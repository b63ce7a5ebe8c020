/** The widgets as an earlier release built them, for pages that have two versions. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = '.cache/versions';

/** What the build reads. */
const SOURCES = ['bin', 'package.json', 'rollup.config.mjs', 'src', 'tools', 'tsconfig.json'];

function run(command: string, args: readonly string[], cwd = '.', env: NodeJS.ProcessEnv = {}): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
}

const manifestOf = (tree: string) => JSON.parse(readFileSync(`${tree}/package.json`, 'utf8')) as { version: string };

/** The version of this tree. */
export const CURRENT = manifestOf('.').version;

/** The newest release in this repository before the version of this tree. */
function lastRelease(): string | undefined {
  const { stdout } = spawnSync('git', ['tag', '--list', 'v*', '--sort=-version:refname'], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter(Boolean)
    .find((tag) => tag !== `v${CURRENT}`);
}

/** The sources of that release; until there is one, those of this tree under another number, which is all that a first release changes. */
function unpack(release: string | undefined, tree: string): void {
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  if (release) {
    run('git', ['archive', `--output=${tree}.tar`, release]);
    run('tar', ['-xf', `${tree}.tar`, '-C', tree]);
  } else {
    for (const path of SOURCES) cpSync(path, `${tree}/${path}`, { recursive: true });
    writeFileSync(`${tree}/package.json`, JSON.stringify({ ...manifestOf('.'), version: '0.0.1' }));
  }
  symlinkSync(resolve('node_modules'), `${tree}/node_modules`);
}

/** Builds it where it is not built yet. */
export function earlierVersion(): { version: string; folder: string } {
  const release = lastRelease();
  const [folder, tree] = [`${FOLDER}/${release ?? 'same-tree'}`, `${FOLDER}/tree-${release ?? 'same-tree'}`];
  // A release never changes; this tree does.
  if (!release || !existsSync(`${folder}/integrity.json`)) {
    unpack(release, tree);
    run(process.execPath, [resolve('node_modules/rollup/dist/bin/rollup'), '-c', '--silent'], tree, { OUT: resolve(folder) });
  }
  return { version: manifestOf(tree).version, folder };
}
