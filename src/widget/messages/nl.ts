/** Texts that each widget needs besides its own. */
export const widgetNl = {
  'contact.heading': 'Liever iemand spreken?',
  'contact.hours': 'Bereikbaar: {hours}',
  'contact.call': 'Bel {phone}',
  'contact.link': 'Naar de contactpagina',
} as const;
