import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type FieldValue, isFilled, type Values } from '../../../src/forms/model/form.ts';
import { packNl as pack } from '../../../src/participation-wheel/content/nl.ts';
import { packNlFull } from '../../../src/participation-wheel/content/nl-more.ts';
import { answersOf, mineFieldOf, OWNED, type OwnedQuestion, wasMine } from '../../../src/participation-wheel/model/answers.ts';
import { furtherSentencesOf } from '../../../src/participation-wheel/model/result.ts';
import { routeOf } from '../../../src/participation-wheel/model/route.ts';
import {
  added,
  agreedIn,
  agreedNothing,
  answered,
  answeredAlone,
  authored,
  type Changes,
  madeMine,
  twoViewsOf,
} from '../../../src/participation-wheel/model/together.ts';
import { selfCheckDataOf } from '../../../src/participation-wheel/model/to-self-check.ts';

const AREA = 'skills';
const after = (values: Values, changes: Changes): Values => ({ ...values, ...Object.fromEntries(changes) });
const tapped = (values: Values, question: OwnedQuestion, next: FieldValue | undefined): Values =>
  after(values, answered(values, AREA, question, next));

describe('beside a helper', () => {
  it('keeps in sight what the person called their own, until they say again that it is theirs', () => {
    const marked = tapped({}, 'mark', 'hard');
    const mine = after(marked, authored(marked, AREA, 'mine'));
    const changed = tapped(mine, 'mark', 'good');
    assert.equal(changed['mark.skills'], 'good');
    assert.equal(wasMine(changed, AREA, 'mark'), 'hard');
    assert.equal(changed['by.skills'], undefined);
    const agreed = after(changed, authored(changed, AREA, 'together'));
    assert.equal(wasMine(agreed, AREA, 'mark'), 'hard', 'thought of together does not make it unseen');
    const back = tapped(changed, 'mark', 'hard');
    assert.deepEqual([back['mark.skills'], wasMine(back, AREA, 'mark'), back['by.skills']], ['hard', undefined, 'mine']);
    const confirmed = after(changed, authored(changed, AREA, 'mine'));
    assert.deepEqual([confirmed['mark.skills'], wasMine(confirmed, AREA, 'mark')], ['good', undefined]);
  });

  it('tells own words, wants, what is in the way, and steps that were changed as they were', () => {
    const told: Values = {
      'want.skills': 'more',
      'barriers.skills': ['money', 'energy'],
      'words.skills': 'Ik wil leren zwemmen.',
      'own-step.skills': 'bellen met het zwembad',
      'talk.skills': true,
      'by.skills': 'mine',
    };
    const left = after(told, added(told, AREA));
    let values = tapped(left, 'want', 'not-now');
    values = tapped(values, 'barriers', ['money']);
    values = tapped(values, 'words', 'Zij wil leren zwemmen');
    values = tapped(values, 'own-step', '');
    values = tapped(values, 'talk', false);
    const skills = (of: Values) => answersOf(packNlFull, of).find(({ area }) => area.id === AREA)!;
    assert.deepEqual(skills(values).was, {
      mark: undefined,
      said: ['Meer', 'Weinig geld', 'Weinig energie', 'Ik wil leren zwemmen.', 'bellen met het zwembad'],
      matters: false,
      talk: true,
    });
    assert.deepEqual(furtherSentencesOf(skills(values), 'nl').slice(-2), [
      { key: 'sentence.was-said', slots: { words: 'Meer; Weinig geld; Weinig energie; Ik wil leren zwemmen; bellen met het zwembad' } },
      { key: 'sentence.was-talk' },
    ]);
    for (const question of ['want', 'barriers', 'words', 'own-step', 'talk'] as const)
      values = tapped(values, question, wasMine(values, AREA, question));
    assert.equal(values['by.skills'], 'mine', 'once all of it is back, it is the person’s again');
    assert.deepEqual(skills(values).was, { mark: undefined, said: [], matters: false, talk: false });
  });

  it('lets one answer be called theirs again, and leaves the others in sight', () => {
    const told: Values = { 'want.skills': 'more', 'words.skills': 'Ik leer', 'by.skills': 'mine' };
    const left = after(told, added(told, AREA));
    const both = tapped(tapped(left, 'want', 'less'), 'words', 'Wij leren');
    const one = after(both, madeMine(both, AREA, 'want'));
    assert.deepEqual([wasMine(one, AREA, 'want'), wasMine(one, AREA, 'words'), one['by.skills']], [undefined, 'Ik leer', undefined]);
    const all = after(one, madeMine(one, AREA, 'words'));
    assert.equal(all['by.skills'], 'mine');
  });

  it('lets what is new be typed letter by letter, and holds on to it when the screen is left', () => {
    let values: Values = { 'mark.skills': 'good', 'by.skills': 'mine' };
    for (const words of ['I', 'Ik', 'Ik k', 'Ik kan']) values = tapped(values, 'words', words);
    assert.deepEqual([values['by.skills'], wasMine(values, AREA, 'words')], ['mine', undefined]);
    values = after(values, added(values, AREA));
    assert.equal(wasMine(tapped(values, 'words', ''), AREA, 'words'), 'Ik kan');
  });

  it('guards nothing alone: who changes it is who called it theirs', () => {
    const told: Values = { 'words.skills': 'Ik leer', 'by.skills': 'mine' };
    const left = after(told, added(told, AREA));
    const changed = after(left, answeredAlone(AREA, 'words', 'Ik leer snel'));
    assert.deepEqual([changed['words.skills'], wasMine(changed, AREA, 'words')], ['Ik leer snel', undefined]);
  });

  it('never loses an answer that was called "mine", whatever is tapped or typed after it', () => {
    const question = fc.constantFrom(...OWNED);
    const value = fc.oneof(fc.constantFrom('good', 'hard', '', ' x '), fc.constantFrom<FieldValue>(['money'], [], true, false));
    const step = fc.oneof(fc.record({ question, value }), fc.constant({ by: 'together' as const }), fc.constant({ leaves: true as const }));
    const told = fc.dictionary(question, value, { minKeys: 1 });
    fc.assert(
      fc.property(told, fc.array(step, { maxLength: 12 }), (own, steps) => {
        const before: Values = Object.fromEntries(Object.entries(own).map(([name, given]) => [`${name}.${AREA}`, given]));
        let values = after(before, authored(before, AREA, 'mine'));
        for (const next of steps) {
          if ('question' in next) values = tapped(values, next.question, next.value);
          else values = after(values, 'by' in next ? authored(values, AREA, next.by) : added(values, AREA));
          // What stands there unchanged may be called "together"; then it was agreed to, and is no longer only theirs.
          if (values['by.skills'] === 'together' && OWNED.every((name) => wasMine(values, AREA, name) === undefined)) return;
          for (const [name, given] of Object.entries(own) as [OwnedQuestion, FieldValue][]) {
            if (isFilled(given)) assert.deepEqual(wasMine(values, AREA, name) ?? values[mineFieldOf(name, AREA)], given);
          }
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
