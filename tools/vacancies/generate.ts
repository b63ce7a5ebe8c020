/**
 * Puts the written parts together into the demo's feed, `demo/data/vacancies.json`. The same parts always give the same file:
 * chance comes from a seed, and "today" is a fixed day.
 *
 * As in life: a third of the vacancies is filled in well, a third half, a third hardly. Some are past their date, some are full, and some
 * came in a second time through another source.
 */
import { readFileSync } from 'node:fs';
import type { Vacancy, VacancyFeed, VacancySourceInfo } from '../../src/vacancy-finder/model/vacancy.ts';
import { organisations } from './organisations.ts';
import { places, type Place } from './places.ts';
import type { Organisation, Task } from './shape.ts';
import { activities } from './tasks/activities.ts';
import { learning } from './tasks/learning.ts';
import { people } from './tasks/people.ts';
import { society } from './tasks/society.ts';
import { CLOSING, COPIED_TITLES, FALLBACK, GUIDANCE, readWhen, scheduleWords, TRAVEL, TRIAL } from './words.ts';

export const tasks: readonly Task[] = [...people, ...learning, ...activities, ...society];

/** The day on which the feed was "made". Everything with a date is before or after it. */
const TODAY = '2026-11-16';
const SEED = 20261116;

const BANK: VacancySourceInfo = {
  name: 'Vrijwilligerspunt Waterrijk',
  url: 'https://www.vrijwilligerspuntwaterrijk.example/',
  licence: 'CC BY 4.0',
  respond: 'endpoint',
};
const OTHERS: readonly VacancySourceInfo[] = [
  { name: 'Buurtplein De Plassen', url: 'https://buurtplein.example/', licence: 'CC BY-SA 4.0', respond: 'url' },
  { name: 'Sportloket Waterrijk', url: 'https://sportloket.example/', respond: 'phone' },
  { name: 'Prikbord Waterrijk', url: 'https://prikbord.example/', respond: 'none' },
];

