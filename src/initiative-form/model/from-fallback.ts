/** What a resident typed in the plain form inside the tag, as values of this form. */
import { type FieldValue, isFilled, type Values } from '../../forms/model/form.ts';
import type { InitiativePlan } from './plan.ts';

/** What a visitor typed in the form inside the tag, by the names of the form encoding, as values of this form. */
export function valuesFromFallback(fields: ReadonlyMap<string, readonly string[]>, plan: InitiativePlan): Values {
  const values: Record<string, FieldValue> = {};
  for (const question of plan.questions.values()) {
    const given = (fields.get(question.name) ?? []).filter((value) => value !== '');
    const [first] = given;
    if (first === undefined) continue;
    const offered = question.choices?.length ? question.choices.map(({ value }) => value) : undefined;
    if (question.type === 'several') values[question.name] = given.filter((value) => offered?.includes(value));
    else if (question.type === 'yes-no') values[question.name] = first === 'true' ? 'yes' : first === 'false' ? 'no' : first;
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
