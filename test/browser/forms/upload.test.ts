/** Files: said beforehand, made smaller and freed of what they tell, seen and taken away again, kept on an own device only. */
import { aTimeout, expect } from '@open-wc/testing';
import { PHOTO_LIMITS } from '../../../src/forms/model/uploads.ts';
import { uploadField } from '../../../src/forms/views/upload.ts';
import { forgetFiles, forgetOldFiles, keepFile, keptFile } from '../../../src/storage/files.ts';
import { controlNamed } from '../../../stories/forms/controls.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { focused } from '../../support/keys.ts';
import { allWithin, benchWith, type FieldBench, saying, settled, within } from './bench.ts';
import { waitUntil } from '../../support/until.ts';

const control = { ...controlNamed('photos'), asked: {} };

/** A picture of two colours: red on the left, blue on the right. */
async function picture(type: string, width = 60, height = 40): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#c00000';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#0000c0';
  context.fillRect(width / 2, 0, width / 2, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), type, 0.95));
}

/** A JPEG as telephones make them: where others have a JFIF segment, EXIF with the way it was held, and a place in words. */
async function withExif(jpeg: Blob, orientation: number): Promise<Blob> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const secret = 'GPS 52.1234 N 5.5678 E Noor’s telephone';
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
  const content = [...new TextEncoder().encode('Exif\0\0'), ...tiff, ...new TextEncoder().encode(secret)];
  const length = content.length + 2;
  const segment = [0xff, 0xe1, length >> 8, length & 0xff, ...content];
  const afterJfif = bytes[3] === 0xe0 ? 4 + (bytes[4]! << 8) + bytes[5]! : 2;
  // In one part, as a file is: Firefox looks for the kind of a picture in the first part only.
  return new Blob([new Uint8Array([...bytes.slice(0, 2), ...segment, ...bytes.slice(afterJfif)])], { type: 'image/jpeg' });
}

const asText = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer());
const hexOf = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Chooses files as the browser's window would. */
async function choose(bench: FieldBench, ...files: File[]): Promise<void> {
  const input = within<HTMLInputElement>(bench, '[type="file"]');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await bench.uploads.settled();
  await settled(bench);
}

const shownNames = (bench: FieldBench) => allWithin(bench, '.upload-name').map((name) => name.textContent.trim().split(/\s+/)[0]);
const errors = (bench: FieldBench) => allWithin(bench, '.error').map((error) => error.textContent.replace(/\s+/g, ' ').trim());
const spoken = (bench: FieldBench) => allWithin(bench, '[role="status"]').at(-1)!.textContent;

