import { widgetNl } from '../../widget/messages/nl.ts';

/** Texts of the first screen. What a municipality decides (kinds, themes, privacy) stands in its pack. */
export const nl = {
  ...widgetNl,
  heading: 'Heb je een idee?',
  'welcome.what': 'Vertel het hier. Groot of klein, ergens voor of ergens tegen. Je hoeft nog niets zeker te weten.',
  'welcome.who': 'Wie leest het?',
  'welcome.who.recipient': '{recipient}. Voordat je verstuurt, zie je precies wat je stuurt en wie het ziet.',
  'welcome.who.nobody': 'Nu nog niemand: je kunt hier niet versturen. Je kunt je idee wel opschrijven en bewaren.',
  'welcome.time': 'Hoe lang duurt het?',
  'welcome.time.what': 'Ongeveer tien minuten. Bijna alles mag je overslaan, en je kunt later verdergaan.',
  'welcome.hand': 'Wat is handig om erbij te hebben?',
  'welcome.hand.what': 'Een foto of een tekening, en een idee van de kosten. Heb je dat niet? Dan kun je gewoon beginnen.',
  'welcome.not': 'Wat is dit niet?',
  'welcome.not.what':
    'Dit is geen bezwaar en geen aanvraag voor een vergunning. Ben je het niet eens met een besluit? In de brief staat hoe je bezwaar maakt. Vaak heb je daar zes weken voor.',
  'welcome.begin': 'Begin',
  'later.loading': 'Het formulier wordt geladen.',
  'later.failed': 'Het formulier kan nu niet worden geladen. Kijk of je internet hebt. Wat je hebt ingevuld, is niet kwijt.',
  'later.again': 'Probeer het nog eens',
} as const;
