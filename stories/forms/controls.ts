/** Every kind of field with its rules, a right answer and a wrong one. The stories show each in each state; the suite of the tests goes through all. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { FieldValue, Rules } from '../../src/forms/model/form.ts';
import { PHOTO_LIMITS } from '../../src/forms/model/uploads.ts';
import {
  among,
  amount,
  atMost,
  date,
  email,
  maxLength,
  phone,
  postcode,
  required,
  wholeNumber,
  wordsFor,
} from '../../src/forms/model/validators.ts';
import {
  addressFields,
  checkboxField,
  consentField,
  dateField,
  inputField,
  longTextField,
  radioField,
  selectField,
  yesNoField,
} from '../../src/forms/views/fields.ts';
import { uploadField } from '../../src/forms/views/upload.ts';
import { defineBench, type FieldBench } from './bench.ts';

type Values = Readonly<Record<string, FieldValue>>;

export type Control = Readonly<{
  /** Title of its stories. */
  title: string;
  name: string;
  fields: readonly string[] | ((values: Readonly<Record<string, FieldValue | undefined>>) => readonly string[]);
  rules: Rules;
  /** Rules under which it must be filled in. */
  asked: Rules;
  right: Values;
  wrong: Values;
  /** Role of the control that the error link goes to, and of the group around it, where there is one. */
  role: string;
  group?: boolean;
  view: (bench: FieldBench) => unknown;
}>;

const KINDS = [
  { value: 'idea', label: 'Een idee', help: 'Je wilt dat de gemeente er iets mee doet.' },
  { value: 'initiative', label: 'Iets dat we zelf gaan doen' },
  { value: 'advice', label: 'Een advies' },
];
const THEMES = [
  { value: 'green', label: 'Groen en natuur' },
  { value: 'meeting', label: 'Elkaar ontmoeten' },
  { value: 'youth', label: 'Jongeren' },
];
const DISTRICTS = ['Oude Haven', 'De Rietlanden', 'Polderkwartier', 'Waterrijk-Noord', 'Sluiseiland'].map((label) => ({
  value: label,
  label,
}));
const oneOf = (options: readonly Readonly<{ value: string }>[]) => among(options.map(({ value }) => value));

