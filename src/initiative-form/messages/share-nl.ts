/** Texts about sharing an idea before it is sent, and the sheet for signatures. */
export const shareNl = {
  'share.heading': 'Eerst nog delen, of steun verzamelen?',
  'share.public': 'Op een lijst en in een samenvatting staat alleen wat iedereen mag weten: niet je naam, en niet hoe je te bereiken bent.',
  'share.sheet': 'Maak een lijst voor handtekeningen',
  'share.summary': 'Bewaar een samenvatting',
  'share.summary.name': 'ons-idee.txt',
  'share.draft.what':
    'Maakt iemand anders het af? Geef diegene dit bestand. Daar staat alles in wat je hebt ingevuld. Het kan hier weer worden geopend.',
  'share.draft': 'Bewaar het om later of door een ander af te maken',
  'sheet.heading': 'Lijst voor handtekeningen',
  'sheet.intro': 'Vul in wie de lijst bewaart en tot wanneer je verzamelt. Je mag het ook leeg laten en er met de pen bij schrijven.',
  'field.sheet.keeper': 'Wie bewaart de lijst?',
  'field.sheet.until': 'Tot en met welke dag verzamel je?',
  'sheet.print': 'Print de lijst',
  'sheet.title': 'Wij steunen dit idee: {title}',
  'sheet.purpose': 'Waarvoor is deze lijst?',
  'sheet.purpose.what':
    'Met je naam, je postcode en je handtekening laat je zien dat je dit idee steunt. De lijst gaat naar {recipient}. Meer hoef je niet in te vullen.',
  'sheet.municipality': 'de gemeente',
  'sheet.keeper': 'Wie bewaart de lijst?',
  'sheet.until': 'Invullen kan tot en met',
  'sheet.after': 'Daarna gaat de lijst naar {recipient}. Wie hem bewaarde, houdt geen kopie.',
  'sheet.number': 'Nummer',
  'sheet.name': 'Naam',
  'sheet.postcode': 'Postcode',
  'sheet.signature': 'Handtekening',
  'sheet.qr': 'Scan dit om het idee te lezen',
} as const;
