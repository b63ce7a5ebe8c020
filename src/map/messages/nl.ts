/** Texts of every map. */
export const mapNl = {
  'map.site': 'De kaart komt van {site}. Die ziet dan welk stuk van de kaart je bekijkt.',
  'map.show': 'Laat de kaart zien',
  'map.in': 'Dichterbij',
  'map.out': 'Verder weg',
  // Whom the tiles are of, for sites whose tiles ask for it.
  'map.credit': '',
} as const;