export const CONTROLS: readonly Control[] = [
  {
    title: 'Tekst',
    name: 'title',
    fields: ['title'],
    rules: { title: [maxLength(60)] },
    asked: { title: [required, maxLength(60)] },
    right: { title: 'Een bankje bij de vijver' },
    wrong: { title: 'Een bankje bij de vijver, en dan ook nog een tafel, een afdak, en een plek voor rolstoelen' },
    role: 'textbox',
    view: ({ form }) => inputField(form.field('title')),
  },
  {
    title: 'Lange tekst',
    name: 'story',
    fields: ['story'],
    rules: { story: [maxLength(200)] },
    asked: { story: [required, maxLength(200)] },
    right: { story: 'Bij de vijver zitten vaak mensen op het muurtje. Met een bankje kunnen ook ouderen er even rusten.' },
    wrong: { story: 'Bij de vijver zitten vaak mensen op het muurtje. '.repeat(5) },
    role: 'textbox',
    view: ({ form }) => longTextField(form.field('story'), { max: 200 }),
  },
  {
    title: 'E-mailadres',
    name: 'email',
    fields: ['email'],
    rules: { email: [email] },
    asked: { email: [required, email] },
    right: { email: 'noor@voorbeeld.nl' },
    wrong: { email: 'noor@voorbeeld' },
    role: 'textbox',
    view: ({ form }) => inputField(form.field('email'), { kind: 'email' }),
  },
  {
    title: 'Telefoonnummer',
    name: 'phone',
    fields: ['phone'],
    rules: { phone: [phone] },
    asked: { phone: [required, phone] },
    right: { phone: '06 12 34 56 78' },
    wrong: { phone: '06 12' },
    role: 'textbox',
    view: ({ form }) => inputField(form.field('phone'), { kind: 'tel' }),
  },
  {
    title: 'Bedrag',
    name: 'budget',
    fields: ['budget'],
    rules: { budget: [amount({ max: 25_000 })] },
    asked: { budget: [required, amount({ max: 25_000 })] },
    right: { budget: '125,50' },
    wrong: { budget: '1.250,00' },
    role: 'textbox',
    view: ({ form }) => inputField(form.field('budget'), { kind: 'amount' }),
  },
  {
    title: 'Heel getal',
    name: 'neighbours',
    fields: ['neighbours'],
    rules: { neighbours: [wholeNumber({ min: 0 })] },
    asked: { neighbours: [required, wholeNumber({ min: 0 })] },
    right: { neighbours: '12' },
    wrong: { neighbours: 'een stuk of tien' },
    role: 'textbox',
    view: ({ form }) => inputField(form.field('neighbours'), { kind: 'whole-number' }),
  },
  {
    title: 'Datum',
    name: 'start',
    fields: ['start'],
    rules: { start: [date({ min: '2027-01-01' })] },
    asked: { start: [required, date({ min: '2027-01-01' })] },
    right: { start: '2027-mei-4' },
    wrong: { start: '2027-13-4' },
    role: 'textbox',
    group: true,
    view: ({ form }) => dateField(form.field('start')),
  },
  {
    title: 'Eén antwoord',
    name: 'kind',
    fields: ['kind'],
    rules: { kind: [oneOf(KINDS)] },
    asked: { kind: [required, oneOf(KINDS)] },
    right: { kind: 'initiative' },
    wrong: { kind: 'gone' },
    role: 'radio',
    group: true,
    view: ({ form }) => radioField(form.field('kind'), KINDS),
  },
  {
    title: 'Ja of nee',
    name: 'helper',
    fields: ['helper'],
    rules: { helper: [among(['yes', 'no'])] },
    asked: { helper: [required, among(['yes', 'no'])] },
    right: { helper: 'no' },
    wrong: { helper: 'perhaps' },
    role: 'radio',
    group: true,
    view: ({ form }) => yesNoField(form.field('helper')),
  },
  {
    title: 'Keuzelijst',
    name: 'district',
    fields: ['district'],
    rules: { district: [oneOf(DISTRICTS)] },
    asked: { district: [required, oneOf(DISTRICTS)] },
    right: { district: 'Polderkwartier' },
    wrong: { district: 'Een wijk die er niet meer is' },
    role: 'combobox',
    view: ({ form }) => selectField(form.field('district'), DISTRICTS),
  },
  {
    title: 'Meer antwoorden, met iets anders',
    name: 'themes',
    fields: (values) => ['themes', ...(Array.isArray(values['themes']) && values['themes'].includes('other') ? ['themes.other'] : [])],
    rules: { themes: [atMost(2)], 'themes.other': [wordsFor('themes')] },
    asked: { themes: [required, atMost(2)], 'themes.other': [wordsFor('themes')] },
    right: { themes: ['green', 'other'], 'themes.other': 'Water in de wijk' },
    wrong: { themes: ['green', 'meeting', 'youth'] },
    role: 'checkbox',
    group: true,
    view: ({ form }) => checkboxField(form.field('themes'), THEMES, { other: form.field('themes.other') }),
  },
  {
    title: 'Postcode en huisnummer',
    name: 'postcode',
    fields: ['postcode', 'houseNumber'],
    rules: { postcode: [postcode] },
    asked: { postcode: [required, postcode], houseNumber: [required] },
    right: { postcode: '1234 AB', houseNumber: '12 bis' },
    wrong: { postcode: '0123', houseNumber: '12' },
    role: 'textbox',
    view: ({ form }) => addressFields(form.field('postcode'), form.field('houseNumber')),
  },
  {
    title: 'Foto’s',
    name: 'photos',
    fields: ['photos'],
    rules: {},
    asked: { photos: [required] },
    right: {},
    wrong: {},
    role: 'button',
    group: true,
    view: ({ form, uploads }) => uploadField(uploads.field('photos', form.field('photos')), uploads.view('photos', PHOTO_LIMITS)),
  },
  {
    title: 'Toestemming',
    name: 'publish',
    fields: ['publish'],
    rules: {},
    asked: { publish: [required] },
    right: { publish: true },
    wrong: {},
    role: 'checkbox',
    view: ({ form }) => consentField(form.field('publish')),
  },
];

export const controlNamed = (name: string): Control => {
  const control = CONTROLS.find((candidate) => candidate.name === name);
  if (!control) throw new Error(`There is no control ${name}.`);
  return control;
};

export type State = 'empty' | 'skippable' | 'filled' | 'missing' | 'wrong';

/** One control in one state; the state is reached the way a visitor reaches it. */
export function benchOf(control: Control, state: State): TemplateResult {
  defineBench();
  const asked = state !== 'skippable' && state !== 'wrong';
  const started = (element: Element | undefined) => {
    const bench = element as FieldBench | undefined;
    void bench?.updateComplete.then(() => {
      if (state === 'filled') bench.show(control.right);
      if (state === 'missing') bench.show({}, true);
      if (state === 'wrong') bench.show(control.wrong, true);
    });
  };
  return html`<meedoen-field-bench
    ${ref(started)}
    .fields=${control.fields}
    .rules=${asked ? control.asked : control.rules}
    .view=${control.view}
  ></meedoen-field-bench>`;
}
