/** What residents read from the receiver itself, in the languages it knows. Residents who chose another language get Dutch. */
export type Language = 'nl' | 'en';

/** The language of a BCP 47 tag or an Accept-Language header: the first one we have. */
export function languageOf(wanted: string | undefined): Language {
  for (const part of (wanted ?? '').toLowerCase().split(',')) {
    const tag = part.split(';')[0]?.trim().split('-')[0];
    if (tag === 'nl' || tag === 'en') return tag;
  }
  return 'nl';
}

const longDay = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
};

/** `2026-12-04` as "vrijdag 4 december 2026". */
export const writtenDay = (day: string, language: Language) => longDay[language].format(new Date(day));

export const receiptTexts = {
  nl: {
    received: (recipient: string) => `Dank je wel. ${capital(recipient)} heeft het ontvangen.`,
    answerBy: (day: string) => `Je krijgt uiterlijk ${day} antwoord.`,
    noDate: (recipient: string) => `${capital(recipient)} laat weten wanneer je antwoord krijgt.`,
    statusLink: 'Bekijk hoe het ermee staat',
    reference: 'Kenmerk',
    title: 'Ontvangen',
    invalidTitle: 'Nog niet alles is goed ingevuld',
    back: 'Ga terug met de knop van je browser. Wat je hebt ingevuld staat er dan nog.',
    counts: 'Dank je wel. Alleen de aantallen zijn bewaard.',
  },
  en: {
    received: (recipient: string) => `Thank you. ${capital(recipient)} has received it.`,
    answerBy: (day: string) => `You will have an answer by ${day}.`,
    noDate: (recipient: string) => `${capital(recipient)} will tell you when you can expect an answer.`,
    statusLink: 'See how it is going',
    reference: 'Reference',
    title: 'Received',
    invalidTitle: 'Not everything has been filled in correctly yet',
    back: 'Go back with the button of your browser. What you filled in will still be there.',
    counts: 'Thank you. Only the counts have been kept.',
  },
} satisfies Record<Language, unknown>;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What is wrong with a field, by the keyword of the schema that it breaks. */
export const fieldTexts: Record<Language, Record<string, string>> = {
  nl: {
    required: 'Dit is nog nodig.',
    type: 'Dit heeft een vorm die niet klopt.',
    pattern: 'Dit is niet geschreven zoals het moet.',
    maxLength: 'Dit is te lang.',
    minLength: 'Dit is nog leeg.',
    enum: 'Dit is geen van de mogelijkheden.',
    const: 'Dit is geen van de mogelijkheden.',
    maxItems: 'Dit zijn er te veel.',
    minItems: 'Dit zijn er te weinig.',
    maximum: 'Dit getal is te groot.',
    minimum: 'Dit getal is te klein.',
    depth: 'Dit is te diep genest.',
    'file-type': 'Dit bestand is geen foto (JPEG, PNG of WebP) of PDF, of de naam klopt niet met de inhoud. Maak er een foto of PDF van.',
    'file-size': 'Dit bestand is te groot.',
    'file-count': 'Dit zijn te veel bestanden.',
    'file-broken': 'Dit bestand is beschadigd. Probeer een ander bestand.',
    'file-pixels': 'Deze foto heeft te veel beeldpunten. Maak hem eerst kleiner.',
    'file-active': 'Deze PDF bevat een programma of bijlage, of is versleuteld. Sla hem opnieuw op, of druk hem af naar een nieuwe PDF.',
    'file-hash': 'Dit bestand is onderweg veranderd. Probeer het opnieuw.',
    'file-missing': 'Dit bestand is niet aangekomen. Probeer het opnieuw.',
    'file-unexpected': 'Dit bestand staat niet in de inzending.',
    other: 'Dit klopt nog niet.',
  },
  en: {
    required: 'This is still needed.',
    type: 'This has a form that is not right.',
    pattern: 'This is not written as it should be.',
    maxLength: 'This is too long.',
    minLength: 'This is still empty.',
    enum: 'This is none of the options.',
    const: 'This is none of the options.',
    maxItems: 'These are too many.',
    minItems: 'These are too few.',
    maximum: 'This number is too large.',
    minimum: 'This number is too small.',
    depth: 'This is nested too deeply.',
    'file-type':
      'This file is not a picture (JPEG, PNG or WebP) or PDF, or its name does not match what is in it. Turn it into a picture or PDF.',
    'file-size': 'This file is too large.',
    'file-count': 'These are too many files.',
    'file-broken': 'This file is damaged. Try another file.',
    'file-pixels': 'This picture has too many pixels. Make it smaller first.',
    'file-active': 'This PDF contains a program or an attachment, or is encrypted. Save it again, or print it to a new PDF.',
    'file-hash': 'This file changed on its way. Please try again.',
    'file-missing': 'This file did not arrive. Please try again.',
    'file-unexpected': 'This file is not part of the submission.',
    other: 'This is not right yet.',
  },
};
