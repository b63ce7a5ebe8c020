import type { Translation } from '../../i18n/model/catalogue.ts';
import { en } from './en.ts';
import type { listNl } from './list-nl.ts';
import { optionsEn } from './options-en.ts';

export const listEn: Translation<typeof listNl> = {
  ...en,
  ...optionsEn,
  // Other words for the same, in the language of the vacancies: groups parted by `;`. A site adds its own in the second.
  'search.synonyms':
    'auto, rijden, chauffeur, rijder; oppassen, oppas; klussen, klusser, repareren; pc, computer, laptop; oma, opa, ouderen, senioren, bejaarden; poes, kat, kitten; hond, honden; ehbo, hulpverlening; geld, sponsor, collecteren, fondsen; muziek, zingen, piano, gitaar; dementie, alzheimer, geheugen; vluchteling, statushouder, nieuwkomer, inburgering; koken, kok, maaltijd, eten; tuin, tuinieren, groen; voetbal, sport; school, onderwijs, klas; eenzaam, bezoek, gezelschap; telefoon, bellen, mobiel; fiets, fietsen; bibliotheek, boeken, lezen; buurthuis, wijkcentrum; stage, leerwerkplek',
  'search.synonyms.more': '',
  'filters.label': 'Choose what suits you',
  'filters.more': 'More filters',
  'filters.chosen': { one: '{count} chosen', other: '{count} chosen' },
  'filters.unknown': {
    one: 'For {count} vacancy this is not filled in. It stays at the end of the list.',
    other: 'For {count} vacancies this is not filled in. They stay at the end of the list.',
  },
  'filters.option': '{label} ({count})',
  'filters.off': 'Take away: {label}',
  'filters.words': 'Words: {words}',
  'filters.clear': 'Start a new search',
  'sort.label': 'Order',
  'sort.fit': 'Best match',
  'sort.newest': 'Newest first',
  'sort.distance': 'Nearest first',
  'distance.within': 'At most {km} km away',
  'sort.soonest': 'Starts soonest',
  'results.lost': {
    one: 'We could not read {count} vacancy. It is not in the list.',
    other: 'We could not read {count} vacancies. They are not in the list.',
  },
  'results.part': 'Some of the vacancies cannot be fetched now. The list is not complete.',
  'results.copy': 'We cannot fetch the list now. This is the list of {date}.',
  'none.heading': 'Nothing fits everything you asked for',
  'none.drop': 'Let go of one thing and there is something:',
  'none.drop.one': { one: 'Without ‘{label}’: {count} vacancy', other: 'Without ‘{label}’: {count} vacancies' },
  'none.all': { one: 'See the {count} vacancy there is', other: 'See all {count} vacancies' },
  'none.initiative': 'Is what you want to do not here? Start something yourself.',
  'empty.heading': 'There are no vacancies now',
  'empty.text': 'Look again later. Or ask someone to think along with you.',
  'card.unknown': 'Not filled in: {what}',
  'hours.exact': '{hours} hours {per}',
  'hours.range': '{min} to {max} hours {per}',
  'hours.from': 'from {hours} hours {per}',
  'hours.to': 'at most {hours} hours {per}',
  'hours.per.time': 'each time',
  'hours.per.week': 'a week',
  'hours.per.month': 'a month',
  'hours.per.year': 'a year',
  'detail.back': 'Back to the list',
  'detail.missing': 'This vacancy is no longer here',
  'detail.missing.text': 'Perhaps someone has already been found. There are other vacancies in the list.',
};
