/**
 * The districts and villages of the fictional municipality Waterrijk, each on a real four-digit postcode, so that distances are real.
 * Names, streets and people are invented; the postcodes and their coordinates come from `data/4pp.csv`.
 */
export interface Place {
  city: string;
  district?: string;
  postcode: string;
}

export const places: Record<string, Place> = {
  centrum: { city: 'Waterrijk', district: 'Centrum', postcode: '8601' },
  oudeHaven: { city: 'Waterrijk', district: 'Oude Haven', postcode: '8602' },
  rietkwartier: { city: 'Waterrijk', district: 'Rietkwartier', postcode: '8603' },
  molenwijk: { city: 'Waterrijk', district: 'Molenwijk', postcode: '8604' },
  zonnedijk: { city: 'Waterrijk', district: 'Zonnedijk', postcode: '8605' },
  veldzicht: { city: 'Waterrijk', district: 'Veldzicht', postcode: '8606' },
  vaartzijde: { city: 'Waterrijk', district: 'Vaartzijde', postcode: '8607' },
  kade: { city: 'Waterrijk', district: 'De Kade', postcode: '8608' },
  meerdorp: { city: 'Meerdorp', postcode: '8621' },
  oostwiel: { city: 'Oostwiel', postcode: '8625' },
  sluiskerk: { city: 'Sluiskerk', postcode: '8651' },
  broekhorn: { city: 'Broekhorn', postcode: '8629' },
  kaagwerf: { city: 'Kaagwerf', postcode: '8615' },
  zandmeer: { city: 'Zandmeer', postcode: '8711' },
  hoogterp: { city: 'Hoogterp', postcode: '8701' },
  lutjewaard: { city: 'Lutjewaard', postcode: '8635' },
};
