import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { emptyForm, issuesOf, reduce, type Values } from '../../../src/forms/model/form.ts';
import { packNlFull as pack } from '../../../src/participation-wheel/content/nl-more.ts';
import { answersOf, fieldOf, GOALS } from '../../../src/participation-wheel/model/answers.ts';
import { planOf, routeOf, screenOf, stepAfter, stepBefore } from '../../../src/participation-wheel/model/route.ts';

const areas = pack.areas.map(({ id }) => id);

/** Walks from the first screen to the result, pressing "continue" on each. */
function walk(values: Values): string[] {
  const seen = ['welcome'];
  for (let step = 'welcome'; step !== 'result' && seen.length < 100;) {
    step = stepAfter(pack, values, step);
    seen.push(step);
  }
  return seen;
}

/** Any answers, also ones that no screen offers. */
const anyValues: fc.Arbitrary<Values> = fc
  .record({
    goals: fc.array(fc.constantFrom(...areas, 'gone'), { maxLength: 8 }),
    wants: fc.array(fc.constantFrom('more', 'different', 'keep', 'less', 'not-now', 'odd', ''), { minLength: 6, maxLength: 6 }),
    marks: fc.array(fc.constantFrom('good', 'fair', 'hard', 'unknown', 'skipped', 'odd', ''), { minLength: 6, maxLength: 6 }),
  })
  .map(({ goals, wants, marks }) => ({
    [GOALS]: goals,
    ...Object.fromEntries(areas.map((area, index) => [fieldOf('want', area), wants[index]])),
    ...Object.fromEntries(areas.map((area, index) => [fieldOf('mark', area), marks[index]])),
  }));

describe('the short route', () => {
  test('is at most 18 screens, whatever is answered', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const seen = walk(values);
        assert.ok(seen.length <= 18, seen.join(', '));
        assert.equal(seen.at(-1), 'result');
        assert.equal(new Set(seen).size, seen.length);
      }),
    );
  });

  test('is seventeen screens with two goals, and nine without any', () => {
    assert.equal(walk({ [GOALS]: ['skills', 'paid-work'] }).length, 17);
    assert.equal(walk({}).length, 9);
  });

  test('asks nothing further after "as it is" and "not now"', () => {
    const values = { [GOALS]: ['skills', 'paid-work'], 'want.skills': 'keep', 'want.paid-work': 'not-now' };
    assert.deepEqual(walk(values).slice(-3), ['goal.want.skills', 'goal.want.paid-work', 'result']);
  });

  test('leads back over the same screens, from the sending screen to the result', () => {
    const values = { [GOALS]: ['skills'] };
    const seen = walk(values);
    for (const [index, step] of seen.entries()) assert.equal(stepBefore(pack, values, step), seen[index - 1]);
    assert.equal(stepBefore(pack, values, 'send'), 'result');
  });

  test('has a screen for each step of the plan, so that a draft opens where it was left', () => {
    const plan = planOf(pack);
    for (const { id } of plan.steps) assert.equal(id === 'welcome', screenOf(pack, id).kind === 'welcome', id);
    for (const step of routeOf(pack, { [GOALS]: areas.slice(0, 2) }))
      assert.ok(
        plan.steps.some(({ id }) => id === step),
        step,
      );
  });

  test('refuses a third goal with a code, and nothing else', () => {
    const plan = planOf(pack);
    const state = reduce(emptyForm(plan), { type: 'typed', field: GOALS, value: areas.slice(0, 3) }, plan);
    assert.deepEqual(
      issuesOf(state, plan).filter(({ field }) => field !== 'consent'),
      [{ field: GOALS, code: 'too-many', slots: { max: 2 } }],
    );
  });
});

describe('answersOf', () => {
  test('gives one answer per area, in the order of the wheel, whatever is in the draft', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const answers = answersOf(pack, values);
        assert.deepEqual(
          answers.map(({ area }) => area.id),
          areas,
        );
        assert.ok(answers.filter(({ chosen }) => chosen).length <= 2);
        for (const { mark } of answers) assert.ok(mark === undefined || pack.scale.includes(mark));
      }),
    );
  });

  test('takes own words before what was tapped, and forgets a step after "not now"', () => {
    const values = {
      [GOALS]: ['skills'],
      'want.skills': 'more',
      'first-step.skills': 'write-down',
      'own-step.skills': ' Naar de les gaan. ',
    };
    const skills = (more: Values) => answersOf(pack, { ...values, ...more }).find(({ area }) => area.id === 'skills');
    assert.equal(skills({})?.firstStep, 'Naar de les gaan.');
    assert.equal(skills({ 'own-step.skills': '' })?.firstStep, 'Opschrijven wat ik wil leren');
    assert.equal(skills({ 'want.skills': 'not-now' })?.firstStep, '');
  });
});