describe('choosing files', () => {
  quietConsole();

  it('is told beforehand how many, how large and of which kind', async () => {
    const bench = await benchWith(control);
    const input = within<HTMLInputElement>(bench, '[type="file"]');
    const limits = bench.shadowRoot!.getElementById(`${input.id}-limits`)!.textContent.replace(/\s+/g, ' ');
    expect(limits).to.contain('3 bestanden').and.to.contain('15 MB').and.to.contain('JPG, PNG, WebP, HEIC');
    expect(input.getAttribute('aria-describedby')).to.contain(`${input.id}-limits`);
    expect(input.accept).to.contain('image/jpeg').and.to.contain('.heic');
  });

  it('shows each with a preview that has words, says politely that it is there, and passes axe', async () => {
    const bench = await benchWith(control);
    await choose(bench, new File([await picture('image/jpeg')], 'vijver.jpg', { type: 'image/jpeg' }));
    expect(shownNames(bench)).to.deep.equal(['vijver.jpg']);
    const preview = within<HTMLCanvasElement>(bench, 'canvas');
    expect(preview.getAttribute('aria-label')).to.equal('Voorbeeld van vijver.jpg');
    const [red, , blue] = preview.getContext('2d')!.getImageData(5, 5, 1, 1).data;
    expect(red).to.be.greaterThan(150);
    expect(blue).to.be.lessThan(80);
    expect(spoken(bench)).to.equal('vijver.jpg is toegevoegd.');
    expect(saying(bench, 'Kies er nog een')).to.exist;
    await accessible(bench);
  });

  it('takes the good ones and names the one it cannot take', async () => {
    const bench = await benchWith(control);
    const good = new File([await picture('image/png')], 'schets.png', { type: 'image/png' });
    await choose(bench, good, new File(['<svg/>'], 'plan.svg', { type: 'image/svg+xml' }));
    expect(shownNames(bench)).to.deep.equal(['schets.png']);
    expect(errors(bench)).to.deep.equal([
      'Fout: plan.svg kunnen we niet gebruiken. Kies een bestand van deze soort: JPG, PNG, WebP, HEIC.',
    ]);
    await accessible(bench);
    await choose(bench, good);
    expect(errors(bench), 'gone at the next choice').to.deep.equal([]);
  });

  it('says so of a file that only calls itself a photo, of an empty one, and of one too many', async () => {
    const bench = await benchWith(control);
    await choose(bench, new File(['no photo at all'], 'vijver.jpg', { type: 'image/jpeg' }));
    expect(errors(bench)[0]).to.match(/^Fout: Deze browser kan vijver\.jpg niet lezen/);
    await choose(bench, new File([], 'leeg.jpg', { type: 'image/jpeg' }));
    expect(errors(bench)).to.deep.equal(['Fout: leeg.jpg is leeg. Kies een ander bestand.']);
    const photo = await picture('image/jpeg');
    await choose(bench, ...['1.jpg', '2.jpg', '3.jpg', '4.jpg'].map((name) => new File([photo], name, { type: 'image/jpeg' })));
    expect(shownNames(bench).sort()).to.deep.equal(['1.jpg', '2.jpg', '3.jpg']);
    expect(errors(bench)).to.deep.equal(['Fout: Je kunt hier 3 toevoegen. 4.jpg past er niet meer bij.']);
    expect(bench.form.list('photos').length).to.equal(3);
  });

  it('says so of one that is too large, in the size of the language', async () => {
    const small = {
      ...control,
      view: ({ form, uploads }: FieldBench) =>
        uploadField(uploads.field('photos', form.field('photos')), uploads.view('photos', { ...PHOTO_LIMITS, bytes: 1_500_000 })),
    };
    const bench = await benchWith(small);
    await choose(bench, new File([new Uint8Array(1_500_001)], 'groot.jpg', { type: 'image/jpeg' }));
    expect(errors(bench)[0]?.replace(/\s/g, ' ')).to.equal('Fout: groot.jpg is te groot. Een bestand mag 1,5 MB groot zijn.');
  });

  it('can be undone, and the focus goes on to what can be chosen', async () => {
    const bench = await benchWith(control);
    const photo = await picture('image/jpeg');
    await choose(bench, new File([photo], '1.jpg', { type: 'image/jpeg' }), new File([photo], '2.jpg', { type: 'image/jpeg' }));
    const remove = allWithin(bench, '.upload button').find((button) => button.getAttribute('aria-label') === 'Haal weg: 1.jpg')!;
    remove.click();
    await settled(bench);
    expect(shownNames(bench)).to.deep.equal(['2.jpg']);
    expect(bench.form.list('photos').length).to.equal(1);
    expect(focused()).to.equal(within(bench, '[type="file"]'));
    expect(spoken(bench)).to.equal('1.jpg is weggehaald.');
  });

  it('asks the page for nothing: no address of a blob, no image element', async () => {
    const made: string[] = [];
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (source: Blob | MediaSource) => {
      made.push('made');
      return original(source);
    };
    try {
      const bench = await benchWith(control);
      await choose(bench, new File([await picture('image/jpeg')], 'vijver.jpg', { type: 'image/jpeg' }));
      expect(made).to.deep.equal([]);
      expect(allWithin(bench, 'img')).to.deep.equal([]);
    } finally {
      URL.createObjectURL = original;
    }
  });
});

