/** From what was filled in to what is sent, to what was asked in the words on screen, and back from a form inside the tag. */
import { isFilled, type FieldValue, type Values } from '../../forms/model/form.ts';
import { formatPostcode, parsePostcode, parseWholeNumber } from '../../forms/model/notation.ts';
import type { Texts } from '../../i18n/model/catalogue.ts';
import type { Asked } from '../../submission/model/envelope.ts';
import type { Initiative } from './initiative.ts';
import type { InitiativePack } from './pack.ts';
import { consentsOf, type InitiativePlan } from './plan.ts';
import { CHANNELS, kindOf, type Question, STANCES } from './questions.ts';

const wordsIn = (value: FieldValue | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const listIn = (value: FieldValue | undefined): string[] | undefined =>
  Array.isArray(value) && value.length > 0 ? [...(value as readonly string[])] : undefined;
const memberOf = <T extends string>(allowed: readonly T[], value: FieldValue | undefined): T | undefined =>
  allowed.find((candidate) => candidate === value);

/** The data of the envelope. Only what these answers ask for goes along: an address typed before choosing "everywhere" stays behind. */
export function toInitiative(values: Values, pack: InitiativePack, plan: InitiativePlan): Initiative {
  const asked = plan.asked(values);
  const names = new Set(asked.map(({ name }) => name));
  const given = (name: string) => (names.has(name) ? values[name] : undefined);
  const words = (name: string) => wordsIn(given(name));
  return withoutAbsent({
    title: words('title') ?? '',
    kind: kindOf(values, pack)?.id ?? '',
    summary: words('summary'),
    themes: listIn(given('themes')),
    stance: memberOf(STANCES, given('stance')),
    place: withoutAbsent({
      everywhere: values['place.how'] === 'everywhere' ? true : undefined,
      postcode: parsePostcode(words('place.postcode') ?? ''),
      houseNumber: words('place.houseNumber'),
      words: words('place.words'),
    }),
    forWhom: words('forWhom'),
    contact: withoutAbsent({
      name: words('contact.name'),
      channel: memberOf(CHANNELS, values['contact.channel']) ?? 'email',
      email: words('contact.email'),
      phone: words('contact.phone'),
      address: words('contact.address'),
      bestTime: words('contact.bestTime'),
      languageHelp: words('contact.languageHelp'),
    }),
    consent: consentIn(values),
    extra: extraIn(asked, values),
  });
}

function consentIn(values: Values): Initiative['consent'] {
  const [idea, name] = consentsOf(values).map((field) => values[field] === true);
  return { publishIdea: idea ?? false, publishName: name ?? false };
}

function extraIn(asked: readonly Question[], values: Values): Initiative['extra'] {
  const answers = asked.flatMap(({ name, type }) => {
    const value = values[name];
    if (!name.startsWith('extra.') || !isFilled(value)) return [];
    return [[name.slice('extra.'.length), extraValue(type, value)] as const];
  });
  return answers.length ? Object.fromEntries(answers) : undefined;
}

function extraValue(type: Question['type'], value: FieldValue | undefined): string | number | boolean | string[] {
  if (type === 'several') return listIn(value) ?? [];
  const words = wordsIn(value) ?? '';
  if (type === 'yes-no') return words === 'yes';
  return type === 'whole-number' ? (parseWholeNumber(words) ?? words) : words;
}

/** Absent and not `undefined`: what was not answered does not travel. */
function withoutAbsent<T extends object>(
  given: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: NonNullable<T[K]>;
} {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

/** The words for the question, as the visitor sees them. */
export const questionText = (question: Pick<Question, 'name' | 'label'>, texts: Texts): string =>
  question.label ?? texts.find(`field.${question.name}`) ?? question.name;

/** The words for one choice. */
export function choiceText(question: Question, value: string, texts: Texts): string {
  const choice = question.choices?.find((candidate) => candidate.value === value);
  const standard = question.type === 'yes-no' ? `field.${value}` : `option.${question.name}.${value}`;
  return choice?.label ?? texts.find(standard) ?? value;
}

/** The answer in words; empty when there is none. */
export function answerText(question: Question, values: Values, pack: InitiativePack, texts: Texts): string {
  const value = question.name === 'kind' ? kindOf(values, pack)?.id : values[question.name];
  if (!isFilled(value)) return '';
  if (Array.isArray(value)) {
    return (value as readonly string[]).map((item) => choiceText(question, item, texts)).join('\n');
  }
  const words = wordsIn(value) ?? '';
  if (question.choices) return choiceText(question, words, texts);
  return question.type === 'postcode' ? formatPostcode(parsePostcode(words) ?? words) : words;
}

/** What was asked and answered, in the words and the order of the screen. What was skipped is left out. */
export function askedOf(values: Values, pack: InitiativePack, plan: InitiativePlan, texts: Texts): Asked[] {
  return plan
    .asked(values)
    .map((question) => ({
      field: question.name,
      question: questionText(question, texts),
      answer: answerText(question, values, pack, texts),
    }))
    .filter(({ answer }) => answer !== '');
}

/** What the resident answered to "may this be published?". A box left empty is an answer: no. */
export function consentsAsked(values: Values, texts: Texts): Asked[] {
  return consentsOf(values).map((field) => ({
    field,
    question: texts.find(`field.${field}`) ?? field,
    answer: texts.find(values[field] === true ? 'field.yes' : 'field.no') ?? '',
  }));
}

/** What a visitor typed in the form inside the tag, by the names of the form encoding, as values of this form. */
export function valuesFromFallback(fields: ReadonlyMap<string, readonly string[]>, plan: InitiativePlan): Values {
  const values: Record<string, FieldValue> = {};
  for (const question of plan.questions.values()) {
    const given = (fields.get(question.name) ?? []).filter((value) => value !== '');
    const [first] = given;
    if (first === undefined) continue;
    const offered = question.choices?.map(({ value }) => value);
    if (question.type === 'several') values[question.name] = given.filter((value) => offered?.includes(value));
    else if (!offered || offered.includes(first)) values[question.name] = first;
  }
  return { ...values, ...placeFromFallback(fields), ...channelFromFallback(values) };
}

/** A plain form has no question "where is it": the field that was filled in says it. */
function placeFromFallback(fields: ReadonlyMap<string, readonly string[]>): Values {
  const has = (name: string) => (fields.get(name)?.[0] ?? '') !== '';
  if (has('place.postcode')) return { 'place.how': 'address' };
  if (has('place.words')) return { 'place.how': 'words' };
  return has('place.everywhere') ? { 'place.how': 'everywhere' } : {};
}

function channelFromFallback(values: Values): Values {
  if (values['contact.channel']) return {};
  const channel = isFilled(values['contact.email']) ? 'email' : isFilled(values['contact.phone']) ? 'phone' : undefined;
  return channel ? { 'contact.channel': channel } : {};
}
