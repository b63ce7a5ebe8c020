/** Texts of the field for files: with it, and not on every first screen. */
export const uploadNl = {
  'issue.file-count': 'Je kunt hier {count} toevoegen. {name} past er niet meer bij.',
  'issue.file-type': '{name} kunnen we niet gebruiken. Kies een bestand van deze soort: {types}.',
  'issue.file-size': '{name} is te groot. Een bestand mag {size} groot zijn.',
  'issue.file-empty': '{name} is leeg. Kies een ander bestand.',
  'issue.file-photo': 'Deze browser kan {name} niet lezen. Kies een foto in JPG of PNG, of stuur de foto later.',
  'issue.file-unreadable': '{name} kon niet worden gelezen. Kies het nog een keer.',
  'upload.limits': {
    one: 'Je kunt {count} bestand toevoegen, van hoogstens {size}. Soort: {types}.',
    other: 'Je kunt {count} bestanden toevoegen, elk van hoogstens {size}. Soort: {types}.',
  },
  'upload.photos': 'Foto’s maken we kleiner. Waar en waarmee een foto is gemaakt, halen we eruit.',
  'upload.choose': 'Kies een bestand',
  'upload.choose.photo': 'Kies een foto',
  'upload.more': 'Kies er nog een',
  'upload.list': 'Dit heb je gekozen',
  'upload.working': '{name} wordt klaargemaakt …',
  'upload.added': '{name} is toegevoegd.',
  'upload.removed': '{name} is weggehaald.',
  'upload.remove': 'Haal weg',
  'upload.remove.what': 'Haal weg: {name}',
  'upload.preview': 'Voorbeeld van {name}',
  'upload.lost': {
    one: 'Een bestand dat je eerder koos, is niet bewaard. Kies het nog een keer.',
    other: '{count} bestanden die je eerder koos, zijn niet bewaard. Kies ze nog een keer.',
  },
} as const;