describe('a photo that is sent', () => {
  quietConsole();

  it('tells nothing of where and with what it was made, and stands upright', async () => {
    const bench = await benchWith(control);
    // Held on its side: what the camera saw as left is on top.
    const original = await withExif(await picture('image/jpeg', 60, 40), 6);
    expect(await asText(original)).to.contain('GPS');
    await choose(bench, new File([original], 'IMG_1.jpg', { type: 'image/jpeg', lastModified: 0 }));
    expect(errors(bench)).to.deep.equal([]);
    const [attachment] = bench.uploads.attachments(['photos']);
    const sent = await asText(attachment!.file);
    expect(sent).not.to.contain('GPS');
    expect(sent).not.to.contain('Exif');
    expect(sent).not.to.contain('telephone');
    const bitmap = await createImageBitmap(attachment!.file);
    expect([bitmap.width, bitmap.height]).to.deep.equal([40, 60]);
  });

  it('is made to fit, and never larger than it was', async () => {
    const bench = await benchWith(control);
    await choose(
      bench,
      new File([await picture('image/jpeg', 3000, 1500)], 'groot.jpg', { type: 'image/jpeg' }),
      new File([await picture('image/jpeg', 30, 20)], 'klein.jpg', { type: 'image/jpeg' }),
    );
    const sizes = new Map<string, number[]>();
    for (const { file } of bench.uploads.attachments(['photos'])) {
      const { width, height } = await createImageBitmap(file);
      sizes.set(file.name, [width, height]);
    }
    expect(sizes.get('groot.jpg')).to.deep.equal([2000, 1000]);
    expect(sizes.get('klein.jpg')).to.deep.equal([30, 20]);
  });

  it('goes with its name, kind, size and SHA-256, with and without the hashing of secure pages', async () => {
    const bench = await benchWith(control);
    const photo = await picture('image/png');
    const secure = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
    await choose(bench, new File([photo], 'a.png', { type: 'image/png' }));
    Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, get: () => undefined });
    try {
      await choose(bench, new File([photo], 'b.png', { type: 'image/png' }));
    } finally {
      Object.defineProperty(Crypto.prototype, 'subtle', secure);
    }
    const attachments = bench.uploads.attachments(['photos']);
    expect(attachments.length).to.equal(2);
    for (const { file, field, entry } of attachments) {
      expect(entry).to.deep.equal({
        field,
        name: file.name,
        type: 'image/png',
        size: file.size,
        sha256: hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())),
      });
    }
  });

  it('is refused rather than sent as noise, where a browser gives back something else than was drawn', async () => {
    const bench = await benchWith(control);
    const canvas = CanvasRenderingContext2D.prototype;
    const original = Object.getOwnPropertyDescriptor(canvas, 'getImageData')!;
    const draw = original.value as (...area: number[]) => ImageData;
    Object.defineProperty(canvas, 'getImageData', {
      ...original,
      value(this: CanvasRenderingContext2D, ...area: number[]) {
        const data = draw.apply(this, area);
        for (let index = 0; index < data.data.length; index += 1) data.data[index] = (index * 97) % 256;
        return data;
      },
    });
    try {
      await choose(bench, new File([await picture('image/jpeg')], 'vijver.jpg', { type: 'image/jpeg' }));
      expect(errors(bench)[0]).to.match(/kan vijver\.jpg niet lezen/);
      expect(bench.form.list('photos')).to.deep.equal([]);
    } finally {
      Object.defineProperty(canvas, 'getImageData', original);
    }
  });
});

