/** What can be wrong with one answer. Each gives a code; the sentence is looked up from the field and the code. */
import { type FieldValue, isFilled, type Validator, valueOf, type Values } from './form.ts';
import { characterCount, parseAmount, parseDate, parsePostcode, parseWholeNumber } from './notation.ts';

/** The value of the option "something else". */
export const OTHER = 'other';

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** Only when filled in: an empty answer is the business of {@link required}. */
const whenFilled =
  (check: (text: string, values: Values) => ReturnType<Validator>): Validator =>
  (value, values) =>
    textOf(value) === '' ? undefined : check(textOf(value), values);

export const required: Validator = (value) => (isFilled(value) ? undefined : { code: 'required' });

/** Holds the validators only when the other answers ask for it. */
export const when =
  (condition: (values: Values) => boolean, ...validators: readonly Validator[]): Validator =>
  (value, values) => {
    if (!condition(values)) return undefined;
    for (const validate of validators) {
      const found = validate(value, values);
      if (found) return found;
    }
    return undefined;
  };

/** At least one of these fields is filled in; the issue stands at the field that carries the rule. */
export const oneOf =
  (...fields: readonly string[]): Validator =>
  (_value, values) =>
    fields.some((field) => isFilled(valueOf(values, field))) ? undefined : { code: 'required' };

/** Counted in characters as a person counts them, so that an emoji is one. */
export const maxLength = (max: number): Validator =>
  whenFilled((text) => {
    const length = characterCount(text);
    return length > max ? { code: 'too-long', slots: { max, over: length - max } } : undefined;
  });

/**
 * Something, an at, names with dots between them: enough to catch a slip, such as a comma or a dot too many. Whether it exists only a
 * message can tell.
 */
export const email: Validator = whenFilled((text) =>
  /^[^\s@,;:<>()[\]\\]+@[^\s@,;:<>()[\]\\.]+(\.[^\s@,;:<>()[\]\\.]+)+$/.test(text) && text.length <= 254 ? undefined : { code: 'email' },
);

/** 8 to 15 digits, however they are grouped, with or without a country in front (ITU-T E.164 has at most 15). */
export const phone: Validator = whenFilled((text) => {
  const digits = text.replace(/[\s().\-\u2010-\u2014/]/g, '');
  return /^\+?\d{8,15}$/.test(digits) ? undefined : { code: 'phone' };
});

export const postcode: Validator = whenFilled((text) => (parsePostcode(text) ? undefined : { code: 'postcode' }));

/** Cents, from and up to and including. */
export const amount = (limits: Readonly<{ min?: number; max?: number }> = {}): Validator =>
  whenFilled((text) => {
    const cents = parseAmount(text);
    if (cents === undefined) return { code: 'amount' };
    if (limits.min !== undefined && cents < limits.min) return { code: 'amount-too-low', slots: { min: limits.min / 100 } };
    if (limits.max !== undefined && cents > limits.max) return { code: 'amount-too-high', slots: { max: limits.max / 100 } };
    return undefined;
  });

export const wholeNumber = (limits: Readonly<{ min?: number; max?: number }> = {}): Validator =>
  whenFilled((text) => {
    const number = parseWholeNumber(text);
    if (number === undefined) return { code: 'whole-number' };
    if (limits.min !== undefined && number < limits.min) return { code: 'too-low', slots: { min: limits.min } };
    if (limits.max !== undefined && number > limits.max) return { code: 'too-high', slots: { max: limits.max } };
    return undefined;
  });

/** A date that exists, typed in three parts; the code says which part is missing or wrong. */
export const date = (limits: Readonly<{ min?: string; max?: string }> = {}): Validator =>
  whenFilled((text) => {
    const parsed = parseDate(text);
    if (parsed.kind !== 'date') return { code: `date-${parsed.part}` };
    if (limits.min && parsed.iso < limits.min) return { code: 'too-early', slots: { min: limits.min } };
    if (limits.max && parsed.iso > limits.max) return { code: 'too-late', slots: { max: limits.max } };
    return undefined;
  });

/** The answer is one of those offered: a draft of an older form can hold one that is not. */
export const among =
  (options: readonly string[] | ((values: Values) => readonly string[])): Validator =>
  (value, values) => {
    const offered = typeof options === 'function' ? options(values) : options;
    const chosen: readonly string[] = typeof value === 'string' ? [value].filter(isFilled) : typeof value === 'object' ? value : [];
    return chosen.every((item) => offered.includes(item)) ? undefined : { code: 'choice' };
  };

/** Choosing "something else" asks what: the words stand in a field of their own, `<field>.other`. */
export const wordsFor = (field: string, other = OTHER): Validator =>
  when((values) => {
    const chosen = valueOf(values, field);
    return chosen === other || (Array.isArray(chosen) && chosen.includes(other));
  }, required);

export const atMost =
  (max: number): Validator =>
  (value) =>
    Array.isArray(value) && value.length > max ? { code: 'too-many', slots: { max } } : undefined;
