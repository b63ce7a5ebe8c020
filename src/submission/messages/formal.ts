import type { Translation } from '../../i18n/model/catalogue.ts';
import type { submissionNl } from './nl.ts';

/** With `u`: the lines that differ. */
export const submissionFormal: Partial<Translation<typeof submissionNl>> = {
  'send.busy': 'Het is druk. We proberen het zo nog een keer. Uw antwoorden zijn er nog.',
  'send.failed.kept': 'Uw antwoorden staan hier nog. Er is niets kwijt.',
  'send.failed.network': 'Er is geen verbinding. Kijk of u internet hebt en probeer het dan nog eens.',
  'send.failed.server': 'Het systeem van de ontvanger werkt nu niet. Dat ligt niet aan u. Probeer het later nog eens.',
  'send.failed.already':
    'Een eerdere versie van uw antwoorden is al aangekomen. Hebt u daarna nog iets veranderd? Verstuur deze versie dan ook.',
  'send.save': 'Bewaar uw antwoorden in een bestand',
  'send.queued.later': 'We versturen het vanzelf, zodra dat lukt en deze pagina open is. U kunt de pagina ook later weer openen.',
  'send.queued.kept': 'Uw antwoorden staan op dit apparaat. Er is niets kwijt.',
  'outbox.stuck': 'Het is niet verstuurd. Kijk uw antwoorden na.',
  'outbox.take-back': 'Bekijk en verander uw antwoorden',
  'receipt.reference': 'Uw nummer: {reference}',
  'receipt.answer-by': 'U hoort van ons op uiterlijk {date}.',
  'receipt.answer-unknown': '{recipient} laat weten wanneer u antwoord krijgt.',
};
