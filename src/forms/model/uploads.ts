/** Which files may be added to a form, what is wrong with one that may not, and what is told about those that were. */
import type { Found } from './form.ts';

export type UploadLimits = Readonly<{
  /** Files in this field. */
  count: number;
  /** Bytes of one file as it is chosen; a photo becomes smaller. */
  bytes: number;
  /** Media types, such as `image/jpeg`. */
  types: readonly string[];
}>;

/** Photos as telephones and cameras make them. HEIC is what iPhones make; where a browser cannot read it, the resident is told. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'] as const;

export const PHOTO_LIMITS: UploadLimits = { count: 3, bytes: 15_000_000, types: PHOTO_TYPES };

/** A file that was chosen, as far as it matters here. */
export type ChosenFile = Readonly<{ name: string; type: string; size: number }>;

/** A file that is ready to be sent; what the envelope says of it, and the id by which the form's answer names it. */
export type UploadEntry = Readonly<{ id: string; name: string; type: string; size: number; sha256: string }>;

const TYPE_OF_EXTENSION: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heif',
  pdf: 'application/pdf',
};

const NAME_OF_TYPE: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
  'image/heif': 'HEIC',
  'application/pdf': 'PDF',
};

/** What the browser says it is; by its name where the browser does not know (HEIC on most computers). */
export function typeOf({ name, type }: Pick<ChosenFile, 'name' | 'type'>): string {
  if (type) return type.toLowerCase();
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPE_OF_EXTENSION, extension) ? (TYPE_OF_EXTENSION[extension] ?? '') : '';
}

export const isPhoto = (type: string): boolean => (PHOTO_TYPES as readonly string[]).includes(type);

/** What is wrong with a file, seen how many there are; `undefined` when it may come. */
export function judgeFile(file: ChosenFile, present: number, limits: UploadLimits): Found | undefined {
  const name = safeFileName(file.name);
  if (present >= limits.count) return { code: 'file-count', slots: { name, count: limits.count } };
  if (!limits.types.includes(typeOf(file))) return { code: 'file-type', slots: { name, types: typeNames(limits.types) } };
  if (file.size === 0) return { code: 'file-empty', slots: { name } };
  if (file.size > limits.bytes) return { code: 'file-size', slots: { name, bytes: limits.bytes } };
  return undefined;
}

/** `JPG, PNG, PDF`, each once. */
export const typeNames = (types: readonly string[]): string => [...new Set(types.map((type) => NAME_OF_TYPE[type] ?? type))].join(', ');

/** For the `accept` of a file field: types and extensions, since not every computer knows every type. */
export const acceptOf = (types: readonly string[]): string =>
  [
    ...types,
    ...Object.entries(TYPE_OF_EXTENSION)
      .filter(([, type]) => types.includes(type))
      .map(([extension]) => `.${extension}`),
  ].join(',');

/** `15 MB`, `1,4 MB`, `300 kB` as the language writes it. */
export function readableSize(bytes: number, locale: string): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'megabyte'] : [Math.max(bytes / 1000, 1), 'kilobyte'];
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits }).format(value);
}

const EXTENSION_OF_TYPE: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };

/**
 * A name that any system can keep: without folders, control characters and signs that turn the direction of writing (`gpj.exe` reads as
 * `exe.jpg` after such a sign), at most 100 long, with the extension of what it has become.
 */
export function safeFileName(name: string, type = ''): string {
  const bare = (name.split(/[/\\]/).at(-1) ?? '')
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*]/g, '')
    .trim()
    .replace(/^\.+/, '');
  const extension = Object.hasOwn(EXTENSION_OF_TYPE, type) ? (EXTENSION_OF_TYPE[type] ?? '') : '';
  const dot = bare.lastIndexOf('.');
  const stem = dot > 0 ? bare.slice(0, dot) : bare;
  const own = dot > 0 ? bare.slice(dot + 1) : '';
  const ending = extension && TYPE_OF_EXTENSION[own.toLowerCase()] !== type ? extension : own;
  const kept = Array.from(stem || 'bestand')
    .slice(0, 100)
    .join('');
  return ending ? `${kept}.${ending.slice(0, 10)}` : kept;
}

/** Width and height of a photo after it has been made to fit a square; never larger than it was. */
export function fittingSize(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
