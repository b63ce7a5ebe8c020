import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { emptyForm, issuesOf, type FieldValue, type Values } from '../../src/forms/model/form.ts';
import { textsOf } from '../../src/i18n/model/catalogue.ts';
import { generalNl } from '../../src/initiative-form/content/general-nl.ts';
import { laterNl } from '../../src/initiative-form/messages/later-nl.ts';
import { nl } from '../../src/initiative-form/messages/nl.ts';
import { asText, checkRows } from '../../src/initiative-form/model/check.ts';
import { initiativeDataModel } from '../../src/initiative-form/model/initiative.ts';
import type { InitiativePack } from '../../src/initiative-form/model/pack.ts';
import { parsePack } from '../../src/initiative-form/model/read-pack.ts';
import { ActivePack } from '../../src/initiative-form/model/active-pack.ts';
import { fieldFor, planOf } from '../../src/initiative-form/model/plan.ts';
import { valuesFromFallback } from '../../src/initiative-form/model/from-fallback.ts';
import { askedOf, consentsAsked, toInitiative } from '../../src/initiative-form/model/to-initiative.ts';

const texts = textsOf('nl', [nl, laterNl]);
const own: InitiativePack = parsePack({
  id: 'own',
  version: '2',
  locale: 'nl',
  kinds: [
    { id: 'initiative', label: 'Zelf doen' },
    { id: 'advice', label: 'Advies', asks: ['stance'] },
  ],
  themes: [{ id: 'green', label: 'Groen' }],
  questions: [
    { id: 'street', type: 'yes-no', label: 'Doet je straat mee?' },
    { id: 'neighbours', type: 'whole-number', label: 'Met hoeveel zijn jullie?', when: { field: 'street', is: ['yes'] } },
    {
      id: 'days',
      type: 'several',
      label: 'Wanneer?',
      options: [
        { id: 'mon', label: 'Maandag' },
        { id: 'tue', label: 'Dinsdag' },
      ],
      audience: 'everyone',
    },
    { id: 'why', type: 'long-text', label: 'Waarom?', when: { field: 'kind', is: ['advice'] }, required: true },
  ],
}).pack!;
const plan = planOf(own);
const issues = (values: Values) => issuesOf({ ...emptyForm(plan), values }, plan).map(({ field, code }) => `${field}: ${code}`);
const least: Values = { title: 'Een bankje', 'place.how': 'everywhere', 'contact.channel': 'email', 'contact.email': 'a@b.nl' };

describe('the plan of an initiative', () => {
  it('requires a title, a place and one way of contact, and nothing else', () => {
    assert.deepEqual(issues({}), ['title: required', 'place.how: required', 'contact.channel: required']);
    assert.deepEqual(issues(least), []);
  });

  it('asks for the place and the contact that were chosen', () => {
    assert.deepEqual(issues({ ...least, 'place.how': 'address' }), ['place.postcode: required']);
    assert.deepEqual(issues({ ...least, 'place.how': 'words' }), ['place.words: required']);
    assert.deepEqual(issues({ ...least, 'contact.channel': 'phone' }), ['contact.phone: required']);
    assert.deepEqual(issues({ ...least, 'contact.channel': 'visit' }), ['contact.address: required']);
  });

  it('asks what a kind asks, and questions that hang on another answer only then', () => {
    const names = (values: Values) => plan.asked(values).map(({ name }) => name);
    assert.ok(!names(least).includes('stance'));
    assert.ok(names({ kind: 'advice' }).includes('stance'));
    assert.ok(!names(least).includes('extra.neighbours'));
    assert.ok(names({ 'extra.street': 'yes' }).includes('extra.neighbours'));
    assert.deepEqual(issues({ ...least, kind: 'advice' }), ['extra.why: required']);
  });

  it('walks past steps that have nothing to ask, and counts them out', () => {
    const active = new ActivePack(generalNl);
    const steps = (values: Values) => {
      active.answered(values);
      return active.walked.steps.map(({ id }) => id);
    };
    assert.deepEqual(steps({}), ['idea', 'place', 'people', 'means', 'when', 'contact', 'check']);
    assert.deepEqual(steps({ kind: 'idea' }), ['idea', 'place', 'people', 'contact', 'check']);
    assert.deepEqual(steps({ kind: 'signal' }), ['idea', 'place', 'contact', 'check']);
  });

  it('asks for the rung of the policy ladder for policy ideas only', () => {
    const general = planOf(generalNl);
    const kinds = generalNl.kinds.filter(({ id }) => general.asked({ kind: id }).some(({ name }) => name === 'rung'));
    assert.deepEqual(
      kinds.map(({ id }) => id),
      ['advice'],
    );
  });

  it('counts an emoji as one character, and still sends no more than fits', () => {
    assert.deepEqual(issues({ ...least, title: '🌳'.repeat(100) }), []);
    assert.deepEqual(issues({ ...least, title: '👨‍👩‍👧‍👦'.repeat(100) }), ['title: too-long']);
  });

  it('finds the field of what a server objects to', () => {
    const fields = [...plan.questions.keys()];
    assert.equal(fieldFor('contact.email', fields), 'contact.email');
    assert.equal(fieldFor('place', fields), 'place.how');
    assert.equal(fieldFor('place.everywhere', fields), 'place.how');
    assert.equal(fieldFor('contact.channel', fields), 'contact.channel');
    assert.equal(fieldFor('themes.2', fields), 'themes');
    assert.equal(fieldFor('elsewhere', fields), 'elsewhere');
  });
});

