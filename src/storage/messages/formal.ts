import type { Translation } from '../../i18n/model/catalogue.ts';
import type { keepingNl } from './keeping-nl.ts';
import type { storageNl } from './nl.ts';

/** With `u`: the lines that differ. */
export const keepingFormal: Partial<Translation<typeof keepingNl>> = {
  'draft.session': 'Uw antwoorden blijven bewaard tot u dit tabblad sluit.',
  'wipe.done': 'Alles is gewist. Er staat niets meer van u op dit apparaat.',
};

export const storageFormal: Partial<Translation<typeof storageNl>> = {
  'draft.found': 'U was al begonnen',
  'draft.found.when': 'Op {date} hebt u hier iets ingevuld. Wilt u daarmee verder?',
  'draft.continue': 'Ga verder waar u was',
  'draft.full': 'We kunnen uw antwoorden nu niet op dit apparaat bewaren. U kunt wel gewoon verder. Laat deze pagina open.',
  'draft.other-tab': 'U hebt dit ook in een ander tabblad open. Daar is later iets ingevuld.',
  'draft.device': 'Uw antwoorden blijven 30 dagen op dit apparaat staan. Uw browser kan ze eerder wissen.',
  'device.question': 'Is dit uw eigen telefoon of computer?',
  'device.help': 'Dan bewaren we uw antwoorden hier 30 dagen. U kunt dan later verder. Ze gaan nergens anders heen.',
  'device.shared.kept':
    'Na het sluiten van dit tabblad staat er niets meer van u op dit apparaat. Wilt u later verder? Bewaar dan een bestand.',
  'file.save': 'Bewaar uw antwoorden in een bestand',
  'file.open': 'Ga verder met een bestand dat u eerder hebt bewaard',
  'file.not-ours': 'Dit bestand kunnen we niet lezen. Kies een bestand dat u hier eerder hebt bewaard.',
  'file.other-widget': 'Dit bestand hoort bij iets anders op deze website. Kies een bestand dat u hier eerder hebt bewaard.',
  'file.too-large': 'Dit bestand is te groot. Kies een bestand dat u hier eerder hebt bewaard.',
  'wipe.question': 'Weet u het zeker? Alles wat u hebt ingevuld gaat weg.',
};
