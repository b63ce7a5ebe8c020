/** What the rules ask about, out of the answers so far. */
import type { Values } from '../../forms/model/form.ts';
import { parseAmount, parseDate, parseWholeNumber } from '../../forms/model/notation.ts';
import type { PointOf } from '../../places/model/point.ts';
import { sumOf } from './budget.ts';
import type { InitiativePack } from './pack.ts';
import { readPin } from './pin.ts';
import { kindOf, type Question, questionsOf } from './questions.ts';
import { digitsOf, type Facts, judge, type Judged, type RuleCheck } from './rules.ts';
import { dutchDay } from './terms.ts';

/** Field of "does it fit?" for who has no budget yet; it is not sent. */
export const FIT_AMOUNT = 'fit.amount';

const textOf = (values: Values, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : '';
};

/** @param pointOf where a postcode is, once that can be looked up. */
export function factsOf(values: Values, pack: InitiativePack, pointOf?: PointOf): Facts {
  const sum = sumOf(values);
  const pin = values['place.how'] === 'map' ? readPin(values['place.pin']) : undefined;
  const postcode = pin ? undefined : textOf(values, 'place.postcode') || undefined;
  const start = parseDate(textOf(values, 'start'));
  return {
    kind: kindOf(values, pack)?.id,
    role: textOf(values, 'role') || undefined,
    asked: sum?.asked ?? parseAmount(textOf(values, FIT_AMOUNT)),
    total: sum?.total,
    own: sum?.own,
    start: start.kind === 'date' ? start.iso : undefined,
    postcode,
    spot: pin?.point ?? pointOf?.(digitsOf(postcode) ?? ''),
    backing: parseWholeNumber(textOf(values, 'backing.number')),
  };
}

export const judgedNow = (values: Values, pack: InitiativePack, pointOf?: PointOf, now = new Date()): Judged[] =>
  judge(pack.rules, factsOf(values, pack, pointOf), dutchDay(now), pack.closedDays);

/** The digits whose middle decides about an area that the pack draws; nothing for packs that draw none, or without a postcode. */
export const postcodeToPlace = (values: Values, { rules }: InitiativePack): string | undefined =>
  rules.some(({ check }) => check === 'boundary') ? digitsOf(textOf(values, 'place.postcode')) : undefined;

/** Which question each rule needs an answer to. */
const ASKED_BY_CHECK: Readonly<Partial<Record<RuleCheck, string>>> = {
  'max-amount': FIT_AMOUNT,
  'lead-time': 'start',
  area: 'place.postcode',
  boundary: 'place.postcode',
  backing: 'backing.number',
  who: 'role',
};

/** The few questions of "does it fit?": only those that a rule of this pack needs, each once. */
export function fitQuestions(pack: InitiativePack): readonly Question[] {
  const known = questionsOf(pack);
  const amount: Question = { name: FIT_AMOUNT, type: 'amount', audience: 'recipient', rules: [] };
  const names = pack.rules.flatMap(({ check }) => ASKED_BY_CHECK[check] ?? []);
  const kind = pack.kinds.length > 1 ? ['kind'] : [];
  return [...new Set([...kind, ...names])].flatMap((name) => (name === FIT_AMOUNT ? amount : (known.get(name) ?? [])));
}
