/** "Help me choose": four easy questions that set filters. An answer is a set of filters; "it does not matter" sets none. */
import type { Chosen, FilterId } from './filters.ts';

export const QUESTIONS = ['whom', 'like', 'time', 'possible'] as const;
export type Question = (typeof QUESTIONS)[number];

export const ANSWERS: Readonly<Record<Question, Readonly<Record<string, Chosen>>>> = {
  whom: {
    older: { beneficiaries: ['older-people', 'people-with-dementia'] },
    young: { beneficiaries: ['children', 'youth', 'families'] },
    newcomers: { beneficiaries: ['newcomers'] },
    support: { beneficiaries: ['people-with-a-disability', 'chronically-ill', 'informal-carers', 'low-incomes', 'homeless'] },
    neighbourhood: { beneficiaries: ['neighbourhood', 'everyone'] },
    nature: { beneficiaries: ['animals-nature'] },
  },
  like: {
    people: { activity: ['company-visiting', 'buddy-mentor', 'peer-experience', 'information'] },
    hands: { activity: ['practical-maintenance', 'cooking', 'shopping-household', 'driving'] },
    teach: { activity: ['language-coaching', 'digital-help', 'childcare', 'sports-coaching'] },
    arrange: { activity: ['events', 'administration', 'fundraising', 'board', 'advice-council'] },
    make: { activity: ['media-making'] },
  },
  time: {
    once: { commitment: ['one-off'] },
    little: { hours: ['month-2'] },
    some: { hours: ['month-8'] },
    more: { hours: ['month-20'] },
    free: { commitment: ['when-it-suits', 'one-off', 'short-project'] },
  },
  possible: {
    dutch: { language: ['A1', 'A2'] },
    home: { place: ['from-home', 'online', 'hybrid'] },
    wheelchair: { suitable: ['wheelchair'] },
    energy: { suitable: ['low-energy'] },
    guidance: { guidance: ['light', 'intensive'] },
    travel: { money: ['travel'] },
  },
};

export type Answers = Readonly<Partial<Record<Question, string>>>;

/** All that the questions can set; what an earlier round chose goes with the next. */
const SET_BY_QUESTIONS: readonly FilterId[] = [
  ...new Set(Object.values(ANSWERS).flatMap((answers) => Object.values(answers).flatMap((chosen) => Object.keys(chosen) as FilterId[]))),
];

export function chosenBy(answers: Answers): Chosen {
  const nothing = Object.fromEntries(SET_BY_QUESTIONS.map((filter) => [filter, [] as readonly string[]]));
  return QUESTIONS.reduce<Chosen>((all, question) => ({ ...all, ...ANSWERS[question][answers[question] ?? ''] }), nothing);
}
