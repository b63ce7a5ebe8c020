import { keepingNl } from '../../storage/messages/keeping-nl.ts';
import { widgetNl } from '../../widget/messages/nl.ts';

/** Texts of the first screen and of what stands on every screen; the others come with those screens. */
export const nl = {
  ...keepingNl,
  ...widgetNl,
  'wheel.heading': 'Zo doe ik mee',
  'wheel.loading': 'De vragen worden opgehaald. Even wachten.',
  'wheel.failed': 'De volgende vragen komen niet binnen. Kijk of je internet hebt en probeer het dan nog eens. Je antwoorden staan er nog.',
  'wheel.again': 'Probeer het nog eens',
  'wheel.fallback': 'De vragen van deze site zijn er nu niet. Je krijgt de gewone vragen van het participatiewiel.',
  'welcome.what': 'Hoe gaat het met je, en wat wil je? Je kijkt naar {count} onderdelen van je leven. Samen zijn ze een wiel.',
  'welcome.how':
    'Je tikt steeds een antwoord aan. Er zijn geen goede of foute antwoorden en je krijgt geen cijfer. Alles mag je overslaan.',
  'welcome.time': 'Het duurt ongeveer vijf minuten.',
  'welcome.see': 'Wie ziet wat je invult?',
  'welcome.see.nobody': 'Je antwoorden blijven op dit apparaat. Wij zien ze niet.',
  'welcome.see.recipient':
    'Je antwoorden blijven op dit apparaat. Alleen als jij dat wilt, stuur je ze aan het eind naar {recipient}. Je ziet eerst precies wat er weggaat.',
  'welcome.together': 'Wil je dit samen doen? Alleen mag ook.',
  'welcome.see.helper': 'Wie meekijkt, ziet je antwoorden. Zet bij een antwoord ‘Alleen voor mij’ als je het voor jezelf wilt houden.',
  'welcome.start': 'Begin',
  'welcome.start.together': 'Begin samen',
  'welcome.start.alone': 'Begin alleen',
  'help.button': 'Nu hulp nodig?',
  'help.intro': 'Je hoeft niet te wachten tot je klaar bent. Bel gerust.',
  'help.phone': '{name}: bel {phone}',
  'wiped.heading': 'Alles is gewist',
  'wiped.again': 'Begin opnieuw',
} as const;
