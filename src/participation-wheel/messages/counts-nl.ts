/** Texts of being counted without words. */
export const countsNl = {
  'counts.what': 'Wat wil je sturen?',
  'counts.what.result': 'Mijn antwoorden, zodat iemand kan meedenken',
  'counts.what.counts': 'Alleen wat ik heb gekozen, om mee te tellen',
  'counts.exactly':
    'Alleen dit gaat weg: per onderdeel je keuze, de datum van vandaag en welke vragen je hebt gehad. Je woorden, je naam en deze pagina gaan niet mee.',
  'counts.why': '{recipient} ziet zo hoe vaak iets is gekozen, en niet door wie. Je krijgt er geen antwoord op.',
  'counts.pack': 'Vragen',
  'counts.date': 'Datum',
  'counts.button': 'Tel mijn keuzes mee',
  'counts.sending': 'We versturen het nu. Even wachten.',
  'counts.failed': 'Het is niet gelukt. Er is niets geteld. Probeer het nog eens, of laat het zo.',
  'counts.done': 'Je keuzes tellen mee. Dank je wel.',
} as const;
