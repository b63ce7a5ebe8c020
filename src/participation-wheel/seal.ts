/**
 * Seals a text with a code that a person can write down: AES-256-GCM, with a key of PBKDF2 (SHA-256, 600,000 rounds, as OWASP advises) from
 * the code and a salt. Without the code nothing of it can be read, by us or by who finds the link; with one letter changed it does not open.
 */

/** The format of all that; a link of a later one says so instead of failing. */
const FORMAT = '1';
const ROUNDS = 600_000;
const SALT = 16;
const IV = 12;
/** A link is an address; what is longer than this was not made by us. */
const LONGEST = 60_000;

/** No 0 and O, no 1, I and L: they are copied by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** 12 of 31 letters: 59 bits, and each guess costs 600,000 rounds. */
const CODE_LENGTH = 12;

export type Opened = Readonly<{ kind: 'open'; text: string }> | Readonly<{ kind: 'locked' | 'damaged' | 'newer' }>;

/** Pages on plain http have no cryptography. */
export const canSeal = (): boolean => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

/** `K7QM-2XRP-9DTV` */
export function newCode(): string {
  const letters: string[] = [];
  // Bytes that would favour the first letters are thrown away.
  const fair = 256 - (256 % LETTERS.length);
  while (letters.length < CODE_LENGTH) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) letters.push(LETTERS.charAt(byte % LETTERS.length));
  }
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** As somebody typed it: small letters, spaces and dashes do not matter. */
const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

async function keyOf(code: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(plain(code)), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** @param rounds fewer only in tests. */
export async function seal(text: string, code: string, rounds = ROUNDS): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const key = await keyOf(code, salt, rounds);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return `${FORMAT}.${toBase64Url(new Uint8Array([...salt, ...iv, ...new Uint8Array(sealed)]))}`;
}

/** Never rejects. `locked`: another code, or a letter of the link is lost; there is no telling which. */
export async function open(sealed: string, code: string, rounds = ROUNDS): Promise<Opened> {
  const [format = '', body = ''] = sealed.split('.');
  if (/^\d+$/.test(format) && Number(format) > Number(FORMAT)) return { kind: 'newer' };
  const bytes = format === FORMAT && sealed.length <= LONGEST ? fromBase64Url(body) : undefined;
  if (!bytes || bytes.length <= SALT + IV) return { kind: 'damaged' };
  try {
    const key = await keyOf(code, bytes.slice(0, SALT), rounds);
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes.slice(SALT, SALT + IV) }, key, bytes.slice(SALT + IV));
    return { kind: 'open', text: new TextDecoder('utf-8', { fatal: true }).decode(opened) };
  } catch {
    // An OperationError: the tag does not fit, which is all that the platform says.
    return { kind: 'locked' };
  }
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    // An InvalidCharacterError: a length that no bytes have.
    return undefined;
  }
}
