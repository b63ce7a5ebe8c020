/** What a file is, by looking at it: neither its name nor its declared type is believed. */
export type FileKind = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

const EXTENSIONS: Record<FileKind, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
};

export const extensionOf = (kind: FileKind) => EXTENSIONS[kind][0] ?? 'bin';

/** The kind that the first bytes tell, undefined when it is none of those that are received. */
export function kindOf(content: Uint8Array): FileKind | undefined {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 16)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp';
  if (start.startsWith('%PDF-')) return 'application/pdf';
  return undefined;
}

/** Whether a name ends as files of this kind do. A name without an ending, as phones send, says nothing and passes. */
export function nameFits(name: string, kind: FileKind): boolean {
  const dot = name.lastIndexOf('.');
  return dot <= 0 || EXTENSIONS[kind].includes(name.slice(dot + 1).toLowerCase());
}

/** The last part of a name, without what a file system or a header could stumble over. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex -- control characters are exactly what has to go
  const cleaned = last.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069"<>:|?*]/g, '_').replace(/^\.+/, '');
  return cleaned.slice(-150) || 'bestand';
}

/**
 * Whether a PDF can do something by itself or carries other files: scripts, programs to start, attachments, forms with code, encryption.
 * Names are compared after decoding `#4a`. What is hidden in compressed object streams is not seen; that is why these files are only
 * ever handed out as attachments.
 */
export function isActivePdf(content: Uint8Array): boolean {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    .toString('latin1')
    .replace(/#([0-9a-fA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|Encrypt|SubmitForm|ImportData|GoToE|GoToR)(?![A-Za-z0-9])/.test(text);
}

/** Whether a PDF ends where it says, and is not at the same time an archive or a page. */
export function isWholePdf(content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0) return false;
  // Programs write line ends, some a few more; anything else after the end is another file.
  if (!/^%%EOF[\s\0]*$/.test(bytes.subarray(end).toString('latin1'))) return false;
  const start = bytes.subarray(0, 1024).toString('latin1');
  // Archives are read from their end, pages from their beginning.
  return !bytes.includes('PK\x05\x06', Math.max(0, bytes.length - 66_000), 'latin1') && !/<(!doctype|html|script|svg|\?php)/i.test(start);
}
