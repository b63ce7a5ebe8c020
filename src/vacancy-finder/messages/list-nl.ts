import { nl } from './nl.ts';
import { optionsNl } from './options-nl.ts';

/** Texts of the list with its filters: they come beside the feed, with the code that reads it. */
export const listNl = {
  ...nl,
  ...optionsNl,
  // Other words for the same, in the language of the vacancies: groups parted by `;`. A site adds its own in the second.
  'search.synonyms':
    'auto, rijden, chauffeur, rijder; oppassen, oppas; klussen, klusser, repareren; pc, computer, laptop; oma, opa, ouderen, senioren, bejaarden; poes, kat, kitten; hond, honden; ehbo, hulpverlening; geld, sponsor, collecteren, fondsen; muziek, zingen, piano, gitaar; dementie, alzheimer, geheugen; vluchteling, statushouder, nieuwkomer, inburgering; koken, kok, maaltijd, eten; tuin, tuinieren, groen; voetbal, sport; school, onderwijs, klas; eenzaam, bezoek, gezelschap; telefoon, bellen, mobiel; fiets, fietsen; bibliotheek, boeken, lezen; buurthuis, wijkcentrum; stage, leerwerkplek',
  'search.synonyms.more': '',
  'filters.label': 'Kies wat bij je past',
  'filters.more': 'Meer filters',
  'filters.chosen': { one: '{count} gekozen', other: '{count} gekozen' },
  'filters.unknown': {
    one: 'Bij {count} vacature is dit niet ingevuld. Die blijft onderaan de lijst staan.',
    other: 'Bij {count} vacatures is dit niet ingevuld. Die blijven onderaan de lijst staan.',
  },
  'filters.option': '{label} ({count})',
  'filters.off': 'Haal weg: {label}',
  'filters.words': 'Woorden: {words}',
  'filters.clear': 'Begin opnieuw met zoeken',
  'sort.label': 'Volgorde',
  'sort.fit': 'Past het best',
  'sort.newest': 'Nieuwste eerst',
  'sort.distance': 'Dichtbij eerst',
  'distance.within': 'Hooguit {km} km',
  'sort.soonest': 'Begint het eerst',
  'results.lost': {
    one: '{count} vacature konden we niet lezen. Die staat niet in de lijst.',
    other: '{count} vacatures konden we niet lezen. Die staan niet in de lijst.',
  },
  'results.part': 'Een deel van de vacatures konden we nu niet ophalen. De lijst is niet compleet.',
  'results.copy': 'We kunnen de lijst nu niet ophalen. Dit is de lijst van {date}.',
  'none.heading': 'We vinden niets dat aan alles voldoet',
  'none.drop': 'Laat één ding los, dan vind je wel iets:',
  'none.drop.one': { one: 'Zonder ‘{label}’: {count} vacature', other: 'Zonder ‘{label}’: {count} vacatures' },
  'none.all': { one: 'Bekijk de {count} vacature die er is', other: 'Bekijk alle {count} vacatures' },
  'none.initiative': 'Staat er niet bij wat jij wilt doen? Begin zelf iets.',
  'empty.heading': 'Er zijn nu geen vacatures',
  'empty.text': 'Kijk later nog eens. Of vraag of iemand met je meedenkt.',
  'card.unknown': 'Niet ingevuld: {what}',
  'hours.exact': '{hours} uur {per}',
  'hours.range': '{min} tot {max} uur {per}',
  'hours.from': 'vanaf {hours} uur {per}',
  'hours.to': 'hooguit {hours} uur {per}',
  'hours.per.time': 'per keer',
  'hours.per.week': 'per week',
  'hours.per.month': 'per maand',
  'hours.per.year': 'per jaar',
  'detail.back': 'Terug naar de lijst',
  'detail.missing': 'Deze vacature is er niet meer',
  'detail.missing.text': 'Misschien is de plek al bezet. Er staan nog andere vacatures in de lijst.',
} as const;
