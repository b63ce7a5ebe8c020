/**
 * What the site explains beside a vacancy: whether it goes with a benefit, a certificate of conduct, insurance, expenses. Rules change, and differ by
 * place, so the words are the site's, each with its source and the day on which somebody checked it; without those it is not shown.
 */
import * as v from 'valibot';
import { type FeedProblem, isPlain, kept } from './keep-valid.ts';
import { date, language, name, text, url } from './vacancy.ts';

/** In the order in which people ask. */
export const TOPICS = ['benefit', 'vog', 'insurance', 'expenses'] as const;

export const explanationModel = v.object({
  topic: v.picklist(TOPICS),
  /** Plain text; an empty line parts paragraphs. */
  text: text(5_000),
  /** Several languages of one topic are several explanations. */
  lang: v.optional(language),
  /** Who says so. */
  source: v.object({ name, url: v.optional(url) }),
  /** The day on which it was last checked. */
  date,
});
export type Explanation = v.InferOutput<typeof explanationModel>;

const MOST = 100;

export const explanationsModel = v.object({
  schema: v.optional(v.pipe(v.string(), v.maxLength(500))),
  explanations: v.pipe(v.array(explanationModel), v.maxLength(MOST)),
});

/** Whatever is wrong in one of these, the explanation is left out: half a rule, or one of nobody, is worse than none. */
const REQUIRED: ReadonlySet<string> = new Set(['topic', 'text', 'source', 'source.name', 'date']);

/** Reads what a site gave, one by one; nothing throws. */
export function parseExplanations(given: unknown): { explanations: Explanation[]; problems: FeedProblem[] } {
  const list = isPlain(given) ? given['explanations'] : undefined;
  if (!Array.isArray(list)) {
    return {
      explanations: [],
      problems: [{ number: 0, field: 'explanations', code: list === undefined ? 'missing' : 'wrong-type', lost: true }],
    };
  }
  const problems: FeedProblem[] = [];
  const explanations = (list as unknown[]).slice(0, MOST).flatMap((item, index) => {
    const report = (field: string, code: FeedProblem['code'], lost: boolean) => problems.push({ number: index + 1, field, code, lost });
    if (isPlain(item)) return kept(explanationModel, item, REQUIRED, report) ?? [];
    report('', 'not-an-object', true);
    return [];
  });
  return { explanations, problems };
}

const languageOf = (tag = ''): string => tag.toLowerCase().split('-')[0] ?? '';

/** One for each topic: in the language of the page, or else the first. */
export const explanationsIn = (locale: string, explanations: readonly Explanation[]): readonly Explanation[] =>
  TOPICS.flatMap((topic) => {
    const same = explanations.filter((explanation) => explanation.topic === topic);
    return same.find(({ lang }) => languageOf(lang) === languageOf(locale)) ?? same[0] ?? [];
  });
