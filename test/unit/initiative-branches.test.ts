/** The formal ways as branches of one form: a burgerinitiatief and the uitdaagrecht, with the rules of a local ordinance. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { emptyForm, issuesOf, type Values } from '../../src/forms/model/form.ts';
import { judgedNow } from '../../src/initiative-form/model/facts.ts';
import { initiativeDataModel } from '../../src/initiative-form/model/initiative.ts';
import { planOf } from '../../src/initiative-form/model/plan.ts';
import { parsePack } from '../../src/initiative-form/model/read-pack.ts';
import { toInitiative } from '../../src/initiative-form/model/to-initiative.ts';

const { pack, problems } = parsePack(JSON.parse(readFileSync('demo/data/participatieverordening.json', 'utf8')));
assert.ok(pack);
const plan = planOf(pack);
const least: Values = { title: 'Behoud de bomen', 'place.how': 'everywhere', 'contact.channel': 'email', 'contact.email': 'a@b.nl' };
const asked = (values: Values) => plan.asked(values).map(({ name }) => name);
const broken = (values: Values) =>
  judgedNow(values, pack, undefined, new Date('2026-11-22T12:00:00Z'))
    .filter(({ verdict }) => verdict === 'not-met')
    .map(({ rule }) => rule.id);

describe('the formal ways', () => {
  it('are read without a remark', () => {
    assert.deepEqual(problems, []);
  });

  it('ask a burgerinitiatief for its proposal and its signatures, and for no money', () => {
    const values = { ...least, kind: 'citizens-initiative' };
    assert.ok(asked(values).includes('extra.proposal') && asked(values).includes('extra.declaration'));
    for (const name of ['extra.task', 'budget', 'needs']) assert.ok(!asked(values).includes(name), name);
    assert.deepEqual(
      issuesOf({ ...emptyForm(plan), values }, plan).map(({ field }) => field),
      ['extra.proposal'],
    );
  });

  it('ask who takes over a task which one, and an ordinary initiative neither', () => {
    assert.ok(asked({ ...least, kind: 'challenge' }).includes('extra.task'));
    const ordinary = asked({ ...least, kind: 'initiative' });
    assert.ok(!ordinary.includes('extra.task') && !ordinary.includes('extra.proposal'));
  });

  it('hold each to its own rules, and an ordinary initiative to none of them', () => {
    const values = { ...least, role: 'organisation', 'backing.number': '12', start: '2027-01-15' };
    assert.deepEqual(broken({ ...values, kind: 'citizens-initiative' }), ['signatures', 'residents']);
    assert.deepEqual(broken({ ...values, kind: 'challenge' }), ['residents', 'challenge-start']);
    assert.deepEqual(broken({ ...values, kind: 'initiative' }), []);
  });

  it('never keep anybody from sending: what is sent keeps to the contract', () => {
    const values = { ...least, kind: 'citizens-initiative', 'extra.proposal': 'Kap ze niet.', 'backing.number': '12' };
    assert.deepEqual(issuesOf({ ...emptyForm(plan), values }, plan), []);
    const data = v.parse(initiativeDataModel, toInitiative(values, pack, plan));
    assert.equal(data.kind, 'citizens-initiative');
    assert.deepEqual(data.extra, { proposal: 'Kap ze niet.' });
  });
});
