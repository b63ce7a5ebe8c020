import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packNlFull } from '../../../src/participation-wheel/content/nl-more.ts';
import { allFrameworksFor } from '../../../src/participation-wheel/model/all-frameworks.ts';
import { frameworksFor } from '../../../src/participation-wheel/model/result.ts';

const ids = (today: string, areas = ['skills']) =>
  allFrameworksFor(packNlFull, areas, today).map(({ framework, valid }) => `${valid ? '' : 'ended '}${framework.id}`);

describe('laws and schemes', () => {
  test('are only those of the day in the ordinary view', () => {
    const shown = (today: string) => frameworksFor(packNlFull, ['skills'], today).map(({ id }) => id);
    assert.ok(shown('2026-11-22').includes('school-to-work'));
    assert.ok(!shown('2025-12-31').includes('school-to-work'));
    assert.ok(!shown('2026-11-22').includes('wi-2007'));
    // What is history is not told to a resident, not even with a clock that is wrong.
    assert.ok(!shown('2010-06-01').includes('wi-2007'));
  });

  test('are all there for professionals, those of the day first, with what came in their place', () => {
    assert.deepEqual(ids('2026-11-22'), [
      'participatiewet',
      'web',
      'wi-2021',
      'school-to-work',
      'ended wi-2007',
      'ended participatiebudget',
      'ended wij',
    ]);
    const budget = allFrameworksFor(packNlFull, ['skills'], '2026-11-22').find(({ framework }) => framework.id === 'participatiebudget');
    assert.deepEqual(
      budget?.successors.map(({ id }) => id),
      ['participatiewet', 'web'],
    );
  });

  test('are those of the whole wheel when nothing was chosen', () => {
    assert.equal(allFrameworksFor(packNlFull, [], '2026-11-22').length, packNlFull.frameworks?.length);
  });
});
