/** A reference that can be read aloud: no vowels, so no words, and no letters or digits that look alike. It gives no access to anything. */
const LETTERS = '23456789BCDFGHJKMNPQRTVWXYZ';

/** Eight letters in two groups, `7K3F-92QD`, from random bytes. */
export function referenceFrom(random: (count: number) => Uint8Array): string {
  let letters = '';
  while (letters.length < 8) {
    for (const byte of random(16)) {
      // Bytes past the last whole multiple would make the first letters likelier.
      if (byte < Math.floor(256 / LETTERS.length) * LETTERS.length && letters.length < 8) letters += LETTERS.charAt(byte % LETTERS.length);
    }
  }
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
