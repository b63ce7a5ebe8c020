import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Values } from '../../../src/forms/model/form.ts';
import { packNl as pack } from '../../../src/participation-wheel/content/nl.ts';
import { answersOf } from '../../../src/participation-wheel/model/answers.ts';
import { routeOf } from '../../../src/participation-wheel/model/route.ts';
import { agreedIn, agreedNothing, authored, marked, twoViewsOf } from '../../../src/participation-wheel/model/together.ts';
import { selfCheckDataOf } from '../../../src/participation-wheel/model/to-self-check.ts';

const AREA = 'skills';
const after = (values: Values, changes: readonly (readonly [string, unknown])[]): Values =>
  ({ ...values, ...Object.fromEntries(changes) }) as Values;

describe('beside a helper', () => {
  it('keeps in sight what the person called their own, until they say again that it is theirs', () => {
    const mine = after(after({}, marked({}, AREA, 'hard')), authored(AREA, 'mine'));
    const changed = after(mine, marked(mine, AREA, 'good'));
    assert.equal(changed['mark.skills'], 'good');
    assert.equal(changed['was.skills'], 'hard');
    assert.equal(changed['by.skills'], undefined);
    const agreed = after(changed, authored(AREA, 'together'));
    assert.equal(agreed['was.skills'], 'hard', 'thought of together does not make it unseen');
    const back = after(changed, marked(changed, AREA, 'hard'));
    assert.deepEqual([back['mark.skills'], back['was.skills'], back['by.skills']], ['hard', undefined, 'mine']);
    const confirmed = after(changed, authored(AREA, 'mine'));
    assert.deepEqual([confirmed['mark.skills'], confirmed['was.skills']], ['good', undefined]);
  });

  it('never loses a word that was called "mine", whatever is tapped after it', () => {
    const tap = fc.oneof(
      fc.constantFrom('good', 'fair', 'hard').map((mark) => ({ mark })),
      fc.constant({ by: 'together' as const }),
    );
    fc.assert(
      fc.property(fc.constantFrom('good', 'fair', 'hard'), fc.array(tap, { maxLength: 8 }), (own, taps) => {
        let values: Values = after(after({}, marked({}, AREA, own)), authored(AREA, 'mine'));
        for (const step of taps) {
          values = after(values, 'mark' in step ? marked(values, AREA, step.mark) : authored(AREA, step.by));
          // A word of the person that stands there unchanged may be called "together"; then it was agreed to, and is no longer only theirs.
          if (values['by.skills'] === 'together' && values['was.skills'] === undefined) return;
          assert.ok(values['mark.skills'] === own || values['was.skills'] === own);
        }
      }),
    );
  });

  it('puts both views side by side and makes nothing of them', () => {
    const answers = answersOf(pack, {
      'mark.skills': 'hard',
      'helper-mark.skills': 'good',
      'mark.paid-work': 'fair',
      'helper-mark.paid-work': 'fair',
    });
    assert.deepEqual(
      twoViewsOf(answers).map(({ answer, helper, same }) => [answer.area.id, answer.mark?.id, helper.id, same]),
      [
        ['skills', 'hard', 'good', false],
        ['paid-work', 'fair', 'fair', true],
      ],
    );
  });

  it('has one screen more: the four questions, right before the result', () => {
    assert.deepEqual(routeOf(pack, {}, true).slice(-2), ['agree', 'result']);
    assert.ok(!routeOf(pack, {}).includes('agree'));
  });

  it('sends both views and what was agreed, and nothing of that alone', () => {
    const values = {
      'mark.skills': 'hard',
      'helper-mark.skills': 'good',
      'by.skills': 'mine',
      'agree.leads': 'me',
      'agree.again': 'Na de zomer',
      'agree.help': ' ',
    };
    const data = selfCheckDataOf(pack, values, 'together');
    assert.deepEqual(data.areas, [{ area: 'skills', mark: 'hard', by: 'mine', helperMark: 'good' }]);
    assert.deepEqual(data.agreed, { leads: 'me', again: 'Na de zomer' });
    const alone = selfCheckDataOf(pack, values, 'alone');
    assert.deepEqual(alone.areas, [{ area: 'skills', mark: 'hard' }]);
    assert.equal(alone.agreed, undefined);
    assert.ok(agreedNothing(agreedIn({ 'agree.leads': 'boss' })));
  });
});
