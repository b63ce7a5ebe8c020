/** What a widget itself says about keeping: there before the rest. */
export const keepingNl = {
  'draft.restart': 'Begin opnieuw',
  'draft.session': 'Je antwoorden blijven bewaard tot je dit tabblad sluit.',
  'wipe.done': 'Alles is gewist. Er staat niets meer van je op dit apparaat.',
} as const;
