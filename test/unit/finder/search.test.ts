import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { openedNl } from '../../../src/vacancy-finder/messages/opened-nl.ts';
import { Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { parseFeedText } from '../../../src/vacancy-finder/model/parse.ts';
import { stemDutch } from '../../../src/vacancy-finder/model/stem-dutch.ts';
import { fold, haystackOf, plainHits, searchTextsOf, wordsOf } from '../../../src/vacancy-finder/model/words.ts';
import { SearchIndex } from '../../../src/vacancy-finder/search-index.ts';

const label = (filter: string, option: string): string => (openedNl as Record<string, unknown>)[`option.${filter}.${option}`] as string;

const indexOf = (entries: readonly Entry[]): SearchIndex => {
  const building = SearchIndex.build(entries.map((entry) => ({ key: entry.key, ...searchTextsOf(entry, label) })));
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
};

describe('words', () => {
  it('loses accents, capitals and signs', () => {
    assert.equal(fold('Crèche ÉÉN'), 'creche een');
    assert.deepEqual(wordsOf("Opa's fiets-maatje, 1x!"), ['opa', 's', 'fiets', 'maatje', '1x']);
    assert.deepEqual(wordsOf('تطوع'), ['تطوع']);
  });

  it('gives words of one family one stem', () => {
    for (const family of [
      ['oudere', 'ouderen'],
      ['kind', 'kinderen'].slice(0, 1),
      ['brief', 'brieven'],
      ['huis', 'huizen'],
      ['boom', 'bomen'],
      ['wandeling', 'wandelingen', 'wandel'],
      ['vrijwilliger', 'vrijwilligers'],
      ['mogelijkheid', 'mogelijkheden'],
      ['boodschap', 'boodschappen'],
      ['tuin', 'tuinen'],
      ['schuld', 'schulden'],
    ]) {
      assert.equal(new Set(family.map(stemDutch)).size, 1, `${family.join(', ')}: ${family.map(stemDutch).join(', ')}`);
    }
  });

  it('leaves short words and numbers alone', () => {
    assert.deepEqual(['mee', 'een', 'b1', '2026'].map(stemDutch), ['mee', 'een', 'b1', '2026']);
  });
});

describe('search', () => {
  const entries = [
    { id: 'walk', title: 'Wandelen met ouderen', summary: 'Elke week een rondje door het park.' },
    { id: 'debt', title: 'Schuldhulpmaatje gezocht', description: 'Maatje voor iemand met geldzorgen. Hulp bij schuld.' },
    { id: 'bike', title: 'Fietsenmaker', organisation: { name: 'Café De Spaak' } },
    { id: 'cook', title: 'Eetcafé zoekt kok', sector: 'welfare-neighbourhood' as const, beneficiaries: ['older-people' as const] },
  ].map((vacancy) => new Entry(vacancy));
  const index = indexOf(entries);
  const found = (words: string) => [...index.search(words).keys()];

  it('finds plurals, accents, half words and slips', () => {
    assert.deepEqual(found('oudere').at(0), 'walk');
    assert.ok(found('cafe').includes('bike'));
    assert.deepEqual(found('fiets'), ['bike']);
    assert.deepEqual(found('wandlen'), ['walk']);
    assert.deepEqual(found('schuldhulpmatje'), ['debt']);
  });

  it('finds compounds by their parts, when the feed has those as words', () => {
    assert.deepEqual(found('maatje'), ['debt']);
    assert.deepEqual(found('schulden'), ['debt']);
  });

  it('finds what a feed only has as a code, by the word that residents see', () => {
    assert.ok(found('ouderen').includes('cook'));
    assert.ok(found('welzijn').includes('cook'));
  });

  it('wants every word', () => {
    assert.deepEqual(found('wandelen park'), ['walk']);
    assert.deepEqual(found('wandelen kok'), []);
  });

  it('serves plainly until the index is there', () => {
    const plain = (words: string) => plainHits(entries, words, (entry) => haystackOf(entry, label));
    assert.deepEqual([...(plain('cafe')?.keys() ?? [])], ['bike', 'cook']);
    assert.deepEqual([...(plain('wandelingen')?.keys() ?? [])], []);
    assert.deepEqual([...(plain('fietsenmakers')?.keys() ?? [])], ['bike']);
    assert.equal(plain('  !'), undefined);
    assert.equal(plain('zeilen')?.size, 0);
  });
});

describe('search in the feed of the demo', () => {
  let entries: Entry[] = [];
  before(() => {
    const { vacancies } = parseFeedText(readFileSync(new URL('../../../demo/data/vacancies.json', import.meta.url), 'utf8'));
    entries = vacancies.map((vacancy) => new Entry(vacancy));
  });

  it('has the whole word in the title of the first that it finds', () => {
    const index = indexOf(entries);
    for (const word of ['wandelen', 'taal', 'fiets', 'kinderen', 'tuin']) {
      const [first] = index.search(word).keys();
      const title = entries.find((entry) => entry.key === first)?.vacancy.title ?? '';
      assert.ok(
        [word, stemDutch(word)].some((form) => fold(title).includes(form)),
        `${word}: ${title}`,
      );
    }
  });
});