describe('toInitiative', () => {
  it('leaves behind what is no longer asked', () => {
    const values = { ...least, 'place.postcode': '3511AB', 'contact.phone': '0612345678', stance: 'against', 'extra.why': 'daarom' };
    assert.deepEqual(toInitiative(values, own, plan), {
      title: 'Een bankje',
      kind: 'initiative',
      place: { everywhere: true },
      contact: { channel: 'email', email: 'a@b.nl' },
      consent: { publishIdea: false, publishName: false },
    });
  });

  it('adds up a budget in cents, without what the residents bring', () => {
    const pack = generalNl;
    const values: Values = { ...least, needs: ['money'], budget: ['12,10\tBollen', '0,20\tLint', '\t'], 'budget.own': '€ 2' };
    assert.deepEqual(toInitiative(values, pack, planOf(pack)).budget, {
      lines: [
        { what: 'Bollen', amount: 1210 },
        { what: 'Lint', amount: 20 },
      ],
      total: 1230,
      own: 200,
    });
    assert.equal(toInitiative({ ...values, needs: [] }, pack, planOf(pack)).budget, undefined);
  });

  it('gives own answers as what they are', () => {
    const values: Values = { ...least, 'extra.street': 'yes', 'extra.neighbours': '1.200', 'extra.days': ['mon', 'tue'] };
    assert.deepEqual(toInitiative(values, own, plan).extra, { street: true, neighbours: 1200, days: ['mon', 'tue'] });
  });

  it('publishes a name only with a name and a published idea', () => {
    const consent = (values: Values) => toInitiative({ ...least, ...values }, own, plan).consent;
    assert.deepEqual(consent({ 'consent.publishName': true }), { publishIdea: false, publishName: false });
    assert.deepEqual(consent({ 'consent.publishName': true, 'consent.publishIdea': true }), { publishIdea: true, publishName: false });
    assert.deepEqual(consent({ 'contact.name': 'Fatma', 'consent.publishName': true, 'consent.publishIdea': true }), {
      publishIdea: true,
      publishName: true,
    });
  });

  it('keeps to the contract for every form without errors', () => {
    const names = [...plan.questions.keys(), 'consent.publishIdea', 'consent.publishName'];
    const plausible = [
      'everywhere',
      'address',
      'words',
      'email',
      'phone',
      'visit',
      'yes',
      'no',
      'advice',
      'a@b.nl',
      '0612345678',
      '3511 ab',
      '12',
    ];
    const value = fc.oneof(
      fc.constantFrom<FieldValue>(...plausible, true, ['mon'], ['green']),
      fc.string(),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.boolean(),
      fc.array(fc.string()),
    );
    let correct = 0;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 12 }), fc.boolean(), (given, complete) => {
        const values = complete ? { ...given, ...least } : given;
        if (issues(values).length > 0) return;
        correct += 1;
        const parsed = v.safeParse(initiativeDataModel, toInitiative(values, own, plan));
        assert.ok(parsed.success, JSON.stringify(parsed.issues?.map(({ path, message }) => [path?.map(({ key }) => key), message])));
      }),
      { numRuns: 500 },
    );
    assert.ok(correct > 50, 'the property must see enough complete forms');
  });
});