/** mulberry32: small, good enough for demo data, and the same everywhere. */
const random = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** The middle of each four-digit postcode, from the table in `data/`. */
const centres = () => {
  const rows = readFileSync(new URL('../../data/4pp.csv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1);
  return new Map(
    rows.flatMap((row) => {
      const cells = row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
      return cells.length < 9 ? [] : [[cells[1] ?? '', { lat: Number(cells[7]), lon: Number(cells[8]) }] as const];
    }),
  );
};

const turn = <T>(values: readonly T[], index: number): T | undefined => values[index % values.length];

const place = (key: string): Place => {
  const found = places[key];
  if (!found) throw new Error(`No place is called ${key}.`);
  return found;
};

const organisation = (key: string): Organisation => {
  const found = organisations[key];
  if (!found) throw new Error(`No organisation is called ${key}.`);
  return found;
};

const slug = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** `(0515) 00 xx xx`: no subscriber's number begins with 0, so nobody can be called by accident. */
const phone = (index: number) => {
  const digits = String(1000 + ((index * 37) % 9000));
  return `0515 00 ${digits.slice(0, 2)} ${digits.slice(2)}`;
};

const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Leaves out keys without a value, and whole objects without keys. */
const filled = <T extends object>(value: T): T => {
  const entries = Object.entries(value).flatMap(([key, entry]: [string, unknown]) => {
    if (entry === undefined || (Array.isArray(entry) && entry.length === 0)) return [];
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [[key, entry]];
    const inner = filled(entry);
    return Object.keys(inner).length > 0 ? [[key, inner]] : [];
  });
  return Object.fromEntries(entries) as T;
};

type Care = 'well' | 'half' | 'hardly';

export const vacancyFeed = (): VacancyFeed => {
  const chance = random(SEED);
  const maybe = (share: number) => chance() < share;
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(chance() * values.length)];
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  };
  const centre = centres();
  const homes = Object.keys(places);
  const organisationKeys = Object.keys(organisations);
  let homeTurn = 0;

  const locationOf = (task: Task, key: string, org: Organisation, home: Place, care: Care): Vacancy['location'] => {
    const mode = task.mode ?? 'on-site';
    if (mode === 'at-someones-home') return { mode, postcode: home.postcode, city: home.city, district: home.district };
    const base = place(org.district);
    if (mode === 'online' || mode === 'from-home') return care === 'well' ? { mode, city: base.city } : { mode };
    const middle = centre.get(base.postcode);
    // Each organisation stands a little away from the middle, always on the same spot.
    const index = organisationKeys.indexOf(key);
    const near = (value: number, step: number) => Number((value + (((index * step) % 11) - 5) * 0.0007).toFixed(5));
    if (mode === 'hybrid') return { mode, postcode: base.postcode, city: base.city, district: base.district };
    return {
      mode,
      name: org.street ? org.name : undefined,
      street: org.street,
      postcode: base.postcode,
      city: base.city,
      district: base.district,
      ...(middle && org.street && { lat: near(middle.lat, 3), lon: near(middle.lon, 7) }),
      publicTransport: care === 'hardly' ? undefined : org.bus,
    };
  };

  const describe = (task: Task, org: Organisation, when: string | undefined, dates: readonly [string, string?] | undefined, care: Care) => {
    const written = task.body.join(' ');
    const arranged = (task.kinds ?? []).filter((kind) => !(kind === 'start-together' && /loop(t|en)? .*mee|samen met/i.test(written)));
    const guidance = care === 'hardly' ? [] : arranged.slice(0, 2).map((kind) => pick(GUIDANCE[kind] ?? ['']));
    const practical = [
      scheduleWords(task, when, dates),
      ...guidance,
      ...(task.trial && care === 'well' ? [pick(TRIAL)] : []),
      ...(task.money?.travel && care !== 'hardly' ? [pick(TRAVEL)] : []),
    ];
    const about = maybe(0.75) ? [org.about] : [];
    const closing = task.apply ? [pick(CLOSING[task.apply] ?? [''])] : [];
    const own = maybe(0.5) ? [...about, ...task.body] : [...task.body, ...about];
    return [...own, practical.filter(Boolean).join(' '), ...closing].filter(Boolean).join('\n\n');
  };

  const build = (task: Task, variant: number, number: number): Vacancy => {
    const key = turn(task.orgs, variant) ?? '';
    const org = organisation(key);
    const care: Care = turn(['well', 'half', 'hardly', 'well', 'half'] as const, number * 3 + variant) ?? 'half';
    // Neighbours help in their own neighbourhood; the others everywhere.
    const home = place(
      task.mode !== 'at-someones-home' || org.kind === 'informal' ? org.district : (turn(homes, homeTurn++) ?? org.district),
    );
    const where = home.district ?? home.city;
    const when = task.when && turn(task.when, variant);
    const dates = task.dates && turn(task.dates, variant);
    const fill = (text: string) => text.replaceAll('{wijk}', where).replaceAll('{bij}', org.at).replaceAll('{org}', org.name);
    const well = care === 'well';
    const known = care !== 'hardly';
    const published = addDays(TODAY, -Math.floor(2 + chance() * 330));
    const source = maybe(0.12) ? (task.sector === 'sport' ? OTHERS[1] : pick([OTHERS[0], OTHERS[2]])) : undefined;
    const orgIndex = organisationKeys.indexOf(key);
    const site = `https://www.${slug(org.name)}.example/`;

    const vacancy: Vacancy = {
      id: `wr-${String(number).padStart(4, '0')}`,
      title: fill(turn(task.titles, variant) ?? ''),
      summary: known || maybe(0.6) ? fill(turn(task.summaries, variant) ?? '') : undefined,
      description: fill(describe(task, org, when, dates, care)),
      url: source?.url ? `${source.url}vacature/${number}` : maybe(0.4) ? `${site}vrijwilligers` : undefined,
      organisation: {
        id: `org-${key}`,
        name: org.name,
        kind: known ? org.kind : undefined,
        url: org.kind === 'informal' ? undefined : site,
      },
      contact: {
        name: known ? org.contact?.[0] : undefined,
        role: known ? org.contact?.[1] : undefined,
        phone: task.apply === 'call' || well || source?.respond === 'phone' ? phone(orgIndex + 1) : undefined,
        email: well ? `vrijwilligers@${slug(org.name)}.example` : undefined,
      },
      location: locationOf(task, key, org, home, care),
      schedule: {
        commitment: known || maybe(0.5) ? task.commitment : undefined,
        start: dates?.[0],
        end: dates?.[1],
        minHours: task.hours?.[0],
        maxHours: task.hours?.[1],
        per: task.hours?.[2],
        dayparts: known && when ? (readWhen(when).dayparts as NonNullable<NonNullable<Vacancy['schedule']>['dayparts']>) : undefined,
        steadyPersonNeeded: task.steady ?? (well ? false : undefined),
      },
      sector: task.sector,
      form: known ? (task.form ?? 'group') : undefined,
      activity: known || maybe(0.7) ? task.activity : undefined,
      beneficiaries: known ? [...task.for] : undefined,
      arrangement: well ? [...(task.arrangement ?? (['volunteering'] as const))] : undefined,
      suitableFor: known && task.suitable ? [...task.suitable] : undefined,
      guidance: known
        ? {
            level: task.guidance,
            kinds: task.kinds && [...task.kinds],
            training: task.training ?? (well ? false : undefined),
            trialDay: task.trial ?? (well ? false : undefined),
            fallbackContact: well && (task.form === 'one-to-one' || task.guidance === 'intensive') ? pick(FALLBACK) : undefined,
          }
        : undefined,
      requirements: {
        needed: task.needed && [...task.needed],
        nice: known && task.nice ? [...task.nice] : undefined,
        minAge: task.minAge,
        maxAge: task.maxAge,
        languageLevel: known ? task.language : undefined,
        vog: task.vog
          ? {
              needed: 'yes',
              paidBy: known ? (org.kind === 'service' || org.kind === 'member-association' ? 'free-scheme' : 'organisation') : undefined,
            }
          : well
            ? { needed: maybe(0.3) ? 'unknown' : 'no' }
            : undefined,
      },
      money: known ? task.money : undefined,
      offers: known && task.offers ? [...task.offers] : undefined,
      oneToOne: task.hopes
        ? {
            hopes: turn(task.hopes, variant),
            youGet: known ? task.youGet : undefined,
            arranged: known ? task.arranged : undefined,
          }
        : undefined,
      places:
        task.places ??
        (well && task.form !== 'one-to-one' && maybe(0.4) ? pick([1, 2, 3, 4, 6]) : task.form === 'one-to-one' && well ? 1 : undefined),
      negotiableTasks: well ? maybe(0.5) : undefined,
      application: known ? task.apply : undefined,
      goalAreas: known && task.areas ? [...task.areas] : undefined,
      skillsUsed: well && task.skills ? [...task.skills] : undefined,
      priorityTheme: task.theme,
      status: known ? 'open' : undefined,
      publishedAt: published,
      confirmedAt: well ? addDays(TODAY, -Math.floor(chance() * 60)) : undefined,
      validThrough: dates
        ? task.commitment === 'one-off'
          ? (dates[1] ?? dates[0])
          : dates[1]
        : maybe(0.3)
          ? addDays(TODAY, 240 + Math.floor(chance() * 500))
          : undefined,
      source,
    };
    return vacancy;
  };

  const made = tasks.flatMap((task) => Array.from({ length: task.count ?? task.orgs.length }, (_, variant) => ({ task, variant })));
  const vacancies = made.map(({ task, variant }, index) => build(task, variant, index + 1));

  // What only happens now and then, at fixed distances, so that each kind is certain to be there.
  const now = (offset: number, step: number, change: (vacancy: Vacancy, index: number) => void) => {
    vacancies.filter((vacancy, index) => index % step === offset && !vacancy.schedule?.start).forEach(change);
  };
  now(5, 23, (vacancy, index) => {
    vacancy.validThrough = addDays('2026-02-01', index * 17);
    vacancy.publishedAt = addDays('2025-06-01', index * 9);
    delete vacancy.confirmedAt;
  });
  now(11, 67, (vacancy) => (vacancy.status = 'full'));
  now(29, 83, (vacancy) => (vacancy.status = 'paused'));
  now(41, 97, (vacancy) => (vacancy.status = 'closed'));
  now(7, 151, (vacancy) => (vacancy.requirements = { ...vacancy.requirements, vog: { needed: 'yes', paidBy: 'volunteer' } }));

  /** The same vacancy as another site has it: other id, slightly other words, fewer fields. */
  const copies = vacancies
    .filter((vacancy, index) => index % 24 === 3 && !vacancy.source && vacancy.status !== 'closed')
    .map((vacancy, index): Vacancy => {
      const { confirmedAt: _confirmed, offers: _offers, goalAreas: _areas, guidance: _guidance, skillsUsed: _skills, ...rest } = vacancy;
      const source = turn([OTHERS[0], OTHERS[2]], index);
      return {
        ...rest,
        id: `bp-${String(7000 + index * 13)}`,
        title: turn(COPIED_TITLES, index)?.(vacancy.title, vacancy.organisation?.name ?? '') ?? vacancy.title,
        description: vacancy.description?.split('\n\n').slice(0, 2).join('\n\n'),
        organisation: { name: vacancy.organisation?.name },
        url: `${source?.url ?? ''}vacature/${7000 + index * 13}`,
        publishedAt: addDays(vacancy.publishedAt ?? TODAY, 3),
        source,
      };
    });

  return {
    schema: 'https://schemas.meedoen.example/vacancies/1',
    title: 'Vrijwilligerswerk in Waterrijk',
    source: BANK,
    vacancies: [...vacancies, ...copies].map(filled),
  };
};

/** The feed as a file: one line per vacancy, so that a change shows which one it is. */
export const vacancyFile = (): [path: string, text: string] => {
  const { vacancies, ...head } = vacancyFeed();
  const opening = JSON.stringify(head, null, 2).replace(/\n}$/, '');
  return [
    'demo/data/vacancies.json',
    `${opening},\n  "vacancies": [\n${vacancies.map((vacancy) => `    ${JSON.stringify(vacancy)}`).join(',\n')}\n  ]\n}\n`,
  ];
};
