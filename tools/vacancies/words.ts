/** Sentences that belong to a field, so that text and data never contradict each other. */
import type { Task } from './shape.ts';

const DAY_NAMES: Record<string, string> = {
  mon: 'maandag',
  tue: 'dinsdag',
  wed: 'woensdag',
  thu: 'donderdag',
  fri: 'vrijdag',
  sat: 'zaterdag',
  sun: 'zondag',
};
const PART_NAMES: Record<string, string> = { morning: 'ochtend', afternoon: 'middag', evening: 'avond' };
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

const or = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} of ${words.at(-1) ?? ''}`;

interface When {
  dayparts: string[];
  /** "op dinsdag of donderdag, in de middag" */
  words: string;
}

/** Reads `tue thu afternoon`: days (`weekdays`, `any`) and parts of the day. */
export const readWhen = (when: string): When => {
  const tokens = when.split(' ');
  const parts = tokens.filter((token) => token in PART_NAMES);
  const days = tokens.flatMap((token) => {
    if (token === 'weekdays') return WEEKDAYS;
    if (token === 'any') return Object.keys(DAY_NAMES);
    return token in DAY_NAMES ? [token] : [];
  });
  const dayWords = tokens.includes('any')
    ? ''
    : tokens.includes('weekdays')
      ? 'doordeweeks'
      : days.join() === 'sat,sun'
        ? 'in het weekend'
        : `op ${or(days.map((day) => DAY_NAMES[day] ?? ''))}`;
  const partWords = parts.join() === 'morning,afternoon' ? 'overdag' : `in de ${or(parts.map((part) => PART_NAMES[part] ?? ''))}`;
  return {
    dayparts: days.flatMap((day) => parts.map((part) => `${day}-${part}`)),
    words: [dayWords, partWords].filter(Boolean).join(', '),
  };
};

const PER: Record<string, string> = { time: 'per keer', week: 'per week', month: 'per maand', year: 'per jaar' };

const hoursWords = ([min, max, per]: NonNullable<Task['hours']>) =>
  `${min === max ? `ongeveer ${min} uur` : `${min} tot ${max} uur`} ${PER[per] ?? ''}`;

const longDate = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortDate = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const datesWords = ([start, end]: readonly [string, string?], seasonal: boolean) => {
  if (!end) return `Het is op ${longDate.format(new Date(start))}.`;
  const range = `van ${shortDate.format(new Date(start))} tot en met ${shortDate.format(new Date(end))}`;
  return seasonal ? `Het seizoen loopt ${range}.` : `Het is ${range}.`;
};

/** When and how long, in one or two sentences; empty when neither is known. */
export const scheduleWords = (task: Task, when: string | undefined, dates: readonly [string, string?] | undefined) => {
  const sentences: string[] = [];
  if (dates) sentences.push(datesWords(dates, task.commitment === 'seasonal'));
  const day = when ? readWhen(when).words : '';
  const hours = task.hours ? hoursWords(task.hours) : '';
  if (task.commitment === 'when-it-suits') {
    sentences.push(`Je bepaalt zelf wanneer je helpt${hours ? `. Reken op ${hours}` : ''}${day ? `, meestal ${day}` : ''}.`);
  } else if (hours) {
    sentences.push(`Het kost je ${hours}${day ? `, ${day}` : ''}.`);
  } else if (day) {
    sentences.push(`We doen dit ${day}.`);
  }
  return sentences.join(' ');
};

export const GUIDANCE: Record<string, readonly string[]> = {
  introduction: ['We beginnen met een kennismaking.', 'Eerst maken we rustig kennis.'],
  'start-together': ['De eerste keren loop je mee met een ervaren vrijwilliger.', 'Je begint samen met iemand die het al kent.'],
  'fixed-contact': ['Je krijgt een vaste contactpersoon.', 'Voor vragen kun je altijd bij dezelfde persoon terecht.'],
  'peer-meetings': ['Een paar keer per jaar praten alle vrijwilligers bij.', 'Je ontmoet ook de andere vrijwilligers.'],
  coach: ['Een begeleider kijkt met je mee.', 'Er is iemand die je helpt om te groeien in dit werk.'],
};

export const TRIAL = ['Je mag eerst een keer meekijken voor je beslist.', 'Een proefdag is altijd mogelijk.'];
export const TRAVEL = ['Reiskosten krijg je terug.', 'Wij betalen je reiskosten.'];

export const CLOSING: Record<string, readonly string[]> = {
  call: [
    'Bel gerust, ook als je nog twijfelt.',
    'Bel ons. Dan vertellen we je er meer over.',
    'Heb je een vraag? Een telefoontje is genoeg.',
  ],
  form: [
    'Laat een berichtje achter. We bellen je binnen een week.',
    'Stuur ons een bericht, dan hoor je snel van ons.',
    'Reageer met een paar regels over jezelf. Een cv is niet nodig.',
  ],
  'walk-in': ['Loop eens binnen om te kijken.', 'Kom langs. De koffie staat klaar.', 'Kom een keer kijken, dat verplicht je tot niets.'],
  interview: [
    'We maken graag kennis bij een kop koffie.',
    'Past dit bij je? Dan plannen we een gesprek.',
    'In een gesprek kijken we samen of het klikt.',
  ],
};

/** What a source that copied a vacancy tends to do to its title. */
export const COPIED_TITLES: readonly ((title: string, organisation: string) => string)[] = [
  (title, organisation) => `${title} – ${organisation}`,
  (title) => `Gezocht: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  (title) => `${title} (vrijwilliger)`,
];

export const FALLBACK = [
  'Gaat er iets mis? De coördinator is ook in de avond te bereiken.',
  'Is er iets aan de hand, dan bel je het kantoor. Buiten kantooruren is er een wachtdienst.',
];
