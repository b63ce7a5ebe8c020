import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Values } from '../../src/forms/model/form.ts';
import { budgetRule, filledLines, lineOf, linesOf, sumOf } from '../../src/initiative-form/model/budget.ts';
import { factsOf, fitQuestions, judgedNow } from '../../src/initiative-form/model/facts.ts';
import { lintPack } from '../../src/initiative-form/model/lint-pack.ts';
import { parsePack } from '../../src/initiative-form/model/read-pack.ts';
import { type Facts, judge, type Rule } from '../../src/initiative-form/model/rules.ts';
import { addDays } from '../../src/initiative-form/model/terms.ts';

const source = { label: 'Spelregels, punt 1' };
const rule = (given: Record<string, unknown>): Rule => {
  const { pack, problems } = parsePack({
    id: 'p',
    version: '1',
    locale: 'nl',
    kinds: [{ id: 'idea', label: 'Idee' }],
    rules: [{ id: 'r', text: 'De regel.', source, ...given }],
  });
  assert.deepEqual(problems, []);
  return pack!.rules[0]!;
};
const verdict = (one: Rule, facts: Facts, today = '2026-11-23') => judge([one], facts, today)[0]?.verdict;

const { pack: buurtbudget, problems } = parsePack(JSON.parse(readFileSync('demo/data/buurtbudget.json', 'utf8')));

describe('the rules of a municipality', () => {
  it('judge an amount with what the residents bring taken off', () => {
    const most = rule({ check: 'max-amount', amount: 50_000 });
    assert.equal(verdict(most, {}), 'unknown');
    assert.equal(verdict(most, { asked: 50_000 }), 'met');
    assert.equal(verdict(most, { asked: 50_001 }), 'not-met');
    assert.equal(verdict(most, { asked: 0, total: 90_000 }), 'met');
  });

  it('judge the time before the start in the unit of the rule, and say from when it is possible', () => {
    const weeks = rule({ check: 'lead-time', term: { count: 6, unit: 'weeks' } });
    assert.equal(judge([weeks], {}, '2026-11-23')[0]?.day, '2027-01-04');
    assert.equal(verdict(weeks, { start: '2027-01-03' }), 'not-met');
    assert.equal(verdict(weeks, { start: '2027-01-04' }), 'met');
    const days = rule({ check: 'lead-time', term: { count: 3, unit: 'working-days' } });
    assert.equal(judge([days], {}, '2026-12-23')[0]?.day, '2026-12-29');
  });

  it('judge place, backing, who, own part and closing date', () => {
    const area = rule({ check: 'area', postcodes: ['3511-3526', '3584'] });
    assert.deepEqual(
      ['3511 AA', '3526ZZ', '3527', '3584', 'onzin'].map((postcode) => verdict(area, { postcode })),
      ['met', 'met', 'not-met', 'met', 'unknown'],
    );
    assert.equal(verdict(rule({ check: 'backing', number: 5 }), { backing: 4 }), 'not-met');
    assert.equal(verdict(rule({ check: 'who', roles: ['group'] }), { role: 'organisation' }), 'not-met');
    assert.equal(verdict(rule({ check: 'own-contribution', percent: 25 }), { total: 1000, own: 250 }), 'met');
    assert.equal(verdict(rule({ check: 'own-contribution', percent: 25 }), { total: 1000, own: 249 }), 'not-met');
    assert.equal(verdict(rule({ check: 'closing-date', date: '2026-11-22' }), {}), 'not-met');
    assert.equal(verdict(rule({ check: 'read' }), {}), 'unknown');
  });

  it('hold only for their kinds and in their time', () => {
    const one = rule({ check: 'read', kinds: ['idea'], validFrom: '2026-01-01', validTo: '2026-12-31' });
    assert.equal(judge([one], { kind: 'idea' }, '2026-12-31').length, 1);
    assert.equal(judge([one], { kind: 'idea' }, '2027-01-01').length, 0);
    assert.equal(judge([one], { kind: 'idea' }, '2025-12-31').length, 0);
    assert.equal(judge([one], { kind: 'other' }, '2026-06-01').length, 0);
  });

  it('quote every rule, whatever is known, and never turn from met to not met by asking less', () => {
    const facts = fc.record(
      {
        role: fc.constantFrom('neighbours', 'group', 'organisation', 'unknown'),
        asked: fc.nat(200_000),
        start: fc.nat(400).map((offset) => addDays('2026-11-23', offset)),
        postcode: fc.constantFrom('3511', '3600 AB', 'x'),
        backing: fc.nat(20),
      },
      { requiredKeys: [] },
    );
    const { rules } = buurtbudget!;
    fc.assert(
      fc.property(facts, fc.nat(200_000), (known, less) => {
        const judged = judge(rules, known, '2026-11-23');
        assert.deepEqual(
          judged.map((one) => one.rule.id),
          rules.map(({ id }) => id),
        );
        if (known.asked === undefined || less > known.asked) return;
        const lower = judge(rules, { ...known, asked: less }, '2026-11-23');
        for (const [index, one] of judged.entries()) {
          if (one.rule.check === 'max-amount' && one.verdict === 'met') assert.equal(lower[index]?.verdict, 'met');
        }
      }),
    );
  });

  it('name what is wrong in a pack by its path', () => {
    const read = parsePack({
      id: 'p',
      version: '1',
      locale: 'nl',
      kinds: [{ id: 'idea', label: 'Idee' }],
      rules: [
        { id: 'a', check: 'max-amount', amount: 12.5, text: 'x', source },
        { id: 'b', check: 'lead-time', term: { count: 6, unit: 'weken' }, text: 'x', source },
        { id: 'c', check: 'area', postcodes: ['0123'], text: 'x', source },
        { id: 'd', check: 'vibes', text: 'x', source },
        { id: 'e', check: 'read', text: 'x' },
      ],
    });
    assert.deepEqual(read.pack?.rules, []);
    assert.deepEqual(
      read.problems.map(({ path }) => path),
      ['rules[0].amount', 'rules[1].term.unit', 'rules[2].postcodes[0]', 'rules[3].check', 'rules[4].source'],
    );
  });
});

