import { completePack, type InitiativePack } from '../model/pack.ts';
import { choicesNl } from './choices-nl.ts';
import { NOT_DOING, ONLY_TELLING } from './skips.ts';

/** For any Dutch municipality, until it has a pack of its own. */
export const generalNl: InitiativePack = completePack({
  ...choicesNl,
  id: 'general',
  version: '1',
  locale: 'nl',
  source: 'reconstructed',
  reviewedOn: '',
  kinds: [
    {
      id: 'initiative',
      label: 'Iets doen, samen met anderen',
      help: 'Bijvoorbeeld een buurtmoestuin, een straatfeest of een koffieochtend. Jullie doen het zelf, de gemeente kan helpen.',
    },
    {
      id: 'idea',
      label: 'Een idee geven',
      help: 'Je weet iets dat beter kan. Je hoeft het niet zelf te doen.',
      asks: ['stance'],
      skips: [...NOT_DOING],
    },
    {
      id: 'advice',
      label: 'Iets zeggen over een plan of een regel',
      help: 'Je vindt iets van wat de gemeente doet, of wil gaan doen.',
      asks: ['stance', 'rung'],
      skips: [...NOT_DOING],
    },
    {
      id: 'challenge',
      label: 'Een taak van de gemeente overnemen',
      help: 'Je denkt dat jullie het beter, slimmer of goedkoper kunnen.',
      legal: 'uitdaagrecht',
    },
    {
      id: 'signal',
      label: 'Iets melden',
      help: 'Er is iets kapot of niet in orde.',
      note: 'Gevaar? Bel 112. Een kapotte lamp of een losse tegel kun je sneller melden op de website van je gemeente.',
      skips: [...ONLY_TELLING],
      off: true,
    },
  ],
  themes: [
    { id: 'meeting', label: 'Elkaar ontmoeten' },
    { id: 'green', label: 'Groen en natuur' },
    { id: 'liveability', label: 'Prettig wonen in de buurt' },
    { id: 'safety', label: 'Veiligheid' },
    { id: 'traffic', label: 'Verkeer en parkeren' },
    { id: 'public-space', label: 'Straten, pleinen en speelplekken' },
    { id: 'housing', label: 'Huizen' },
    { id: 'youth', label: 'Kinderen en jongeren' },
    { id: 'care', label: 'Zorg en welzijn' },
    { id: 'loneliness', label: 'Eenzaamheid' },
    { id: 'culture', label: 'Kunst en cultuur' },
    { id: 'sport', label: 'Sport en bewegen' },
    { id: 'energy', label: 'Energie en duurzaamheid' },
    { id: 'language', label: 'Taal en inburgering' },
    { id: 'work', label: 'Werk en inkomen' },
  ],
  next: ['Iemand van {recipient} leest je idee.', 'Daarna hoor je wat er kan, en wie je kunt bellen. Kan het niet? Dan hoor je waarom.'],
});
