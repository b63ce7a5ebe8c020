import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  emptyForm,
  firstUnfinished,
  type FormAction,
  type FormPlan,
  type FormState,
  isFilled,
  isRequired,
  issuesOf,
  issuesOfStep,
  parseFormState,
  reduce,
  shownIssues,
  sortServerIssues,
} from '../../../src/forms/model/form.ts';
import { email, maxLength, oneOf, required, when } from '../../../src/forms/model/validators.ts';

const plan: FormPlan = {
  version: '1',
  steps: [
    { id: 'idea', fields: () => ['title', 'kind'] },
    { id: 'contact', fields: (values) => ['name', 'email', 'phone', ...(values['kind'] === 'group' ? ['organisation'] : [])] },
    { id: 'check', fields: () => [] },
  ],
  rules: {
    title: [required, maxLength(20)],
    email: [oneOf('email', 'phone'), email],
    organisation: [when((values) => values['kind'] === 'group', required)],
  },
};

const after = (...actions: readonly FormAction[]): FormState =>
  actions.reduce((state, action) => reduce(state, action, plan), emptyForm(plan));
const typed = (field: string, value: string): FormAction => ({ type: 'typed', field, value });

describe('being wrong and being told', () => {
  it('begins silent, though much is wrong', () => {
    const state = emptyForm(plan);
    assert.ok(issuesOf(state, plan).length > 0);
    assert.deepEqual(shownIssues(state, plan), []);
  });

  it('says nothing of a field that was left empty', () => {
    assert.deepEqual(shownIssues(after({ type: 'left', field: 'title' }), plan), []);
  });

  it('tells when a filled-in field is left, and no sooner', () => {
    const typing = after(typed('email', 'a@b'));
    assert.deepEqual(shownIssues(typing, plan), []);
    assert.deepEqual(shownIssues(reduce(typing, { type: 'left', field: 'email' }, plan), plan), [{ field: 'email', code: 'email' }]);
  });

  it('tells of every field of a step that somebody tried to finish, in page order, and of no other step', () => {
    const state = after({ type: 'attempted', step: 'contact' }, typed('kind', 'group'));
    assert.deepEqual(
      shownIssues(state, plan).map(({ field, code }) => `${field}: ${code}`),
      ['email: required', 'organisation: required'],
    );
  });

  it('is gone as soon as it is right', () => {
    const state = after({ type: 'attempted', step: 'idea' }, typed('title', 'Een bankje'));
    assert.deepEqual(shownIssues(state, plan), []);
  });

  it('stays at one field while another is put right', () => {
    const wrong = after(typed('title', 'x'.repeat(21)), { type: 'left', field: 'title' }, typed('email', 'a@b'), {
      type: 'left',
      field: 'email',
    });
    const oneRight = reduce(wrong, typed('email', 'a@b.nl'), plan);
    assert.deepEqual(shownIssues(oneRight, plan), [{ field: 'title', code: 'too-long', slots: { max: 20, over: 1 } }]);
  });
});

describe('what the server found', () => {
  const refused = after(typed('title', 'Een bankje'), typed('email', 'a@b.nl'), {
    type: 'refused',
    issues: [
      { field: 'email', code: 'server', text: 'Dit adres kennen we niet.' },
      { field: 'title', code: 'server' },
    ],
  });

  it('is told at once', () => {
    assert.deepEqual(
      shownIssues(refused, plan).map(({ field }) => field),
      ['title', 'email'],
    );
  });

  it('is gone for a field that is changed, and stays for the other', () => {
    const state = reduce(refused, typed('email', 'a@c.nl'), plan);
    assert.deepEqual(shownIssues(state, plan), [{ field: 'title', code: 'server' }]);
  });

  it('gives way to what we find ourselves', () => {
    const state = reduce(reduce(refused, typed('email', 'a'), plan), { type: 'attempted', step: 'contact' }, plan);
    assert.deepEqual(
      shownIssues(state, plan).map(({ field, code }) => `${field}: ${code}`),
      ['title: server', 'email: email'],
    );
  });

  it('keeps nobody on a step: after a next try the server judges again', () => {
    assert.deepEqual(issuesOfStep(reduce(refused, { type: 'attempted', step: 'idea' }, plan), plan, 'idea'), []);
  });

  it('is sorted in what a field of these answers can carry, and the rest', () => {
    const issues = ['title', 'organisation', 'nowhere', 'constructor'].map((field) => ({ field, code: 'server' }));
    const { known, unknown } = sortServerIssues(issues, plan, {});
    assert.deepEqual(
      known.map(({ field }) => field),
      ['title'],
    );
    assert.deepEqual(
      unknown.map(({ field }) => field),
      ['organisation', 'nowhere', 'constructor'],
    );
  });
});

