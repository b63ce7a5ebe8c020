/** Texts that each widget needs besides its own. */
export const widgetNl = {
  'contact.heading': 'Liever iemand spreken?',
  'contact.hours': 'Bereikbaar: {hours}',
  'contact.call': 'Bel {phone}',
  'contact.link': 'Naar de contactpagina',
  unreachable: 'Het is niet verstuurd: er is geen verbinding. Je antwoorden staan hier nog. Er is niets kwijt.',
  'unreachable.again': 'Probeer het nog eens',
} as const;
