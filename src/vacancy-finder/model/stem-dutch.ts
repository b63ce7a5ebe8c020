/**
 * The stem of a Dutch word, so that "ouderen" finds "oudere" and "brieven" finds "brief": the steps of the Snowball stemmer for Dutch
 * (http://snowball.tartarus.org/algorithms/dutch/stemmer.html) with two additions that short texts need: -je for small things, and a last
 * v or z as the f or s that it is at the end of a word. Expects a folded word. A stem is no word; it only has to be the same.
 */

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);

/** Where the part begins after the first consonant that follows a vowel. */
function regionAfter(word: string, from: number): number {
  for (let index = from + 1; index < word.length; index += 1) {
    if (!isVowel(word[index]) && isVowel(word[index - 1])) return index + 1;
  }
  return word.length;
}

/** Snowball takes only kk, dd and tt; "boodschappen" and "mannen" need the others as well. */
const undoubled = (word: string): string => word.replace(/([bdfgklmnprstz])\1$/, '$1');

/** Capital I and Y count as consonants, as in "aaien" and "yoga". */
const marked = (word: string): string =>
  word
    .replace(/^y/, 'Y')
    .replace(/([aeiouy])y/g, '$1Y')
    .replace(/([aeiouy])i(?=[aeiouy])/g, '$1I');

export function stemDutch(folded: string): string {
  if (folded.length < 4 || /\d/.test(folded)) return folded;
  let word = marked(folded);
  const first = Math.max(3, regionAfter(word, 0));
  const second = regionAfter(word, first - 1);
  const inFirst = (suffix: string) => word.endsWith(suffix) && word.length - suffix.length >= first;
  const inSecond = (suffix: string) => word.endsWith(suffix) && word.length - suffix.length >= second;
  const without = (suffix: string) => word.slice(0, word.length - suffix.length);

  const dropPlural = (suffix: string): boolean => {
    const stem = without(suffix);
    if (!inFirst(suffix) || isVowel(stem.at(-1)) || stem.endsWith('gem')) return false;
    word = undoubled(stem);
    return true;
  };
  const dropE = (): boolean => {
    if (!inFirst('e') || isVowel(without('e').at(-1))) return false;
    word = undoubled(without('e'));
    return true;
  };

  if (/jes?$/.test(word) && word.replace(/jes?$/, '').length >= 3) word = word.replace(/jes?$/, '');
  if (inFirst('heden')) word = `${without('heden')}heid`;
  else if (word.endsWith('ene')) dropPlural('ene');
  else if (word.endsWith('en')) dropPlural('en');
  else {
    for (const suffix of ['se', 's']) {
      const before = without(suffix).at(-1);
      if (!inFirst(suffix) || isVowel(before) || before === 'j') continue;
      word = without(suffix);
      break;
    }
  }
  const droppedE = dropE();
  if (inSecond('heid') && !without('heid').endsWith('c')) {
    word = without('heid');
    if (word.endsWith('en')) dropPlural('en');
  }
  if (inSecond('end') || inSecond('ing')) {
    word = word.slice(0, -3);
    if (inSecond('ig') && !without('ig').endsWith('e')) word = without('ig');
    else word = undoubled(word);
  } else if (inSecond('ig') && !without('ig').endsWith('e')) word = without('ig');
  else if (inSecond('lijk')) {
    word = without('lijk');
    dropE();
  } else if (inSecond('baar')) word = without('baar');
  else if (inSecond('bar') && droppedE) word = without('bar');

  return word
    .replace(
      /([^aeiouyI])(aa|ee|oo|uu)([^aeiouyI])$/,
      (_match, before: string, vowels: string, after: string) => `${before}${vowels[0] ?? ''}${after}`,
    )
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .toLowerCase();
}
