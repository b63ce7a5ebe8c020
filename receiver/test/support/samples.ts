/** Files as people and others send them, made here so that nothing in them is a secret. */
import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';

const plain = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#2a7f62' } });

/** A picture as a phone makes it: with the place, the device and the owner in it, lying on its side. */
export const phonePicture = () =>
  plain()
    .withExif({
      IFD0: { Make: 'GeheimeTelefoon', Artist: 'Noor Bakker' },
      IFD3: { GPSLatitude: '52/1 22/1 33/1', GPSLatitudeRef: 'N' },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>GeheimeXmp</rdf:Description></rdf:RDF></x:xmpmeta>',
    )
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

export const png = () => plain().png().toBuffer();
export const webp = () => plain().webp().toBuffer();

/** A picture that says on a few bytes that it is `width` × `height`. */
export function pngBomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * 1000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const cleanPdf = (extra = '') =>
  new Uint8Array(
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${extra}>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
      'latin1',
    ),
  );

/** The end of a zip archive with nothing in it: enough for a program to open a file as one. */
export const emptyZip = () => Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
