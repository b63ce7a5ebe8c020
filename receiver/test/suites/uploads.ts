/** What comes in with a submission as a file. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import {
  asOffice,
  countRows,
  fileEntries,
  initiative,
  referenceOf,
  send,
  sendFiles,
  type Harness,
  type TestFile,
} from '../support/receiver.ts';
import { cleanPdf, emptyZip, phonePicture, png, pngBomb, webp } from '../support/samples.ts';

export function uploadSuite(harness: Harness): void {
  describe('an upload', () => {
    const upload = async (files: TestFile[], environment: Record<string, string> = {}) => {
      const receiver = await harness.receiver(environment);
      const response = await sendFiles(receiver.app, initiative({ files: fileEntries(files) }), files);
      return { ...receiver, response };
    };
    const kept = async () =>
      harness.database.query<{ name: string; type: string; content: Uint8Array }>(
        'select name, type, content from files order by position',
      );
    const codes = (response: { json: () => unknown }) =>
      (response.json() as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`);

    it('of a phone loses its place, device and owner, and is upright', async () => {
      const picture = await phonePicture();
      assert.ok(picture.includes('GeheimeTelefoon') && picture.includes('GeheimeXmp'), 'the sample has something to lose');
      const { response } = await upload([{ name: 'IMG_1.JPG', content: picture }]);
      assert.equal(response.statusCode, 201);
      const [file] = await kept();
      const content = Buffer.from(file?.content ?? []);
      for (const secret of ['GeheimeTelefoon', 'Noor', 'GeheimeXmp', 'Exif', 'GPS']) assert.ok(!content.includes(secret), secret);
      const { width, height, exif, xmp, orientation } = await sharp(content).metadata();
      assert.deepEqual([width, height, exif, xmp, orientation], [48, 64, undefined, undefined, undefined]);
    });

    it('of each allowed kind is kept, with the hash of what was sent', async () => {
      const files = [
        { name: 'a.png', type: 'image/png', content: await png() },
        { name: 'b.webp', type: 'image/webp', content: await webp() },
        { name: 'c.pdf', type: 'application/pdf', content: cleanPdf() },
        { name: 'zonder', content: await phonePicture() },
      ];
      const { response } = await upload(files);
      assert.equal(response.statusCode, 201, response.body);
      assert.deepEqual(
        (await kept()).map(({ name, type }) => `${name} ${type}`),
        ['a.png image/png', 'b.webp image/webp', 'c.pdf application/pdf', 'zonder.jpg image/jpeg'],
      );
    });

    it('with a false ending or a forbidden kind is refused', async () => {
      const picture = await png();
      for (const file of [
        { name: 'foto.jpg', content: Buffer.from('<html><script>alert(1)</script>') },
        { name: 'foto.exe', content: picture },
        { name: 'foto.png.html', content: picture },
        { name: 'foto.jpg', type: 'image/jpeg', content: picture },
        { name: 'plaatje.svg', type: 'image/svg+xml', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>') },
        { name: 'anim.gif', type: 'image/gif', content: Buffer.from('GIF89a;') },
        { name: 'foto.jpg', content: Buffer.alloc(0) },
      ]) {
        const { response } = await upload([file]);
        assert.equal(response.statusCode, 400, file.name);
        assert.deepEqual(codes(response), ['#/files/0 file-type'], file.name);
      }
      assert.equal(await countRows(harness.database, 'submissions'), 0);
    });

    it('that is two things at once ends up as one', async () => {
      const behind = Buffer.concat([await png(), Buffer.from('<script>alert(1)</script>'), emptyZip()]);
      const { response } = await upload([{ name: 'x.png', content: behind }]);
      assert.equal(response.statusCode, 201);
      const content = Buffer.from((await kept())[0]?.content ?? []);
      assert.ok(!content.includes('<script>') && !content.includes('PK\x05\x06'));
    });

    it('that is a PDF and also something else, or does something, is refused', async () => {
      const cases: [string, Uint8Array][] = [
        ['file-broken', Buffer.concat([cleanPdf(), emptyZip()])],
        ['file-broken', Buffer.from('%PDF-1.4\n<html><script>alert(1)</script></html>\n%%EOF\n')],
        ['file-broken', Buffer.from('%PDF-1.4 cut off')],
        ['file-active', cleanPdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>')],
        ['file-active', cleanPdf('/OpenAction<</S/#4AavaScript>>')],
        ['file-active', cleanPdf('/Names<</EmbeddedFiles 3 0 R>>')],
        ['file-active', cleanPdf('/AA<</O<</S/Launch/F(calc.exe)>>>>')],
        ['file-type', Buffer.concat([Buffer.from('GIF89a'), cleanPdf()])],
      ];
      for (const [code, content] of cases) {
        const { response } = await upload([{ name: 'x.pdf', type: 'application/pdf', content }]);
        assert.deepEqual(codes(response), [`#/files/0 ${code}`]);
      }
    });

    it('that would unfold into gigabytes is refused by its size in pixels', async () => {
      const { response } = await upload([{ name: 'bom.png', type: 'image/png', content: pngBomb(60_000, 60_000) }]);
      assert.deepEqual(codes(response), ['#/files/0 file-pixels']);
    });

    it('that is damaged is refused', async () => {
      const picture = await phonePicture();
      const { response } = await upload([{ name: 'half.jpg', content: picture.subarray(0, 300) }]);
      assert.deepEqual(codes(response), ['#/files/0 file-broken']);
    });

    it('that is too large is refused before and while it streams in', async () => {
      const content = Buffer.concat([await png(), Buffer.alloc(20_000)]);
      const honest = await upload([{ name: 'x.png', content }], { FILE_MAX_BYTES: '10000' });
      assert.equal(honest.response.statusCode, 413);
      assert.deepEqual(codes(honest.response), ['#/files/0 file-size']);
      const { app } = honest;
      const lying = await sendFiles(app, initiative({ files: [{ ...fileEntries([{ name: 'x.png', content }])[0], size: 10 }] }), [
        { name: 'x.png', content },
      ]);
      assert.equal(lying.statusCode, 413);
    });

    it('must be what the envelope lists: as many, by name of the field and by hash', async () => {
      const { app } = await harness.receiver({ FILES_MAX: '2' });
      const file = { name: 'a.png', content: await png() };
      const tries: [string, TestFile[], TestFile[]][] = [
        ['#/files/0 file-missing', [file], []],
        ['#/files file-unexpected', [], [file]],
        ['#/files file-unexpected', [file], [{ ...file, field: 'other' }]],
        ['#/files/0 file-hash', [file], [{ ...file, content: Buffer.concat([file.content, Buffer.from('x')]) }]],
        ['#/files file-count', [file, file, file], [file, file, file]],
      ];
      for (const [code, listed, sent] of tries) {
        const response = await sendFiles(app, initiative({ files: fileEntries(listed) }), sent);
        assert.deepEqual(codes(response), [code]);
      }
      assert.equal((await send(app, initiative({ files: fileEntries([file]) }))).statusCode, 400, 'listed but sent as JSON');
      assert.equal(await countRows(harness.database, 'submissions'), 0);
    });

    it('is the same submission when it is sent again with its files', async () => {
      const { app } = await harness.receiver();
      const files = [{ name: 'a.png', content: await png() }];
      const envelope = initiative({ files: fileEntries(files) });
      const answers = await Promise.all([sendFiles(app, envelope, files), sendFiles(app, envelope, files)]);
      assert.equal(answers[0].body, answers[1].body);
      assert.equal(await countRows(harness.database, 'files'), 1);
    });

    it('waits its turn when many come at once', async () => {
      const { app } = await harness.receiver({ UPLOADS_AT_ONCE: '1' });
      const files = [{ name: 'a.png', content: await png() }];
      const answers = await Promise.all([1, 2, 3].map(() => sendFiles(app, initiative({ files: fileEntries(files) }), files)));
      const refused = answers.filter(({ statusCode }) => statusCode === 503);
      assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1);
      assert.equal(refused.length, 2);
      for (const { headers } of refused) assert.equal(headers['retry-after'], '5');
    });

    it('is only ever handed out to be saved, under a name that cannot break out', async () => {
      const { app, response } = await upload([
        { name: '../../geheim"\r\nx: y\u202egnp.pdf', type: 'application/pdf', content: cleanPdf() },
      ]);
      const { headers } = await app.inject({ url: `/inbox/${referenceOf(response)}/files/0`, headers: asOffice });
      assert.match(String(headers['content-disposition']), /^attachment; filename="[\w. -]+\.pdf"; filename\*=UTF-8''[\w%.~!-]+\.pdf$/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['content-security-policy'], "sandbox; default-src 'none'");
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal((await app.inject(`/inbox/${referenceOf(response)}/files/0`)).statusCode, 401);
    });
  });
}
