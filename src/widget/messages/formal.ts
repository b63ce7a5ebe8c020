import type { Translation } from '../../i18n/model/catalogue.ts';
import { keepingFormal, storageFormal } from '../../storage/messages/formal.ts';
import { submissionFormal } from '../../submission/messages/formal.ts';
import type { widgetNl } from './nl.ts';

/** With `u`: the lines that differ. */
export const widgetFormal: Partial<Translation<typeof widgetNl>> = {
  unreachable: 'Het is niet verstuurd: er is geen verbinding. Uw antwoorden staan hier nog. Er is niets kwijt.',
};

/** Those of keeping and sending, which come later. */
export const keptFormal = { ...keepingFormal, ...storageFormal, ...submissionFormal };
