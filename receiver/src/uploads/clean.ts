/**
 * Makes an upload harmless. Pictures are decoded and written anew: what is not picture (place, device, thumbnails, a second file behind
 * the first) is not in the new file. PDFs are kept as they are when they hold nothing active.
 */
import sharp from 'sharp';
import type { Config } from '../config.ts';
import { extensionOf, isActivePdf, isWholePdf, kindOf, nameFits, safeName, type FileKind } from './content.ts';

export type CleanResult =
  | { ok: true; name: string; type: FileKind; content: Uint8Array }
  | { ok: false; code: 'file-type' | 'file-broken' | 'file-pixels' | 'file-active' };

// Two pictures at a time per process: decoding is what costs memory.
sharp.concurrency(1);
sharp.cache(false);

export async function cleanFile(
  name: string,
  content: Uint8Array,
  { maxPixels }: Pick<Config['files'], 'maxPixels'>,
): Promise<CleanResult> {
  const kind = kindOf(content);
  const given = safeName(name);
  if (kind === undefined || !nameFits(given, kind)) return { ok: false, code: 'file-type' };
  const kept = { ok: true, name: given.includes('.') ? given : `${given}.${extensionOf(kind)}`, type: kind } as const;

  if (kind === 'application/pdf') {
    if (!isWholePdf(content)) return { ok: false, code: 'file-broken' };
    return isActivePdf(content) ? { ok: false, code: 'file-active' } : { ...kept, content };
  }

  try {
    const picture = sharp(content, { limitInputPixels: maxPixels, failOn: 'error', pages: 1, sequentialRead: true });
    const { width, height } = await picture.metadata();
    if (width * height > maxPixels) return { ok: false, code: 'file-pixels' };
    // The turn that a phone notes beside the picture has to be made before the note is gone.
    const upright = picture.autoOrient().timeout({ seconds: 20 });
    const written = {
      'image/jpeg': () => upright.jpeg({ quality: 88 }),
      'image/png': () => upright.png(),
      'image/webp': () => upright.webp({ quality: 86 }),
    };
    return { ...kept, content: await written[kind]().toBuffer() };
  } catch (error) {
    // Anything that the decoder cannot read to the end; its own words are about the inside of the file.
    const tooMany = error instanceof Error && /pixel limit/i.test(error.message);
    return { ok: false, code: tooMany ? 'file-pixels' : 'file-broken' };
  }
}
