import type { Translation } from '../../i18n/model/catalogue.ts';
import { formsFormal } from '../../forms/messages/formal.ts';
import type { laterNl } from './later-nl.ts';

/** With `u`: the lines that differ. What the person says about themselves is in the first person, and the same for both. */
export const laterFormal: Partial<Translation<typeof laterNl>> = {
  ...formsFormal,
  'areas.heading': 'Kies zelf waar u verdergaat',
  'wheel.picture': 'Uw wiel. Hieronder staat hetzelfde in zinnen.',
  'wheel.picture.progress': 'Uw wiel tot nu toe. Hiernaast of hieronder staat hetzelfde in woorden.',
  'more.private.help': 'Dit komt dan niet op het blad, niet in het bestand en niet in wat u verstuurt.',
  'situations.summary': 'Weet u niet waar u begint?',
  'result.link.help': 'Met een link en een code kan iemand anders uw wiel bekijken.',
  'together.was': 'Eerst stond hier uw eigen antwoord: {words}.',
  'together.intro': 'U mag het verschillend zien. Niemand heeft meer gelijk. Het is iets om over te praten.',
  'agree.intro': 'Vier vragen om samen te beantwoorden. Alles mag u overslaan.',
  'goals.heading': 'Waar wilt u iets mee?',
  'field.goals': 'Kies wat u wilt',
  'field.goals.help': {
    one: 'U mag er één kiezen. Niets kiezen mag ook.',
    other: 'U mag er {count} kiezen. Eén is ook goed, en niets kiezen mag ook.',
  },
  'goal.want': 'Wat wilt u hier?',
  'goal.helps': 'Wat zou u helpen?',
  'goal.several': 'U mag er meer kiezen.',
  'goal.own-step': 'Of in uw eigen woorden',
  'goal.layers': 'Ook met anderen, of in uw buurt?',
  'result.heading': 'Uw wiel',
  'result.intro': 'Dit is wat u hebt gekozen. Het is een begin voor een gesprek, geen oordeel.',
  'result.well.none': 'U hebt nu op een rij hoe het gaat. Dat helpt als u er met iemand over praat.',
  'result.goals.none': 'U hebt geen onderdeel gekozen waar u iets mee wilt. Dat is ook goed.',
  'result.person.municipality': 'U kunt altijd hulp vragen bij de gemeente.',
  'result.person.support': 'Een onafhankelijke cliëntondersteuner denkt gratis met u mee. Vraag ernaar bij de gemeente.',
  'result.view': 'Hoe wilt u uw wiel zien?',
  'result.rings':
    'De binnenste ring is hoe het nu gaat. In de ring daaromheen staat wat er is bij wat u hebt gekozen. In de buitenste ring staat wie het regelt of betaalt. De letters staan ook in de lijsten hieronder.',
  'result.table': 'Uw wiel in een tabel',
  'result.support.intro': 'Dit past bij wat u hebt gekozen. Er is geen volgorde.',
  'result.support.own-circle': 'Met mensen die u kent',
  'result.support.personal': 'Voor u persoonlijk',
  'result.frameworks.intro': 'Veel hulp en activiteiten loopt via een wet of regeling. U hoeft dat niet zelf uit te zoeken.',
  'result.initiative': 'Begin zelf iets in uw buurt',
  'result.elsewhere.told':
    'Dat is een andere site. Wilt u meenemen waar u iets mee wilt? Dan staat dat in het adres, en kan {site} het lezen.',
  'result.change': 'Verander uw antwoorden',
  'result.print.help': 'Eén blad voor een gesprek. Wilt u alles wat u hebt opgeschreven erbij? Kies dan ‘Print alles’.',
  'result.file.help':
    'Met het bestand gaat u later verder, ook op een ander apparaat. Het bestand is van u: wie het opent, kan uw antwoorden lezen.',
  'older.other-version':
    'Uw antwoorden zijn gegeven bij een andere versie van de vragen. Kijk of alles nog klopt. Wat niet meer bij de vragen past, ziet u hier niet.',
  'older.other-wheel': 'Uw antwoorden horen bij een ander wiel. Alleen wat bij dit wiel past, ziet u hier.',
  'result.send.intro': 'Wilt u dat {recipient} meedenkt? Dan kunt u uw antwoorden sturen. U ziet eerst wat er weggaat.',
  'result.local': 'Uw antwoorden blijven op dit apparaat. Wij zien ze niet.',
  'send.exactly': 'Dit is alles wat er weggaat: uw antwoorden, de datum en het adres van deze pagina. Uw naam gaat niet mee.',
  'send.nothing': 'U hebt nog niets ingevuld. Er is dus niets om te sturen.',
  'send.done': 'Uw wiel is verstuurd naar {recipient}',
  'field.consent.required': 'Zet een vinkje als uw antwoorden gelezen mogen worden. Wilt u dat niet? Kies dan ‘Toch niet versturen’.',
  'sentence.private': 'Alleen voor mij: dit komt niet op het blad, niet in het bestand en niet in wat u verstuurt.',
};
