/** What a vacancy says, as names and values in the order in which people ask: what is asked, what you get, for whom and where. */
import { html, nothing } from 'lit';
import { formatPostcode } from '../../forms/model/notation.ts';
import { safeLink } from '../../settings/settings-controller.ts';

import type { Vacancy } from '../model/vacancy.ts';
import { DAYS, PARTS_OF_DAY } from '../model/values.ts';
import { hoursLabel } from './key-facts.ts';
import { dayLabel, fromFeed, listLabel, type OpenedTexts, optionLabel } from './texts.ts';

export type Fact = Readonly<{
  name: string;
  /** One line or several. Empty: the source does not tell, and that is said. */
  values: readonly unknown[];
}>;

/** Of these it is said when they are missing: people decide by them. */
type Row = Readonly<{ name: string; values: readonly unknown[]; important?: boolean }>;

const factsOf = (rows: readonly Row[]): Fact[] => rows.filter((row) => row.important === true || row.values.length > 0);

/** What the source wrote itself, in its language. */
const inWordsOf =
  ({ lang }: Vacancy) =>
  (written: readonly (string | undefined)[] = []): unknown[] =>
    written.filter((text) => text !== undefined).map((text) => fromFeed(text, lang));

const maybe = (value: string | undefined): string[] => (value ? [value] : []);

export function askedFacts(vacancy: Vacancy, texts: OpenedTexts): Fact[] {
  const { schedule, requirements, skillsUsed, application } = vacancy;
  const said = inWordsOf(vacancy);
  const day = (date: string | undefined) => (date ? [dayLabel(date, texts.locale)] : []);
  return factsOf([
    { name: texts('fact.commitment'), values: labels(texts, 'commitment', [schedule?.commitment]), important: true },
    { name: texts('fact.hours'), values: maybe(hoursLabel(vacancy, texts)), important: true },
    { name: texts('fact.dayparts'), values: daypartLines(vacancy, texts), important: true },
    { name: texts('fact.start'), values: day(schedule?.start) },
    { name: texts('fact.end'), values: day(schedule?.end) },
    { name: texts('fact.steady'), values: schedule?.steadyPersonNeeded ? [texts('steady.yes')] : [] },
    { name: texts('fact.needed'), values: said(requirements?.needed) },
    { name: texts('fact.nice'), values: said(requirements?.nice) },
    {
      name: texts('fact.language'),
      values: requirements?.languageLevel ? [texts('language.level', { level: requirements.languageLevel })] : [],
      important: true,
    },
    { name: texts('fact.age'), values: maybe(ageLabel(vacancy, texts)) },
    { name: texts('fact.vog'), values: vogLines(vacancy, texts), important: true },
    { name: texts('fact.skills'), values: said(skillsUsed) },
    { name: texts('fact.application'), values: labels(texts, 'application', [application]) },
  ]);
}

export function offeredFacts(vacancy: Vacancy, texts: OpenedTexts): Fact[] {
  const { guidance, money, offers } = vacancy;
  const said = inWordsOf(vacancy);
  const told = (value: boolean | undefined, name: 'training' | 'trial') =>
    value === undefined ? [] : [texts(`${name}.${value ? 'yes' : 'no'}`)];
  return factsOf([
    {
      name: texts('fact.guidance'),
      values: [...labels(texts, 'guidance', [guidance?.level]), ...labels(texts, 'guidance-kind', guidance?.kinds ?? [])],
      important: true,
    },
    { name: texts('fact.training'), values: told(guidance?.training, 'training') },
    { name: texts('fact.trial'), values: told(guidance?.trialDay, 'trial') },
    { name: texts('fact.fallback'), values: said([guidance?.fallbackContact]) },
    {
      name: texts('fact.money'),
      values: [
        ...(['travel', 'costs', 'allowance'] as const).flatMap((kind) =>
          money?.[kind] === undefined ? [] : [texts(`money.${kind}.${money[kind] ? 'yes' : 'no'}`)],
        ),
        ...said([money?.note]),
      ],
      important: true,
    },
    { name: texts('fact.offers'), values: labels(texts, 'offer', offers ?? []) },
  ]);
}

