/** The catalogue that the tests of searching use, and the plain reference that says what should be found in it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listNl } from '../../../src/vacancy-finder/messages/list-nl.ts';
import type { Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { stemDutch } from '../../../src/vacancy-finder/model/stem-dutch.ts';
import { synonymsIn } from '../../../src/vacancy-finder/model/synonyms.ts';
import { slipsIn, termsOfWord, tokensOf } from '../../../src/vacancy-finder/model/terms.ts';
import { searchTextsOf, wordsOf } from '../../../src/vacancy-finder/model/words.ts';
import type { Database } from '../../src/database/database.ts';
import { importFeeds } from '../../src/vacancies/import.ts';
import { differBy } from '../../src/vacancies/meaning.ts';
import { readPostcodes } from '../../src/vacancies/postcodes.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const DEMO_FEED = here('../../../demo/data/vacancies.json');
export const pointOf = await readPostcodes(here('../../../data/4pp.csv'));

const NOW = new Date('2026-11-23T10:00:00Z');

/** Fills the tables with the demo's feed; when it is there already this takes no time. */
export const importDemo = (database: Database) => importFeeds(database, [DEMO_FEED], pointOf, NOW);

/** Fills the tables with feeds as they are written here. */
export async function importTexts(database: Database, ...feeds: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'meedoen-feeds-'));
  try {
    const files = feeds.map((_, index) => join(folder, `${index}.json`));
    for (const [index, file] of files.entries()) await writeFile(file, feeds[index] ?? '');
    return await importFeeds(database, files, pointOf, NOW);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const label = (filter: string, option: string) => (listNl as Record<string, unknown>)[`option.${filter}.${option}`] as string | undefined;
const synonyms = synonymsIn(listNl['search.synonyms']);

/** Looks every word up in every term of every vacancy, one by one: no index, no trigram, no database. */
export function plainSearch(entries: readonly Entry[]): (q: string) => string[] {
  const words = entries.map((entry) =>
    Object.values(searchTextsOf(entry, (filter, option) => label(filter, option) ?? '')).flatMap((text) => tokensOf(text)),
  );
  const vocabulary = new Set(words.flat());
  const terms = words.map((own) => new Set(own.flatMap((word) => termsOfWord(word, vocabulary))));
  const every = new Set(terms.flatMap((own) => [...own]));
  return (q) => {
    const meanings = wordsOf(q).map((word) => {
      const stem = stemDutch(word);
      const around =
        word.length < 4 || vocabulary.has(word)
          ? []
          : [...vocabulary]
              .filter((known) => known.includes(word))
              .sort()
              .slice(0, 20);
      const others = [...(synonyms.get(stem) ?? []), ...around].map((other) => wordsOf(other).map(stemDutch));
      const meant = new Set(
        [...every].filter(
          (term) =>
            term === stem || (stem.length > 2 && term.startsWith(stem)) || (slipsIn(stem) > 0 && differBy(term, stem) <= slipsIn(stem)),
        ),
      );
      return (own: ReadonlySet<string>) =>
        others.some((all) => all.every((term) => own.has(term))) || [...own].some((term) => meant.has(term));
    });
    return entries.filter((_, index) => meanings.every((fits) => fits(terms[index] ?? new Set()))).map(({ key }) => key);
  };
}
