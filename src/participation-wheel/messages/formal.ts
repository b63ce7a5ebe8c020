import type { Translation } from '../../i18n/model/catalogue.ts';
import { keepingFormal } from '../../storage/messages/formal.ts';
import { widgetFormal } from '../../widget/messages/formal.ts';
import type { nl } from './nl.ts';

/** With `u`: the lines that differ. */
export const formal: Partial<Translation<typeof nl>> = {
  ...keepingFormal,
  ...widgetFormal,
  'wheel.failed': 'De volgende vragen komen niet binnen. Kijk of u internet hebt en probeer het dan nog eens. Uw antwoorden staan er nog.',
  'wheel.fallback': 'De vragen van deze site zijn er nu niet. U krijgt de gewone vragen van het participatiewiel.',
  'welcome.what': 'Hoe gaat het met u, en wat wilt u? U kijkt naar {count} onderdelen van uw leven. Samen zijn ze een wiel.',
  'welcome.how': 'U tikt steeds een antwoord aan. Er zijn geen goede of foute antwoorden en u krijgt geen cijfer. Alles mag u overslaan.',
  'welcome.see': 'Wie ziet wat u invult?',
  'welcome.see.nobody': 'Uw antwoorden blijven op dit apparaat. Wij zien ze niet.',
  'welcome.see.recipient':
    'Uw antwoorden blijven op dit apparaat. Alleen als u dat wilt, stuurt u ze aan het eind naar {recipient}. U ziet eerst precies wat er weggaat.',
  'welcome.together': 'Wilt u dit samen doen? Alleen mag ook.',
  'welcome.see.helper': 'Wie meekijkt, ziet uw antwoorden. Zet bij een antwoord ‘Alleen voor mij’ als u het voor uzelf wilt houden.',
  'help.intro': 'U hoeft niet te wachten tot u klaar bent. Bel gerust.',
};
