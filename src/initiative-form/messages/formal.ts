import type { Translation } from '../../i18n/model/catalogue.ts';
import { widgetFormal } from '../../widget/messages/formal.ts';
import type { nl } from './nl.ts';

/** With `u`: the lines that differ. */
export const formal: Partial<Translation<typeof nl>> = {
  ...widgetFormal,
  heading: 'Hebt u een idee?',
  'welcome.what': 'Vertel het hier. Groot of klein, ergens voor of ergens tegen. U hoeft nog niets zeker te weten.',
  'welcome.who.recipient': '{recipient}. Voordat u verstuurt, ziet u precies wat u stuurt en wie het ziet.',
  'welcome.who.nobody': 'Nu nog niemand: u kunt hier niet versturen. U kunt uw idee wel opschrijven en bewaren.',
  'welcome.time.what': 'Ongeveer tien minuten. Bijna alles mag u overslaan, en u kunt later verdergaan.',
  'welcome.hand.what': 'Een foto of een tekening, en een idee van de kosten. Hebt u dat niet? Dan kunt u gewoon beginnen.',
  'welcome.not.what':
    'Dit is geen bezwaar en geen aanvraag voor een vergunning. Bent u het niet eens met een besluit? In de brief staat hoe u bezwaar maakt. Vaak hebt u daar zes weken voor.',
  'later.failed': 'Het formulier kan nu niet worden geladen. Kijk of u internet hebt. Wat u hebt ingevuld, is niet kwijt.',
};
