/** Texts about what is kept on the device. They are never more than true. */
export const storageNl = {
  'draft.found': 'Je was al begonnen',
  'draft.found.when': 'Op {date} heb je hier iets ingevuld. Wil je daarmee verder?',
  'draft.continue': 'Ga verder waar je was',
  'draft.restart': 'Begin opnieuw',
  'draft.full': 'We kunnen je antwoorden nu niet op dit apparaat bewaren. Je kunt wel gewoon verder. Laat deze pagina open.',
  'draft.other-tab': 'Je hebt dit ook in een ander tabblad open. Daar is later iets ingevuld.',
  'draft.take-over': 'Ga hier verder',
  'draft.session': 'Je antwoorden blijven bewaard tot je dit tabblad sluit.',
  'wipe.button': 'Wis alles en stop',
  'wipe.question': 'Weet je het zeker? Alles wat je hebt ingevuld gaat weg.',
  'wipe.yes': 'Ja, wis alles',
  'wipe.no': 'Nee, ik ga verder',
  'wipe.done': 'Alles is gewist. Er staat niets meer van je op dit apparaat.',
} as const;