describe('steps', () => {
  it('finds the first that is not finished', () => {
    assert.equal(firstUnfinished(emptyForm(plan), plan), 'idea');
    assert.equal(firstUnfinished(after(typed('title', 'Een bankje')), plan), 'contact');
    assert.equal(firstUnfinished(after(typed('title', 'Een bankje'), typed('phone', '0612345678')), plan), undefined);
  });

  it('stays where it is when asked for a step that does not exist', () => {
    assert.equal(after({ type: 'went', step: 'contact' }, { type: 'went', step: 'nowhere' }).step, 'contact');
  });

  it('remembers where “change” came from, until it has gone back', () => {
    const changing = after({ type: 'went', step: 'idea', returnTo: 'check' });
    assert.equal(changing.returnTo, 'check');
    assert.equal(reduce(changing, { type: 'went', step: 'check' }, plan).returnTo, undefined);
  });
});

describe('required', () => {
  it('follows the other answers', () => {
    assert.equal(isRequired(plan, 'title', {}), true);
    assert.equal(isRequired(plan, 'title', { title: 'filled in' }), true);
    assert.equal(isRequired(plan, 'name', {}), false);
    assert.equal(isRequired(plan, 'organisation', {}), false);
    assert.equal(isRequired(plan, 'organisation', { kind: 'group' }), true);
    assert.equal(isRequired(plan, 'email', {}), true);
    assert.equal(isRequired(plan, 'email', { phone: '0612345678' }), false);
  });
});

describe('names that JavaScript knows already', () => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
  const odd: FormPlan = { version: '1', steps: [{ id: 'constructor', fields: () => names }], rules: { toString: [required] } };

  it('are fields like any other', () => {
    assert.deepEqual(issuesOf(emptyForm(odd), odd), [{ field: 'toString', code: 'required' }]);
    let state = emptyForm(odd);
    for (const name of names) state = reduce(state, typed(name, `answer of ${name}`), odd);
    assert.deepEqual(issuesOf(state, odd), []);
    assert.deepEqual(Object.keys(parseFormState(JSON.parse(JSON.stringify(state)))?.values ?? {}).sort(), [...names].sort());
    assert.equal(Object.getPrototypeOf(state.values), Object.prototype);
  });
});

