/** What a server is asked, from what a visitor asks: only what differs from nothing, and no place more exact than four digits. */
import type { VacancyQuery } from './query.ts';
import type { SearchRequest } from './search-contract.ts';

/** @param near the four digits of where somebody is, when they said so. */
export function requestOf(query: VacancyQuery, near: string | undefined, pageSize: number): SearchRequest {
  const words = query.words.trim();
  const filters = Object.fromEntries(Object.entries(query.chosen).map(([id, options]) => [id, [...options]]));
  return {
    ...(words ? { q: words } : {}),
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
    ...(near ? { near, ...(query.around?.km ? { radius: query.around.km } : {}) } : {}),
    sort: query.sort === 'distance' && !near ? 'fit' : query.sort,
    page: query.page,
    pageSize,
  };
}
