/**
 * Makes a chosen file ready to send, on the device: a photo becomes smaller and loses what it tells besides the picture (EXIF: the place,
 * the moment, the telephone), by drawing it anew on the browser's own canvas. Loaded when somebody chooses the first file.
 */
import { Sha256 } from '../model/sha256.ts';
import { fittingSize, isPhoto, safeFileName, typeOf } from '../model/uploads.ts';

/** Long side of a photo that is sent, in pixels: enough to print on half a page. */
const PHOTO_SIDE = 2000;
const THUMBNAIL_SIDE = 192;
const QUALITY = 0.85;
/** A drawing or screenshot stays a PNG up to here, since JPEG blurs letters. */
const LARGEST_PNG = 2_000_000;
/** So much is hashed at a time before the page gets its turn. */
const SLICE = 1_000_000;

export type Prepared = Readonly<{
  blob: Blob;
  name: string;
  type: string;
  size: number;
  sha256: string;
  thumbnail?: ImageBitmap | undefined;
}>;

/** `file-photo`: this browser cannot read the photo, or may not draw it. `file-unreadable`: it is gone, or it may not be read. */
export class CannotPrepare extends Error {
  readonly code: 'file-photo' | 'file-unreadable';

  constructor(code: 'file-photo' | 'file-unreadable', cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

export async function prepareFile(file: File): Promise<Prepared> {
  const type = typeOf(file);
  if (isPhoto(type)) return preparePhoto(file, type);
  // Read once, so that what is hashed, kept and sent is the same, also when the file changes on disk meanwhile.
  const bytes = await readBytes(file);
  const blob = new Blob([bytes], { type });
  return { blob, name: safeFileName(file.name, type), type, size: blob.size, sha256: await hashOf(bytes) };
}

/** A small picture of a photo, also of one that was kept; `undefined` for what is no photo. */
export async function thumbnailOf(blob: Blob): Promise<ImageBitmap | undefined> {
  if (!isPhoto(blob.type)) return undefined;
  try {
    const picture = await createImageBitmap(blob);
    const drawn = draw(picture, THUMBNAIL_SIDE);
    picture.close();
    return await createImageBitmap(drawn);
  } catch {
    // Without a preview the name and the size still say which file it is.
    return undefined;
  }
}

async function preparePhoto(file: File, type: string): Promise<Prepared> {
  const picture = await readPicture(file);
  const canvas = draw(picture, PHOTO_SIDE);
  picture.close();
  if (!(await canvasIsTrue())) throw new CannotPrepare('file-photo');
  const blob =
    (type === 'image/png' ? await encoded(canvas, 'image/png', LARGEST_PNG) : undefined) ?? (await encoded(canvas, 'image/jpeg'));
  if (!blob) throw new CannotPrepare('file-photo');
  const sha256 = await hashOf(await readBytes(blob));
  const name = safeFileName(file.name, blob.type);
  return { blob, name, type: blob.type, size: blob.size, sha256, thumbnail: await thumbnailOf(blob) };
}

async function readPicture(file: File): Promise<ImageBitmap> {
  try {
    // The way the camera was held is in the EXIF too, so it is applied to the picture before that goes.
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    // No photo at all, damaged, too large for this device, or of a kind that this browser does not know (HEIC outside Safari).
    throw new CannotPrepare('file-photo', error);
  }
}

/** Draws on white: what is transparent would turn black in a JPEG. */
function draw(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fittingSize(picture.width, picture.height, side));
  const context = canvas.getContext('2d');
  if (!context) throw new CannotPrepare('file-photo');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Nothing when the browser cannot write this type (it gives a PNG instead), or when it became too large. */
async function encoded(canvas: HTMLCanvasElement, type: string, largest = Infinity): Promise<Blob | undefined> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  return blob?.type === type && blob.size <= largest ? blob : undefined;
}

/**
 * Some browsers give back noise instead of what was drawn, so that nobody can recognise a device by its canvas (Firefox's
 * `resistFingerprinting`, Tor Browser). A resident would send noise without knowing.
 */
async function canvasIsTrue(): Promise<boolean> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.fillStyle = '#204060';
  context.fillRect(0, 0, 8, 8);
  const blob = await encoded(canvas, 'image/png');
  if (!blob) return false;
  const back = draw(await createImageBitmap(blob), 8)
    .getContext('2d')
    ?.getImageData(0, 0, 8, 8).data;
  if (!back) return false;
  // A unit or two of difference is what colour management does.
  return Array.from(back).every((value, index) => Math.abs(value - ([0x20, 0x40, 0x60, 0xff][index % 4] ?? 0)) <= 4);
}

async function readBytes(blob: Blob): Promise<ArrayBuffer> {
  try {
    return await blob.arrayBuffer();
  } catch (error) {
    // Moved, or forbidden, between choosing and reading.
    throw new CannotPrepare('file-unreadable', error);
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  // Only secure pages have `subtle`, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle) return hexOf(await subtle.digest('SHA-256', bytes));
  const hash = new Sha256();
  for (let offset = 0; offset < bytes.byteLength; offset += SLICE) {
    hash.update(new Uint8Array(bytes, offset, Math.min(SLICE, bytes.byteLength - offset)));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return hash.hex();
}

const hexOf = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
