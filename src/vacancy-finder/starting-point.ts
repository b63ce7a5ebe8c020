import { mayHaveNote } from '../settings/has-note.ts';
import type { VacancyQuery } from './model/query.ts';
import type { FinderTexts } from './views/texts.ts';

/**
 * What the list begins with before the visitor says anything: where distances count from, by the site, and the goal areas that a wheel on
 * another page handed over. Both stay out of the address.
 */
export async function startingPoint(near: string, { around }: VacancyQuery, texts: FinderTexts): Promise<Partial<VacancyQuery>> {
  const areas = mayHaveNote() ? await areasHandedOver(texts) : [];
  return {
    ...(around ? {} : placeOf(near)),
    ...(areas.length > 0 ? { chosen: { 'goal-area': areas } } : {}),
  };
}

/** Where distances count from, by the site alone. */
export function placeOf(near: string): Partial<VacancyQuery> {
  const postcode = /^[1-9]\d{3}/.exec(near.trim())?.[0];
  return postcode ? { around: { from: { postcode }, km: 0 } } : {};
}

/** Anybody can write an address, so only areas that there are words for: those of the built-in pack, and those that the site has added. */
async function areasHandedOver(texts: FinderTexts): Promise<readonly string[]> {
  try {
    const { takeNote } = await import('../settings/take-over.ts');
    return takeNote('vacancy-finder')?.areas.filter((area) => texts.find(`option.goal-area.${area}`)) ?? [];
  } catch {
    // Its code did not come: the whole list is better than none.
    return [];
  }
}
