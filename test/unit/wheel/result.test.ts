import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { packNlFull as pack } from '../../../src/participation-wheel/content/nl-more.ts';
import { answersOf } from '../../../src/participation-wheel/model/answers.ts';
import {
  contactsFor,
  frameworksFor,
  layersOf,
  resultOf,
  sentencesBesideLayers,
  sentencesOf,
  supportFor,
} from '../../../src/participation-wheel/model/result.ts';
import { selfCheckDataModel } from '../../../src/participation-wheel/model/self-check.ts';
import { askedOf, selfCheckDataOf } from '../../../src/participation-wheel/model/to-self-check.ts';

const values = {
  'mark.self-reliance': 'good',
  'mark.social-contacts': 'hard',
  'mark.taking-part': 'skipped',
  'mark.contributing': 'good',
  goals: ['social-contacts', 'skills'],
  'want.social-contacts': 'more',
  'helps.social-contacts': ['company', 'information'],
  'helpers.social-contacts': ['volunteer'],
  'first-step.social-contacts': 'coffee',
};

const sentences = (area: string) =>
  sentencesOf(
    resultOf(pack, values).answers.find((answer) => answer.area.id === area)!,
    'nl',
  );

describe('resultOf', () => {
  test('begins with what goes well, in the order of the wheel', () => {
    assert.deepEqual(
      resultOf(pack, values).well.map(({ area }) => area.label),
      ['Mijn dagelijks leven', 'Iets doen voor anderen'],
    );
  });

  test('gives one first step, of the first goal that has one', () => {
    const { firstStep } = resultOf(pack, values);
    assert.equal(firstStep?.step, 'Een keer koffiedrinken in het buurthuis');
    assert.equal(firstStep.answer.area.id, 'social-contacts');
    assert.equal(resultOf(pack, {}).firstStep, undefined);
  });

  test('tells an area in sentences of the person', () => {
    assert.deepEqual(sentences('social-contacts'), [
      { text: 'Contact met andere mensen vind ik lastig.' },
      { text: 'Hier wil ik meer.' },
      { key: 'sentence.helps', slots: { list: 'iemand die meegaat of meedoet en weten wat er is' } },
      { key: 'sentence.helpers', slots: { list: 'een vrijwilliger' } },
      { key: 'sentence.first-step', slots: { step: 'Een keer koffiedrinken in het buurthuis' } },
    ]);
    assert.deepEqual(sentences('taking-part'), [{ text: 'Dit sla ik over.' }]);
    assert.deepEqual(sentences('paid-work'), [{ key: 'sentence.none' }]);
    assert.deepEqual(sentences('skills'), [{ key: 'sentence.none' }, { key: 'sentence.goal' }]);
  });

  test('never tells the person as help that comes from others', () => {
    const answerWith = (helpers: readonly string[]) =>
      answersOf(pack, { 'mark.skills': 'hard', 'want.skills': 'more', 'helpers.skills': helpers }).find(
        ({ area }) => area.id === 'skills',
      )!;
    const alone = answerWith(['myself']);
    assert.deepEqual(sentencesOf(alone, 'nl').at(-1), { key: 'sentence.by-myself' });
    assert.deepEqual(layersOf(alone, 'nl'), []);
    assert.deepEqual(sentencesBesideLayers(alone, 'nl').at(-1), { key: 'sentence.by-myself' });
    const both = answerWith(['myself', 'volunteer']);
    assert.deepEqual(sentencesOf(both, 'nl').slice(-2), [
      { key: 'sentence.by-myself' },
      { key: 'sentence.helpers', slots: { list: 'een vrijwilliger' } },
    ]);
    assert.deepEqual(layersOf(both, 'nl'), [{ layer: 'with-others', lines: ['Een vrijwilliger'] }]);
  });

  test('holds no number that could be read as a score', () => {
    assert.doesNotMatch(JSON.stringify(resultOf(pack, values).answers.map((answer) => sentencesOf(answer, 'nl'))), /\d/);
  });
});

