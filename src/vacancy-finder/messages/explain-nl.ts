/** Texts around what the site explains; they come with it. */
export const explainNl = {
  'explain.heading': 'Goed om te weten',
  'explain.benefit': 'Mag dit met een uitkering?',
  'explain.vog': 'Hoe werkt een VOG?',
  'explain.insurance': 'Ben je verzekerd?',
  'explain.expenses': 'Krijg je kosten terug?',
  'explain.source': 'Bron:',
  'explain.date': 'Nagekeken op {date}',
} as const;