describe('the pack of a neighbourhood budget', () => {
  it('is read without a remark', () => assert.deepEqual(problems, []));

  it('says the same in English, and asks and judges the same', () => {
    const [nl, en] = ['buurtbudget', 'buurtbudget-en'].map((name) => JSON.parse(readFileSync(`demo/data/${name}.json`, 'utf8')) as unknown);
    const about = new Set(['missing-here', 'missing-there', 'not-translated', 'unknown-key']);
    const found = lintPack(nl, { today: '2026-11-22', translation: en });
    assert.deepEqual(
      found.filter(({ code, level }) => about.has(code) || level === 'error'),
      [],
    );
    const english = parsePack(en);
    assert.deepEqual(english.problems, []);
    const bare = (given: typeof buurtbudget) => ({
      kinds: given?.kinds.map(({ id, legal, asks, skips }) => ({ id, legal, asks, skips })),
      steps: given?.steps.map(({ id, fields }) => ({ id, fields })),
      questions: given?.questions.map(({ id, type, when, audience }) => ({ id, type, when, audience })),
      rules: given?.rules.map((one) => ({ ...one, text: '', source: one.source.href })),
      answer: given?.answer,
    });
    assert.deepEqual(bare(english.pack), bare(buurtbudget));
  });

  it('asks in "does it fit?" only what its rules need', () => {
    assert.deepEqual(
      fitQuestions(buurtbudget!).map(({ name }) => name),
      ['kind', 'fit.amount', 'start', 'role', 'backing.number', 'place.postcode'],
    );
  });

  it('judges the answers of the form', () => {
    const values: Values = {
      kind: 'street-barbecue',
      needs: ['money'],
      budget: [lineOf({ what: 'Vlees en vega', amount: '90' }), lineOf({ what: 'Huur tent', amount: '€ 40' })],
      'budget.own': '25',
      start: '2027-06-05',
      role: 'organisation',
    };
    assert.deepEqual(factsOf(values, buurtbudget!), {
      kind: 'street-barbecue',
      role: 'organisation',
      asked: 10_500,
      total: 13_000,
      own: 2_500,
      start: '2027-06-05',
      postcode: undefined,
      spot: undefined,
      backing: undefined,
    });
    const verdicts = Object.fromEntries(
      judgedNow(values, buurtbudget!, undefined, new Date('2026-11-23T10:00:00Z')).map((one) => [one.rule.id, one.verdict]),
    );
    assert.deepEqual(verdicts, {
      'max-barbecue': 'not-met',
      'six-weeks': 'met',
      residents: 'not-met',
      area: 'unknown',
      receipts: 'unknown',
    });
  });
});

describe('a budget', () => {
  it('keeps lines as they were typed, tabs aside', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ what: fc.string(), amount: fc.string() })), (lines) => {
        const plain = lines.map(({ what, amount }) => ({ what, amount: amount.replaceAll('\t', ' ') }));
        assert.deepEqual(linesOf(plain.map(lineOf)), plain);
      }),
    );
  });

  it('says which line is not right', () => {
    assert.equal(budgetRule(['\t', '5\tBollen'], {}), undefined);
    assert.deepEqual(budgetRule(['5\tBollen', 'vijf\tLint'], {}), { code: 'line-amount', slots: { line: 2 } });
    assert.deepEqual(budgetRule(['5\t'], {}), { code: 'line-what', slots: { line: 1 } });
  });

  it('is a sum of cents, and nothing while there is no amount', () => {
    assert.equal(sumOf({ budget: ['\tBollen'] }), undefined);
    assert.deepEqual(sumOf({ budget: ['0,10\ta', '0,20\tb'] }), { total: 30, own: undefined, asked: 30 });
    assert.deepEqual(sumOf({ budget: ['10\ta'], 'budget.own': '12' }), { total: 1000, own: 1200, asked: 0 });
    assert.deepEqual(filledLines(['\t', '1\ta']), [{ what: 'a', amount: '1' }]);
  });
});