describe('ring 2 and 3', () => {
  test('offer what fits the chosen areas, and what counts for both first', () => {
    const groups = supportFor(pack, ['social-contacts', 'skills']);
    assert.deepEqual(
      groups.map(({ kind }) => kind),
      ['own-circle', 'everyone', 'personal'],
    );
    for (const { items } of groups) {
      const counts = items.map(({ areas }) => areas.length);
      assert.deepEqual(
        counts,
        counts.toSorted((one, other) => other - one),
      );
    }
    const buddy = groups.flatMap(({ items }) => items).find(({ support }) => support.id === 'buddy');
    assert.deepEqual(buddy?.areas, ['Mensen om me heen', 'Leren']);
    assert.deepEqual(supportFor(pack, []), []);
  });

  test('name only laws that are valid on the day, and never history', () => {
    const ids = (day: string) => frameworksFor(pack, ['skills'], day).map(({ id }) => id);
    assert.ok(ids('2026-11-22').includes('wi-2021'));
    assert.ok(!ids('2026-11-22').includes('wi-2007'));
    assert.ok(!ids('2025-12-31').includes('school-to-work'));
    assert.ok(ids('2026-01-01').includes('school-to-work'));
    const ended = { ...pack, frameworks: [{ id: 'x', label: 'X', plain: 'x', areas: ['skills'], validTo: '2026-06-30' }] };
    assert.deepEqual(frameworksFor(ended, ['skills'], '2026-06-30').length, 1);
    assert.deepEqual(frameworksFor(ended, ['skills'], '2026-07-01').length, 0);
  });

  test('put the contacts of the areas before those for everything', () => {
    const contacts = [
      { id: 'all', name: 'Balie' },
      { id: 'work', name: 'Werkplein', areas: ['paid-work'] },
      { id: 'learn', name: 'Bibliotheek', areas: ['skills'] },
    ];
    assert.deepEqual(
      contactsFor({ ...pack, contacts }, ['skills']).map(({ id }) => id),
      ['learn', 'all'],
    );
  });
});

describe('what is sent', () => {
  const questions = {
    goals: 'Waar wil je iets mee?',
    situations: 'Wat past nu bij mij?',
    yes: 'Ja',
    of: (question: string, area: { label: string }) => `${area.label}: ${question}`,
  };

  test('is data that the endpoint takes, without areas about which nothing was said', () => {
    const data = selfCheckDataOf(pack, values);
    assert.equal(v.safeParse(selfCheckDataModel, data).success, true);
    assert.deepEqual(
      data.areas.map(({ area }) => area),
      ['self-reliance', 'social-contacts', 'taking-part', 'contributing'],
    );
    assert.deepEqual(data.goals, ['social-contacts', 'skills']);
    assert.deepEqual(data.areas[1], {
      area: 'social-contacts',
      mark: 'hard',
      want: 'more',
      helps: ['company', 'information'],
      helpers: ['volunteer'],
      firstStep: 'Een keer koffiedrinken in het buurthuis',
    });
  });

  test('is told in the same words as were on screen, and nothing is sent that is not told', () => {
    const word = fc.constantFrom(...pack.scale.map(({ id }) => id), '', 'odd');
    const goals = fc.subarray(
      pack.areas.map(({ id }) => id),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 6, maxLength: 6 }), goals, fc.string({ maxLength: 40 }), (marks, chosen, step) => {
        const given = {
          ...Object.fromEntries(pack.areas.map(({ id }, index) => [`mark.${id}`, marks[index]])),
          ...Object.fromEntries(pack.areas.map(({ id }) => [`own-step.${id}`, step])),
          goals: chosen,
        };
        const data = selfCheckDataOf(pack, given);
        const asked = askedOf(pack, given, questions);
        const sent = data.areas.flatMap(({ area, ...answers }) => Object.keys(answers).map((name) => `${area} ${name}`));
        const told = asked.filter(({ field }) => field !== 'goals');
        assert.equal(told.length, sent.length);
        assert.equal(
          asked.some(({ field }) => field === 'goals'),
          data.goals.length > 0,
        );
        assert.equal(v.safeParse(selfCheckDataModel, data).success, true);
      }),
    );
  });
});