describe('keeping files', () => {
  quietConsole();
  afterEach(() => forgetFiles('bench'));

  it('is for an own device only', async () => {
    const bench = await benchWith(control);
    await choose(bench, new File([await picture('image/jpeg')], 'vijver.jpg', { type: 'image/jpeg' }));
    const [id] = bench.form.list('photos');
    await aTimeout(50);
    expect(await keptFile('bench', id!)).to.equal(undefined);
    // "Yes, this is my own telephone."
    bench.keepsFiles = true;
    bench.requestUpdate();
    await waitUntil(async () => (await keptFile('bench', id!)) !== undefined);
    expect((await keptFile('bench', id!))?.name).to.equal('vijver.jpg');
  });

  it('brings them back with the draft, and tells of those that are gone', async () => {
    const before = await benchWith(control);
    before.keepsFiles = true;
    await choose(before, new File([await picture('image/jpeg')], 'vijver.jpg', { type: 'image/jpeg' }));
    const [id] = before.form.list('photos');
    await waitUntil(async () => (await keptFile('bench', id!)) !== undefined);
    const draft = JSON.parse(JSON.stringify(before.form.state)) as typeof before.form.state;
    before.remove();

    const after = await benchWith(control);
    after.form.restore({ ...draft, values: { ...draft.values, photos: [id!, 'gone'] } });
    await after.uploads.restore(['photos']);
    await settled(after);
    expect(shownNames(after)).to.deep.equal(['vijver.jpg']);
    expect(within(after, 'canvas')).to.exist;
    expect(after.form.list('photos')).to.deep.equal([id]);
    expect(within(after, '.upload-lost').textContent).to.contain('niet bewaard');
    expect(after.uploads.attachments(['photos']).length).to.equal(1);
    await accessible(after);
  });

  it('follows the draft when that gets another id', async () => {
    const bench = await benchWith(control);
    bench.keepsFiles = true;
    await choose(bench, new File([await picture('image/jpeg')], 'vijver.jpg', { type: 'image/jpeg' }));
    const [id] = bench.form.list('photos');
    await waitUntil(async () => (await keptFile('bench', id!)) !== undefined);
    bench.draft = 'bench-2';
    bench.requestUpdate();
    await waitUntil(async () => (await keptFile('bench-2', id!)) !== undefined && (await keptFile('bench', id!)) === undefined);
    bench.uploads.remove('photos', id!);
    await waitUntil(async () => (await keptFile('bench-2', id!)) === undefined);
  });

  it('ends when a file is taken away, and when everything is erased', async () => {
    const bench = await benchWith(control);
    bench.keepsFiles = true;
    const photo = await picture('image/jpeg');
    await choose(bench, new File([photo], '1.jpg', { type: 'image/jpeg' }), new File([photo], '2.jpg', { type: 'image/jpeg' }));
    const [first, second] = bench.form.list('photos');
    await waitUntil(async () => (await keptFile('bench', first!)) !== undefined && (await keptFile('bench', second!)) !== undefined);
    bench.uploads.remove('photos', first!);
    await waitUntil(async () => (await keptFile('bench', first!)) === undefined);
    expect(await keptFile('bench', second!)).not.to.equal(undefined);
    bench.uploads.clear();
    await waitUntil(async () => (await keptFile('bench', second!)) === undefined);
    expect(bench.uploads.attachments(['photos'])).to.deep.equal([]);
  });

  it('ends after thirty days, and never takes what is not ours for a file', async () => {
    const file = { draft: 'bench', name: 'x', type: 'image/png', size: 1, sha256: '', blob: new Blob(['x']) };
    await keepFile({ ...file, id: 'old', savedAt: '2027-01-01T00:00:00Z' });
    await keepFile({ ...file, id: 'new', savedAt: '2027-01-20T00:00:00Z' });
    await keepFile({ ...file, id: 'odd', savedAt: 3 as unknown as string });
    const now = new Date('2027-02-05T00:00:00Z');
    expect(await keptFile('bench', 'old', now)).to.equal(undefined);
    expect(await keptFile('bench', 'odd', now)).to.equal(undefined);
    await forgetOldFiles(now);
    expect((await keptFile('bench', 'new', now))?.id).to.equal('new');
    expect(await keptFile('bench', 'old', new Date('2027-01-02T00:00:00Z'))).to.equal(undefined);
  });
});