describe('what the resident reads', () => {
  const values: Values = {
    ...least,
    kind: 'advice',
    stance: 'against',
    'extra.days': ['mon', 'tue'],
    'extra.street': 'no',
    'contact.name': 'Fatma',
  };

  it('is sent along in the words of the screen, without what was skipped', () => {
    assert.deepEqual(askedOf(values, own, plan, texts), [
      { field: 'title', question: 'Wat is je idee, in één zin?', answer: 'Een bankje' },
      { field: 'kind', question: 'Wat wil je doen?', answer: 'Advies' },
      { field: 'stance', question: 'Ben je ergens voor of ergens tegen?', answer: 'Ik ben ergens tegen' },
      { field: 'extra.street', question: 'Doet je straat mee?', answer: 'Nee' },
      { field: 'extra.days', question: 'Wanneer?', answer: 'Maandag\nDinsdag' },
      { field: 'place.how', question: 'Waar is het?', answer: 'Overal in de gemeente' },
      { field: 'contact.name', question: 'Hoe heet je?', answer: 'Fatma' },
      { field: 'contact.channel', question: 'Hoe wil je contact?', answer: 'Stuur me een e-mail' },
      { field: 'contact.email', question: 'Wat is je e-mailadres?', answer: 'a@b.nl' },
    ]);
    assert.deepEqual(consentsAsked(values, texts), [
      { field: 'consent.publishIdea', question: 'Iedereen mag mijn idee zien', answer: 'Nee' },
    ]);
  });

  it('stands in two halves: contact and address are only for the recipient', () => {
    const { publicRows, privateRows } = checkRows(
      { ...values, 'place.how': 'address', 'place.postcode': '3511AB' },
      own,
      plan,
      texts,
      () => {},
    );
    const fields = (rows: readonly { field: string }[]) => rows.map(({ field }) => field);
    assert.ok(fields(publicRows).includes('title') && fields(publicRows).includes('extra.days'));
    assert.ok(
      !fields(publicRows).some((field) => field.startsWith('contact.') || field === 'place.postcode' || field === 'place.houseNumber'),
    );
    assert.ok(fields(privateRows).includes('place.postcode') && fields(privateRows).includes('extra.street'));
  });

  it('has a text for every question, choice and legal note of the built-in pack', () => {
    const pack = generalNl;
    const general = planOf(pack);
    for (const question of general.questions.values()) {
      assert.ok(texts.find(`field.${question.name}`), question.name);
      for (const { value, label } of question.choices ?? [])
        assert.ok(label ?? texts.find(`option.${question.name}.${value}`) ?? texts.find(`option.${value}`), value);
    }
    for (const { id } of general.steps) assert.ok(texts.find(`step.${id}`), id);
    for (const kind of generalNl.kinds) assert.notEqual(texts.find(`legal.${kind.legal}`), undefined);
  });

  it('can be kept as a text', () => {
    assert.equal(asText([{ field: 'title', question: 'Wat?', answer: 'Een bankje' }]), 'Wat?\nEen bankje\n');
  });
});

describe('the form inside the tag', () => {
  const fallback = (fields: Record<string, string[]>) => valuesFromFallback(new Map(Object.entries(fields)), plan);

  it('gives its answers by the names of the form encoding', () => {
    assert.deepEqual(fallback({ title: ['Een bankje'], 'contact.phone': ['0612345678'], 'place.postcode': ['3511AB'] }), {
      title: 'Een bankje',
      'contact.phone': '0612345678',
      'contact.channel': 'phone',
      'place.postcode': '3511AB',
      'place.how': 'address',
    });
    assert.equal(fallback({ 'place.everywhere': ['true'] })['place.how'], 'everywhere');
  });

  it('leaves out choices that this form does not offer', () => {
    assert.deepEqual(fallback({ kind: ['takeover'], themes: ['green', 'space-travel'], 'meedoen-version': ['1'] }), { themes: ['green'] });
  });
});
