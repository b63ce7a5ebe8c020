import { expect } from '@open-wc/testing';
import { CONTROLS } from '../../../stories/forms/controls.ts';
import { accessible } from '../../support/axe.ts';
import { benchWith, inState, within } from './bench.ts';

/** Every field in every state in one language. A file for each language, since axe on all of them takes a while. */
export function everyFieldIn(lang: string, dir: 'ltr' | 'rtl'): void {
  for (const control of CONTROLS) {
    describe(`the field “${control.title}”, ${dir === 'rtl' ? 'right to left' : lang}`, () => {
      for (const state of ['empty', 'skippable', 'filled', 'missing', 'wrong'] as const) {
        it(`can be used by everyone: ${state}`, async () => {
          const bench = await benchWith(control, { lang, asked: state !== 'skippable' && state !== 'wrong' });
          await inState(bench, control, state);
          expect(within(bench, '.root').dir).to.equal(dir);
          await accessible(bench);
        });
      }
    });
  }
}
