import { storageNl } from '../../storage/messages/nl.ts';

/** Texts of comparing with an earlier moment. */
export const compareNl = {
  ...storageNl,
  'compare.heading': 'Toen en nu',
  'compare.intro': 'Kies het bestand dat je toen hebt bewaard. Het blijft op dit apparaat.',
  'compare.nothing': 'In dit bestand staat niets dat bij dit wiel past. Kies een ander bestand.',
  'compare.moments': 'Je ziet {then} en vandaag. Anders is niet beter of slechter: wat je wilt, verandert.',
  'compare.other-version':
    'Dit bestand is gemaakt met een andere versie van de vragen. Antwoorden die niet meer bij de vragen passen, staan er niet bij.',
  'compare.other-wheel': 'Dit bestand is gemaakt met een ander wiel. Alleen wat bij dit wiel past, staat erbij.',
  'compare.then': 'Toen, {date}',
  'compare.now': 'Nu',
  'compare.picture.then': 'Jouw wiel van {date}. Hieronder staat hetzelfde in zinnen.',
  'compare.picture.now': 'Jouw wiel van nu. Hieronder staat hetzelfde in zinnen.',
  'compare.none': 'niets gekozen',
  'compare.same': 'Toen en nu: {mark}.',
  'compare.marks': 'Toen: {then}. Nu: {now}.',
  'compare.want.same': 'Wat ik wil, is hetzelfde: {want}.',
  'compare.want.then': 'Toen wilde ik: {want}.',
  'compare.want.now': 'Nu wil ik: {want}.',
  'compare.step.same': 'Mijn eerste stap is dezelfde: {step}.',
  'compare.step.then': 'Mijn eerste stap was toen: {step}.',
  'compare.step.now': 'Mijn eerste stap is nu: {step}.',
  'compare.table': 'Toen en nu in een tabel',
  'compare.close': 'Sluit het eerdere bestand',
} as const;
