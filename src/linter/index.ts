/**
 * The check that `npx meedoen lint-pack` does, for a page or a build of your own. It needs no DOM and fetches nothing.
 *
 *   import { lintFile, lintSentence } from 'meedoen/linter';
 *   for (const finding of lintFile(pack, { today: '2026-11-22' }).findings) console.log(finding.level, lintSentence(finding));
 */
export type { Finding, LintCode, LintOptions } from '../packs/model/lint.ts';
export { LINT_SENTENCES, lintSentence } from '../packs/model/lint-sentences.ts';
export { FORBIDDEN_WORDS, HARD_WORDS, LONGEST_SENTENCE, LONGEST_WORD } from '../packs/model/readability.ts';
export { type Checked, type FileKind, lintFile, type LintFileOptions } from './model/lint.ts';
