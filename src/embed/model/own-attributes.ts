/** Written by `npm run generate`: what the widgets declare besides the settings that they share. */
export const OWN_ATTRIBUTES = [
  'audience',
  'filters',
  'heading',
  'kinds',
  'mode',
  'near',
  'page-size',
  'sends',
  'share-link',
  'storage-key',
] as const;
