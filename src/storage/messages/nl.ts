/** Texts about what is kept on the device. They are never more than true. */
/** What a widget itself says about keeping: there before the rest. */
export const keepingNl = {
  'draft.restart': 'Begin opnieuw',
  'draft.session': 'Je antwoorden blijven bewaard tot je dit tabblad sluit.',
  'wipe.done': 'Alles is gewist. Er staat niets meer van je op dit apparaat.',
} as const;

export const storageNl = {
  'draft.found': 'Je was al begonnen',
  'draft.found.when': 'Op {date} heb je hier iets ingevuld. Wil je daarmee verder?',
  'draft.continue': 'Ga verder waar je was',
  'draft.full': 'We kunnen je antwoorden nu niet op dit apparaat bewaren. Je kunt wel gewoon verder. Laat deze pagina open.',
  'draft.other-tab': 'Je hebt dit ook in een ander tabblad open. Daar is later iets ingevuld.',
  'draft.take-over': 'Ga hier verder',
  'draft.device': 'Je antwoorden blijven 30 dagen op dit apparaat staan. Je browser kan ze eerder wissen.',
  'device.question': 'Is dit je eigen telefoon of computer?',
  'device.help': 'Dan bewaren we je antwoorden hier 30 dagen. Je kunt dan later verder. Ze gaan nergens anders heen.',
  'device.own': 'Ja, bewaar mijn antwoorden',
  'device.shared': 'Nee, anderen gebruiken dit ook',
  'device.shared.kept':
    'Na het sluiten van dit tabblad staat er niets meer van je op dit apparaat. Wil je later verder? Bewaar dan een bestand.',
  'file.save': 'Bewaar je antwoorden in een bestand',
  'file.open': 'Ga verder met een bestand dat je eerder hebt bewaard',
  'file.choose': 'Kies het bestand',
  'file.not-ours': 'Dit bestand kunnen we niet lezen. Kies een bestand dat je hier eerder hebt bewaard.',
  'file.other-widget': 'Dit bestand hoort bij iets anders op deze website. Kies een bestand dat je hier eerder hebt bewaard.',
  'file.newer': 'Dit bestand komt van een nieuwere versie van deze pagina. Laad de pagina opnieuw en probeer het nog eens.',
  'file.too-large': 'Dit bestand is te groot. Kies een bestand dat je hier eerder hebt bewaard.',
  'wipe.button': 'Wis alles en stop',
  'wipe.question': 'Weet je het zeker? Alles wat je hebt ingevuld gaat weg.',
  'wipe.yes': 'Ja, wis alles',
  'wipe.no': 'Nee, ik ga verder',
} as const;
