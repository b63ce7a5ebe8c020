/** From what was filled in to what is sent, and to what was asked in the words on screen. */
import { isFilled, type FieldValue, type Values } from '../../forms/model/form.ts';
import { formatAmount, formatPostcode, parseAmount, parseDate, parsePostcode, parseWholeNumber } from '../../forms/model/notation.ts';
import type { Texts } from '../../i18n/model/catalogue.ts';
import { longDay } from '../../i18n/model/long-day.ts';
import type { Asked } from '../../submission/model/envelope.ts';
import type { Initiative } from './initiative.ts';
import type { InitiativePack } from './pack.ts';
import { coordinates, readPin } from './pin.ts';
import { consentsOf, type InitiativePlan } from './plan.ts';
import { filledLines, sumOf } from './budget.ts';
import { CHANNELS, kindOf, type Question, STANCES } from './questions.ts';
import { choiceText, questionText } from './words.ts';

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
  const list = (name: string) => listIn(given(name));
  return withoutAbsent({
    title: words('title') ?? '',
    kind: kindOf(values, pack)?.id ?? '',
    summary: words('summary'),
    themes: list('themes'),
    stance: memberOf(STANCES, given('stance')),
    scale: words('scale'),
    place: withoutAbsent({
      everywhere: values['place.how'] === 'everywhere' ? true : undefined,
      postcode: parsePostcode(words('place.postcode') ?? ''),
      houseNumber: words('place.houseNumber'),
      words: words('place.words'),
      ...readPin(given('place.pin'))?.point,
    }),
    forWhom: words('forWhom'),
    role: words('role'),
    organisation: words('organisation'),
    onBehalfOf: words('onBehalfOf'),
    partners: words('partners'),
    notYetInvolved: words('notYetInvolved'),
    backing: unlessEmpty({ talkedTo: words('backing.talkedTo'), number: parseWholeNumber(words('backing.number') ?? '') }),
    assets: list('assets'),
    assetsWords: words('assetsWords'),
    needs: list('needs'),
    needsWords: words('needsWords'),
    budget: names.has('budget') ? budgetIn(values) : undefined,
    ruleInTheWay: words('ruleInTheWay'),
    motive: words('motive'),
    start: isoIn(words('start')),
    duration: words('duration'),
    firstStep: words('firstStep'),
    afterwards: words('afterwards'),
    rung: words('rung'),
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

/** Cents of each line that was filled in, with the sum. */
function budgetIn(values: Values): Initiative['budget'] {
  const sum = sumOf(values);
  if (!sum) return undefined;
  const lines = filledLines(values['budget']).flatMap(({ what, amount }) => {
    const cents = parseAmount(amount);
    return cents === undefined ? [] : [{ what: what.trim(), amount: cents }];
  });
  return { lines, total: sum.total, ...(sum.own === undefined ? {} : { own: sum.own }) };
}

function isoIn(typed: string | undefined): string | undefined {
  const parsed = typed === undefined ? undefined : parseDate(typed);
  return parsed?.kind === 'date' ? parsed.iso : undefined;
}

const unlessEmpty = <T extends object>(given: T) => {
  const present = withoutAbsent(given);
  return Object.keys(present).length > 0 ? present : undefined;
};

function consentIn(values: Values): Initiative['consent'] {
  const may = (field: string) => consentsOf(values).includes(field) && values[field] === true;
  return {
    publishIdea: may('consent.publishIdea'),
    publishName: may('consent.publishName'),
    ...(isFilled(values['photos']) ? { publishPhoto: may('consent.publishPhoto') } : {}),
  };
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
  if (type === 'date') return isoIn(words) ?? words;
  // Euros with cents, as a number: an own question has no field of its own in cents.
  if (type === 'amount') return (parseAmount(words) ?? 0) / 100;
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

/** The answer in words; empty when there is none. */
export function answerText(question: Question, values: Values, pack: InitiativePack, texts: Texts): string {
  const value = question.name === 'kind' ? kindOf(values, pack)?.id : values[question.name];
  if (question.type === 'budget') return budgetText(values, texts);
  if (question.type === 'pin') return pinInWords(value, texts);
  if (!isFilled(value)) return '';
  if (question.type === 'photos') return texts.find('photos.count', { count: (value as readonly string[]).length }) ?? '';
  if (Array.isArray(value)) return (value as readonly string[]).map((item) => choiceText(question, item, texts)).join('\n');
  const words = wordsIn(value) ?? '';
  if (question.choices?.length) return choiceText(question, words, texts);
  return writtenOut(question.type, words, texts.locale);
}

/** As people write it: `1234 AB`, `€ 250`, `31 maart 2027`. What cannot be read stays as it was typed. */
function writtenOut(type: Question['type'], words: string, locale: string): string {
  if (type === 'postcode') return formatPostcode(parsePostcode(words) ?? words);
  if (type === 'amount') {
    const cents = parseAmount(words);
    return cents === undefined ? words : formatAmount(cents, locale);
  }
  if (type !== 'date') return words;
  const iso = isoIn(words);
  if (iso) return longDay(iso, locale);
  return words.replaceAll('-', ' ').trim();
}

function pinInWords(value: FieldValue | undefined, texts: Texts): string {
  const pin = readPin(value);
  if (!pin) return '';
  const point = coordinates(pin.point);
  return pin.near ? (texts.find('pin.near', { postcode: pin.near, point }) ?? point) : point;
}

function budgetText(values: Values, texts: Texts): string {
  const sum = sumOf(values);
  if (!sum) return '';
  const lines = filledLines(values['budget']).map(({ what, amount }) => {
    const cents = parseAmount(amount);
    return `${what.trim()}: ${cents === undefined ? amount : formatAmount(cents, texts.locale)}`;
  });
  return [...lines, texts.find('budget.total', { amount: formatAmount(sum.total, texts.locale) }) ?? ''].filter(Boolean).join('\n');
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
