import { widgetNl } from '../../widget/messages/nl.ts';

/** Texts that must be there before anything else has come, in Dutch; the keys and slots of every other language follow from it. `list-nl.ts` comes beside the feed, `opened-nl.ts` after the list. */
export const nl = {
  ...widgetNl,
  heading: 'Vrijwilligerswerk zoeken',
  'search.label': 'Wat wil je doen, of voor wie?',
  'search.help': 'Bijvoorbeeld: wandelen, kinderen of techniek',
  'search.button': 'Zoek',
  'results.heading': { one: '{count} vacature', other: '{count} vacatures' },
  'results.loading': 'We halen de vacatures op.',
  'results.announce': { one: '{count} vacature gevonden', other: '{count} vacatures gevonden' },
  'failed.heading': 'De vacatures zijn er nu niet',
  'failed.no-source': 'Op deze pagina is nog geen lijst met vacatures ingesteld.',
  'failed.address': 'De lijst met vacatures is op deze pagina niet goed ingesteld.',
  'failed.network': 'We kunnen de lijst niet ophalen. Kijk of je internet hebt en probeer het dan nog eens.',
  'failed.not-found': 'De lijst met vacatures staat niet meer op de plek waar wij hem zoeken. Dat ligt niet aan jou.',
  'failed.server': 'Het systeem met de vacatures werkt nu niet. Dat ligt niet aan jou. Probeer het later nog eens.',
  'failed.again': 'Probeer het nog eens',
} as const;
