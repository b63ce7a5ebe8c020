/** What a vacancy is about. Apart from the other values, because the address of the page is read before the list is there. */
export const SECTORS = [
  'sport',
  'arts-culture-events',
  'care',
  'welfare-neighbourhood',
  'youth-education',
  'nature-environment',
  'animals',
  'governance-safety',
  'international',
  'religion',
  'media',
  'language-integration',
  'advocacy',
  'health-consumer',
  'other',
] as const;
