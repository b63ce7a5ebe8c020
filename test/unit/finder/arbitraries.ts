/** Random vacancies as feeds have them: many fields empty. */
import fc from 'fast-check';
import { Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { type Chosen, FILTER_IDS, type FilterId, FILTERS } from '../../../src/vacancy-finder/model/filters.ts';
import {
  COMMITMENTS,
  DAYPARTS,
  GUIDANCE_LEVELS,
  LANGUAGE_LEVELS,
  LOCATION_MODES,
  PERIODS,
  SECTORS,
  SUITABLE_FOR,
  type Vacancy,
  VOG_NEEDED,
} from '../../../src/vacancy-finder/model/vacancy.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const vacancy = fc.record({
  title: fc.constantFrom('Wandelmaatje', 'Taalcoach', 'Kok gezocht', 'Fietsen maken'),
  sector: maybe(fc.constantFrom(...SECTORS.slice(0, 4))),
  schedule: maybe(
    fc.record({
      commitment: maybe(fc.constantFrom(...COMMITMENTS)),
      minHours: maybe(fc.integer({ min: 1, max: 40 })),
      per: maybe(fc.constantFrom(...PERIODS)),
      dayparts: maybe(fc.uniqueArray(fc.constantFrom(...DAYPARTS), { maxLength: 4 })),
    }),
  ),
  location: maybe(fc.record({ mode: maybe(fc.constantFrom(...LOCATION_MODES)) })),
  suitableFor: maybe(fc.uniqueArray(fc.constantFrom(...SUITABLE_FOR), { maxLength: 3 })),
  guidance: maybe(fc.record({ level: maybe(fc.constantFrom(...GUIDANCE_LEVELS)) })),
  requirements: maybe(
    fc.record({
      languageLevel: maybe(fc.constantFrom(...LANGUAGE_LEVELS)),
      vog: maybe(fc.record({ needed: maybe(fc.constantFrom(...VOG_NEEDED)) })),
    }),
  ),
  money: maybe(fc.record({ travel: maybe(fc.boolean()), costs: maybe(fc.boolean()), allowance: maybe(fc.boolean()) })),
  status: maybe(fc.constantFrom('open' as const, 'full' as const, 'closed' as const)),
  validThrough: maybe(fc.constantFrom('2026-11-01', '2026-11-22', '2027-01-01')),
  publishedAt: maybe(fc.constantFrom('2026-01-01', '2026-10-01', '2026-11-20')),
});

/** Without the keys that are not filled in, as parsing leaves them. */
const compact = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .map(([key, inner]) => [key, compact(inner)]),
      );

export const feeds: fc.Arbitrary<Entry[]> = fc
  .array(vacancy, { maxLength: 40 })
  .map((items) => items.map((item, index) => new Entry({ id: String(index), ...(compact(item) as object) } as Vacancy)));

const TESTED: readonly FilterId[] = [
  'sector',
  'commitment',
  'place',
  'suitable',
  'vog',
  'money',
  'language',
  'hours',
  'daypart',
  'guidance',
];

export const choices: fc.Arbitrary<Chosen> = fc
  .subarray([...TESTED], { maxLength: 4 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => {
        const options = FILTERS.find((filter) => filter.id === id)?.options ?? ['Zonnebloem', 'Buurthuis'];
        return fc.subarray([...options], { minLength: 1 }).map((chosen) => [id, chosen] as const);
      }),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs));

export const allFilters = FILTERS.filter(({ id }) => FILTER_IDS.includes(id));