export function aboutFacts(vacancy: Vacancy, texts: OpenedTexts): Fact[] {
  const { beneficiaries, activity, sector, form, suitableFor, arrangement, places, contact, location } = vacancy;
  const said = inWordsOf(vacancy);
  return factsOf([
    { name: texts('fact.beneficiaries'), values: labels(texts, 'beneficiaries', beneficiaries ?? []), important: true },
    { name: texts('fact.activity'), values: labels(texts, 'activity', [activity]) },
    { name: texts('fact.sector'), values: labels(texts, 'sector', [sector]) },
    { name: texts('fact.form'), values: labels(texts, 'form', [form]) },
    { name: texts('fact.suitable'), values: labels(texts, 'suitable', suitableFor ?? []) },
    { name: texts('fact.organisation'), values: organisationLines(vacancy, texts), important: true },
    { name: texts('fact.place'), values: placeLines(vacancy, texts), important: true },
    { name: texts('fact.transport'), values: said([location?.publicTransport]) },
    { name: texts('fact.places'), values: places ? [texts('places.left', { count: places })] : [] },
    { name: texts('fact.arrangement'), values: labels(texts, 'arrangement', arrangement ?? []) },
    { name: texts('fact.contact'), values: contact?.name ? [fromFeed([contact.name, contact.role].filter(Boolean).join(', '))] : [] },
  ]);
}

/** "Something else" tells nobody anything. */
const labels = (texts: OpenedTexts, list: string, values: readonly (string | undefined)[]): string[] =>
  values.filter((value) => value !== undefined && value !== 'other').map((value) => optionLabel(texts, list, value as string));

function ageLabel({ requirements }: Vacancy, texts: OpenedTexts): string | undefined {
  const { minAge: min, maxAge: max } = requirements ?? {};
  if (min !== undefined && max !== undefined) return texts('age.range', { min, max });
  if (min !== undefined) return texts('age.from', { min });
  return max === undefined ? undefined : texts('age.to', { max });
}

function vogLines({ requirements }: Vacancy, texts: OpenedTexts): string[] {
  const vog = requirements?.vog;
  if (!vog?.needed || vog.needed === 'unknown') return [];
  if (vog.needed === 'no') return [texts('vog.no')];
  return [texts('vog.yes'), ...(vog.paidBy ? [texts(`vog.${vog.paidBy}`)] : [])];
}

/** A known Monday, to get the names of the days in any language. */
const MONDAY = Date.UTC(2024, 0, 1);

/** Days with the same parts on one line: "maandag en dinsdag: ochtend". */
function daypartLines({ schedule }: Vacancy, texts: OpenedTexts): string[] {
  const byParts = new Map<string, string[]>();
  for (const [index, day] of DAYS.entries()) {
    const parts = PARTS_OF_DAY.filter((part) => schedule?.dayparts?.includes(`${day}-${part}`));
    if (parts.length === 0) continue;
    const name = new Intl.DateTimeFormat(texts.locale, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + index * 86_400_000);
    const key = listLabel(
      parts.map((part) => texts(`part.${part}`)),
      texts.locale,
    );
    byParts.set(key, [...(byParts.get(key) ?? []), name]);
  }
  return [...byParts].map(([parts, days]) => texts('dayparts.line', { days: listLabel(days, texts.locale), parts }));
}

function organisationLines({ organisation }: Vacancy, texts: OpenedTexts): unknown[] {
  if (!organisation?.name) return [];
  const href = organisation.url ? safeLink(organisation.url) : '';
  const name = fromFeed(organisation.name);
  const kind = organisation.kind ? ` (${optionLabel(texts, 'organisation-kind', organisation.kind)})` : nothing;
  return [html`${href ? html`<a href=${href} rel="noopener external">${name}</a>` : name}${kind}`];
}

function placeLines({ location }: Vacancy, texts: OpenedTexts): unknown[] {
  if (!location) return [];
  const { name, street, postcode, city, district } = location;
  const address = [street, [postcode && formatPostcode(postcode), city].filter(Boolean).join(' '), district].filter(Boolean).join(', ');
  return [...labels(texts, 'place', [location.mode]), ...(name ? [fromFeed(name)] : []), ...(address ? [fromFeed(address)] : [])];
}
