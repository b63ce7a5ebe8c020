/**
 * "Does it fit?": the rules of a municipality, judged against what is known so far. A rule that cannot be judged yet is not a rule that is
 * broken, and a broken one never stops anybody: it is quoted with its source, and the resident can send and explain.
 */
import type { InferOutput } from 'valibot';
import { parsePostcode } from '../../forms/model/notation.ts';
import type { Point } from '../../places/model/point.ts';
import { isWithin } from './boundary.ts';
import type { ruleModel } from './pack-model.ts';
import { lastDayOf } from './terms.ts';

export type Rule = InferOutput<typeof ruleModel>;
export type RuleCheck = Rule['check'];

/** What the rules ask about, as far as it is known. */
export type Facts = Readonly<{
  kind?: string | undefined;
  role?: string | undefined;
  /** Cents that are asked of the municipality, and that it costs in all. */
  asked?: number | undefined;
  total?: number | undefined;
  own?: number | undefined;
  /** First day of the doing: `2027-04-01`. */
  start?: string | undefined;
  postcode?: string | undefined;
  /** The pin on the map, or the middle of that postcode where it is known. */
  spot?: Point | undefined;
  backing?: number | undefined;
}>;

export type Verdict = 'met' | 'not-met' | 'unknown';
export type Judged = Readonly<{
  rule: Rule;
  verdict: Verdict;
  /** What follows from the rule today: the first day that is possible, or the amount that may be asked. */
  day?: string;
}>;

/** Rules that hold for this kind today, each with its verdict. Rules of later or of before are left out. */
export function judge(rules: readonly Rule[], facts: Facts, today: string, closedDays: readonly string[] = []): Judged[] {
  return rules
    .filter((rule) => !rule.kinds || facts.kind === undefined || rule.kinds.includes(facts.kind))
    .filter(({ validFrom, validTo }) => (!validFrom || validFrom <= today) && (!validTo || today <= validTo))
    .map((rule) => judged(rule, facts, today, closedDays));
}

const verdictOf = (known: boolean, met: boolean): Verdict => (known ? (met ? 'met' : 'not-met') : 'unknown');

function judged(rule: Rule, facts: Facts, today: string, closedDays: readonly string[]): Judged {
  switch (rule.check) {
    case 'max-amount': {
      const asked = facts.asked ?? facts.total;
      return { rule, verdict: verdictOf(asked !== undefined, (asked ?? 0) <= rule.amount) };
    }
    case 'own-contribution': {
      const { total, own } = facts;
      const known = total !== undefined && total > 0 && own !== undefined;
      return { rule, verdict: verdictOf(known, (own ?? 0) * 100 >= (total ?? 0) * rule.percent) };
    }
    case 'lead-time': {
      const day = lastDayOf(rule.term, today, closedDays);
      return { rule, verdict: verdictOf(facts.start !== undefined, (facts.start ?? '') >= day), day };
    }
    case 'closing-date':
      return { rule, verdict: today <= rule.date ? 'met' : 'not-met', day: rule.date };
    case 'area': {
      const digits = digitsOf(facts.postcode);
      return {
        rule,
        verdict: verdictOf(
          digits !== undefined,
          rule.postcodes.some((part) => covers(part, digits ?? '')),
        ),
      };
    }
    case 'boundary': {
      const { spot } = facts;
      return { rule, verdict: verdictOf(spot !== undefined, spot !== undefined && isWithin(rule.boundary, spot)) };
    }
    case 'backing':
      return { rule, verdict: verdictOf(facts.backing !== undefined, (facts.backing ?? 0) >= rule.number) };
    case 'who': {
      const known = facts.role !== undefined && facts.role !== 'unknown';
      return { rule, verdict: verdictOf(known, rule.roles.includes(facts.role ?? '')) };
    }
    case 'read':
      return { rule, verdict: 'unknown' };
  }
}

/** `3511 AB` → `3511`. */
export const digitsOf = (postcode = ''): string | undefined => parsePostcode(postcode)?.slice(0, 4);

/** `3511` or `3511-3526`. */
const covers = (part: string, digits: string): boolean => {
  const [from = '', to = from] = part.split('-');
  return digits >= from && digits <= to;
};

/** Where a rule is told when it is not met: the last question that it is about, of those that are asked. */
export const FIELDS_OF_CHECK: Readonly<Record<RuleCheck, readonly string[]>> = {
  'max-amount': ['budget'],
  'own-contribution': ['budget'],
  'lead-time': ['start'],
  'closing-date': ['kind'],
  area: ['place.postcode'],
  boundary: ['place.postcode', 'place.pin'],
  backing: ['backing.number'],
  who: ['role'],
  read: [],
};