describe('a draft', () => {
  const value = fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string()));
  const states = fc.record(
    {
      version: fc.string(),
      values: fc.dictionary(fc.string(), value, { noNullPrototype: true }),
      left: fc.array(fc.string()),
      attempted: fc.array(fc.string()),
      step: fc.string(),
    },
    { noNullPrototype: true },
  );

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(states, (state) => {
        const read = parseFormState(JSON.parse(JSON.stringify(state)));
        assert.deepEqual({ ...read }, { ...state, returnTo: undefined, serverIssues: [] });
      }),
    );
  });

  it('never throws and never holds what a field cannot, whatever stands there', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (input, values) => {
        for (const candidate of [input, { version: '1', step: 'idea', values, left: input, attempted: values, returnTo: input }]) {
          const read = parseFormState(candidate);
          if (!read) continue;
          for (const held of Object.values(read.values))
            assert.ok(typeof held === 'string' || typeof held === 'boolean' || Array.isArray(held));
          assert.deepEqual(JSON.parse(JSON.stringify(read.values)), read.values);
          // And the form goes on with it.
          void shownIssues(reduce(emptyForm(plan), { type: 'restored', state: read }, plan), plan);
        }
      }),
    );
  });

  it('of a form that has changed keeps every answer, and goes on where it can', () => {
    const old: FormState = {
      ...emptyForm(plan),
      version: '0',
      step: 'gone',
      values: { title: 'Een bankje', gone: 'kept' },
      attempted: ['idea'],
      returnTo: 'check',
    };
    const state = reduce(emptyForm(plan), { type: 'restored', state: old }, plan);
    assert.deepEqual(state.values, old.values);
    assert.equal(state.version, '1');
    assert.equal(state.step, 'idea');
    assert.deepEqual(state.attempted, []);
    assert.equal(state.returnTo, undefined);
  });

  it('of the same form returns to the same step, with what was told', () => {
    const before = after(
      typed('email', 'a@b'),
      { type: 'attempted', step: 'contact' },
      { type: 'went', step: 'contact', returnTo: 'check' },
    );
    const state = reduce(emptyForm(plan), { type: 'restored', state: before }, plan);
    assert.deepEqual(state, before);
  });
});

describe('reduce', () => {
  const action: fc.Arbitrary<FormAction> = fc.oneof(
    fc.record({
      type: fc.constant('typed' as const),
      field: fc.constantFrom('title', 'kind', 'email', 'phone', 'odd'),
      value: fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string()), fc.constant(undefined)),
    }),
    fc.record({ type: fc.constant('left' as const), field: fc.constantFrom('title', 'email', 'odd') }),
    fc.record({ type: fc.constant('attempted' as const), step: fc.constantFrom('idea', 'contact', 'check', 'odd') }),
    fc.record({ type: fc.constant('went' as const), step: fc.constantFrom('idea', 'contact', 'check', 'odd') }),
    fc.record({
      type: fc.constant('refused' as const),
      issues: fc.array(fc.record({ field: fc.constantFrom('title', 'email', 'odd'), code: fc.constant('server') })),
    }),
  );

  it('keeps the state plain JSON, at a step that exists, telling only what is wrong', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const state = actions.reduce((before, each) => reduce(before, each, plan), emptyForm(plan));
        const plain: unknown = JSON.parse(JSON.stringify(state));
        assert.deepEqual(parseFormState(plain)?.values, JSON.parse(JSON.stringify(state.values)));
        assert.ok(plan.steps.some((step) => step.id === state.step));
        const wrong = issuesOf(state, plan);
        for (const shown of shownIssues(state, plan))
          assert.ok(wrong.some((issue) => issue.field === shown.field && issue.code === shown.code));
        const perField = wrong.map((issue) => issue.field);
        assert.ok(new Set(perField).size === perField.length || state.serverIssues.length > 0);
      }),
    );
  });

  it('changes nothing in the state it was given', () => {
    fc.assert(
      fc.property(action, (each) => {
        const before = Object.freeze({
          ...after(typed('title', 'x')),
          values: Object.freeze({ title: 'x' }),
          left: Object.freeze(['title']),
        });
        reduce(before, each, plan);
      }),
    );
  });

  it('forgets everything when told to', () => {
    assert.deepEqual(after(typed('title', 'x'), { type: 'left', field: 'title' }, { type: 'cleared' }), emptyForm(plan));
  });
});

describe('isFilled', () => {
  it('knows an answer from none', () => {
    for (const value of ['x', true, ['a']]) assert.equal(isFilled(value), true);
    for (const value of ['', '  ', '\n', false, [], undefined]) assert.equal(isFilled(value), false);
  });
});
