import type { WheelPack } from '../model/pack.ts';
import { firstNl } from './nl-first.ts';

/**
 * The built-in wheel in Dutch: what the short route needs. `nl-more.ts` holds the rest and is loaded when someone begins.
 * Everything is said in the first person, so that it fits `je` and `u` alike. Our own words; nobody has reviewed them yet.
 */
export const packNl: WheelPack = {
  ...firstNl.pack,
  title: 'Het participatiewiel',
  source: 'reconstructed',
  licence: 'EUPL-1.2',
  reviewedOn: '',
  scale: [
    { id: 'good', label: 'Goed zo', pattern: 'dots', well: true },
    { id: 'fair', label: 'Gaat wel', pattern: 'diagonal' },
    { id: 'hard', label: 'Lastig', pattern: 'waves' },
    { id: 'unknown', label: 'Weet ik niet', pattern: 'rings', open: true, sentence: 'Hoe dit gaat, weet ik niet.' },
    { id: 'skipped', label: 'Sla ik over', pattern: 'plain', open: true, sentence: 'Dit sla ik over.' },
  ],
  areas: [
    {
      id: 'self-reliance',
      label: 'Mijn dagelijks leven',
      official: 'Zelfstandig functioneren',
      question: 'Hoe gaat het met de gewone dingen van elke dag?',
      help: 'Denk aan het huishouden, geld, post en formulieren, en ergens naartoe gaan.',
      says: {
        good: 'De gewone dingen van elke dag gaan goed.',
        fair: 'De gewone dingen van elke dag gaan wel.',
        hard: 'De gewone dingen van elke dag vind ik lastig.',
      },
      firstSteps: [
        { id: 'tell-someone', label: 'Aan iemand vertellen wat ik lastig vind' },
        { id: 'ask-paperwork', label: 'Hulp vragen bij mijn post of mijn geld' },
        { id: 'find-help-at-home', label: 'Uitzoeken welke hulp thuis er is' },
      ],
    },
    {
      id: 'social-contacts',
      label: 'Mensen om me heen',
      official: 'Sociale contacten',
      question: 'Hoe gaat het met de mensen om me heen?',
      help: 'Denk aan familie, vrienden, buren en mensen om mee te praten.',
      says: {
        good: 'Ik heb mensen om me heen bij wie ik terechtkan.',
        fair: 'Er zijn mensen om me heen, en dat gaat wel.',
        hard: 'Contact met andere mensen vind ik lastig.',
      },
      firstSteps: [
        { id: 'call-someone', label: 'Iemand bellen of een bericht sturen' },
        { id: 'coffee', label: 'Een keer koffiedrinken in het buurthuis' },
        { id: 'greet-neighbour', label: 'Een praatje maken met een buur' },
      ],
    },
    {
      id: 'taking-part',
      label: 'Eropuit en meedoen',
      official: 'Maatschappelijk deelnemen',
      question: 'Hoe gaat het met eropuit gaan en leuke dingen doen?',
      help: 'Denk aan sport, muziek, een hobby, een cursus of een uitje.',
      says: {
        good: 'Ik ga eropuit en doe dingen die ik leuk vind.',
        fair: 'Eropuit gaan en leuke dingen doen gaat wel.',
        hard: 'Eropuit gaan en leuke dingen doen vind ik lastig.',
      },
      firstSteps: [
        { id: 'look-around', label: 'Kijken wat er te doen is in mijn buurt' },
        { id: 'try-once', label: 'Een keer meedoen om te proberen' },
        { id: 'ask-company', label: 'Vragen of iemand met me meegaat' },
      ],
    },
    {
      id: 'contributing',
      label: 'Iets doen voor anderen',
      official: 'Maatschappelijk bijdragen',
      question: 'Hoe gaat het met iets doen voor anderen?',
      help: 'Denk aan een buur helpen, voor iemand zorgen, vrijwilligerswerk of meedenken over de buurt.',
      says: {
        good: 'Ik doe iets voor anderen, en dat gaat goed.',
        fair: 'Iets doen voor anderen gaat wel.',
        hard: 'Iets doen voor anderen is nu lastig voor me.',
      },
      firstSteps: [
        { id: 'look-for-volunteering', label: 'Kijken welk vrijwilligerswerk er is' },
        { id: 'ask-neighbour', label: 'Een buur vragen of ik iets kan doen' },
        { id: 'share-idea', label: 'Mijn idee voor de buurt aan iemand vertellen' },
        { id: 'hand-over', label: 'Vragen wie iets van me kan overnemen' },
      ],
    },
    {
      id: 'skills',
      label: 'Leren',
      official: 'Opdoen van vaardigheden',
      question: 'Hoe gaat het met nieuwe dingen leren?',
      help: 'Denk aan taal, lezen en schrijven, de computer, een cursus of leren door te doen.',
      says: {
        good: 'Ik leer nieuwe dingen, en dat gaat goed.',
        fair: 'Nieuwe dingen leren gaat wel.',
        hard: 'Nieuwe dingen leren vind ik lastig.',
      },
      firstSteps: [
        { id: 'write-down', label: 'Opschrijven wat ik wil leren' },
        { id: 'ask-library', label: 'In de bibliotheek vragen welke cursussen er zijn' },
        { id: 'ask-to-teach', label: 'Iemand vragen om het me te leren' },
      ],
    },
    {
      id: 'paid-work',
      label: 'Betaald werk',
      official: 'Betaald werk',
      question: 'Hoe gaat het met betaald werk?',
      help: 'Denk aan werk vinden, werk houden en werk dat past. Geen betaald werk is ook een goed antwoord.',
      says: {
        good: 'Met betaald werk is het goed zoals het nu is.',
        fair: 'Met betaald werk gaat het wel.',
        hard: 'Betaald werk is nu lastig voor me.',
      },
      firstSteps: [
        { id: 'write-strengths', label: 'Opschrijven wat ik kan en graag doe' },
        { id: 'look-at-jobs', label: 'Kijken welk werk er is' },
        { id: 'ask-talk', label: 'Een gesprek over werk vragen' },
      ],
    },
  ],
  wants: [
    { id: 'more', label: 'Meer', sentence: 'Hier wil ik meer.' },
    { id: 'different', label: 'Anders', sentence: 'Hier wil ik iets anders.' },
    { id: 'keep', label: 'Zo houden', sentence: 'Dit wil ik zo houden.', enough: true },
    { id: 'less', label: 'Minder', sentence: 'Hier wil ik minder.' },
    { id: 'not-now', label: 'Nu niet', sentence: 'Hier wil ik nu niets veranderen.', enough: true },
  ],
  helps: [
    { id: 'company', label: 'Iemand die meegaat of meedoet', sentence: 'iemand die meegaat of meedoet' },
    { id: 'talking', label: 'Er met iemand over praten', sentence: 'er met iemand over praten' },
    { id: 'information', label: 'Weten wat er is', sentence: 'weten wat er is' },
    { id: 'learning', label: 'Het leren of oefenen', sentence: 'het leren of oefenen' },
    { id: 'practical', label: 'Hulp bij dingen doen of regelen', sentence: 'hulp bij dingen doen of regelen' },
    { id: 'money-transport', label: 'Geld of vervoer', sentence: 'geld of vervoer' },
  ],
  helpers: [
    { id: 'myself', label: 'Ikzelf', sentence: 'ikzelf', self: true },
    { id: 'own-circle', label: 'Mensen om me heen', sentence: 'mensen om me heen' },
    { id: 'volunteer', label: 'Een vrijwilliger', sentence: 'een vrijwilliger' },
    { id: 'professional', label: 'Iemand die dit als werk doet', sentence: 'iemand die dit als werk doet' },
    { id: 'organisation', label: 'Een club of organisatie', sentence: 'een club of organisatie' },
  ],
  firstSteps: [{ id: 'talk', label: 'Er met iemand over praten' }],
};
