import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Sha256 } from '../../../src/forms/model/sha256.ts';
import {
  acceptOf,
  fittingSize,
  judgeFile,
  PHOTO_LIMITS,
  readableSize,
  safeFileName,
  typeNames,
  typeOf,
} from '../../../src/forms/model/uploads.ts';

describe('a file that was chosen', () => {
  const photo = { name: 'vijver.jpg', type: 'image/jpeg', size: 3_000_000 };
  const codeOf = (file: Partial<typeof photo>, present = 0) => judgeFile({ ...photo, ...file }, present, PHOTO_LIMITS)?.code;

  it('may come when it is of a kind, a size and a number that is asked', () => {
    assert.equal(codeOf({}), undefined);
    assert.equal(codeOf({}, 2), undefined);
    assert.equal(codeOf({ size: PHOTO_LIMITS.bytes }), undefined);
    assert.equal(codeOf({ name: 'IMG_1.HEIC', type: '' }), undefined);
  });

  it('may not come otherwise, and the reason is one', () => {
    assert.equal(codeOf({}, 3), 'file-count');
    assert.equal(codeOf({ type: 'image/svg+xml' }), 'file-type');
    assert.equal(codeOf({ type: '', name: 'vijver' }), 'file-type');
    assert.equal(codeOf({ type: 'text/html', name: 'vijver.jpg' }), 'file-type');
    assert.equal(codeOf({ size: 0 }), 'file-empty');
    assert.equal(codeOf({ size: PHOTO_LIMITS.bytes + 1 }), 'file-size');
  });

  it('is known by its name where the computer does not know its kind', () => {
    assert.equal(typeOf({ name: 'plan.PDF', type: '' }), 'application/pdf');
    assert.equal(typeOf({ name: 'plan.constructor', type: '' }), '');
    assert.equal(typeOf({ name: 'plan.pdf', type: 'IMAGE/PNG' }), 'image/png');
  });

  it('is asked for in words and in what a browser understands', () => {
    assert.equal(typeNames(PHOTO_LIMITS.types), 'JPG, PNG, WebP, HEIC');
    assert.equal(acceptOf(['image/jpeg', 'application/pdf']), 'image/jpeg,application/pdf,.jpg,.jpeg,.pdf');
  });
});

describe('the name of a file', () => {
  for (const [given, type, kept] of [
    ['vijver.jpg', 'image/jpeg', 'vijver.jpg'],
    ['Vijver zomer (2).JPEG', 'image/jpeg', 'Vijver zomer (2).JPEG'],
    ['IMG_1.HEIC', 'image/jpeg', 'IMG_1.jpg'],
    ['../../etc/passwd', '', 'passwd'],
    ['C:\\foto\\vijver.png', 'image/png', 'vijver.png'],
    ['.htaccess', '', 'htaccess'],
    ['gpj\u202Eexe.jpg', 'image/jpeg', 'gpjexe.jpg'],
    ['a\u0000b<c>.jpg', 'image/jpeg', 'abc.jpg'],
    ['', 'image/jpeg', 'bestand.jpg'],
    ['één.png', 'image/png', 'één.png'],
  ] as const) {
    it(`“${given}” becomes “${kept}”`, () => assert.equal(safeFileName(given, type), kept));
  }

  it('is always one that any system keeps and the envelope takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('', 'image/jpeg', 'image/png'), (name, type) => {
        const safe = safeFileName(name, type);
        assert.ok(safe.length >= 1 && safe.length <= 255);
        // eslint-disable-next-line no-control-regex -- control characters are what must not be there
        assert.doesNotMatch(safe, /[/\\\u0000-\u001f\u202a-\u202e]/);
        assert.ok(!safe.startsWith('.'));
        if (type === 'image/jpeg') assert.match(safe, /\.jpe?g$/i);
      }),
    );
  });
});

describe('sizes', () => {
  it('are read as people write them', () => {
    assert.equal(readableSize(15_000_000, 'nl').replace(/\s/g, ' '), '15 MB');
    assert.equal(readableSize(1_440_000, 'nl').replace(/\s/g, ' '), '1,4 MB');
    assert.equal(readableSize(1_440_000, 'en').replace(/\s/g, ' '), '1.4 MB');
    assert.equal(readableSize(300_400, 'nl').replace(/\s/g, ' '), '300 kB');
    assert.equal(readableSize(1, 'nl').replace(/\s/g, ' '), '1 kB');
  });

  it('of a photo fit a square, keep their shape and never grow', () => {
    assert.deepEqual(fittingSize(4000, 3000, 2000), { width: 2000, height: 1500 });
    assert.deepEqual(fittingSize(300, 200, 2000), { width: 300, height: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
        const fitted = fittingSize(width, height, 2000);
        assert.ok(fitted.width >= 1 && fitted.width <= Math.min(width, 2000));
        assert.ok(fitted.height >= 1 && fitted.height <= Math.min(height, 2000));
        if (Math.min(fitted.width, fitted.height) > 100) assert.ok(Math.abs(fitted.width / fitted.height / (width / height) - 1) < 0.02);
      }),
    );
  });
});

describe('SHA-256', () => {
  it('is that of Node, for any bytes in any portions', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.array(fc.integer({ min: 1, max: 130 }), { maxLength: 6 }), (bytes, portions) => {
        const hash = new Sha256();
        let offset = 0;
        for (const portion of portions) {
          hash.update(bytes.subarray(offset, offset + portion));
          offset += portion;
        }
        hash.update(bytes.subarray(offset));
        assert.equal(hash.hex(), createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  it('holds at every length around the edges of a block, and for a megabyte', () => {
    for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1_000_003]) {
      const bytes = new Uint8Array(length).map((_, index) => (index * 31) & 0xff);
      assert.equal(new Sha256().update(bytes).hex(), createHash('sha256').update(bytes).digest('hex'), String(length));
    }
  });
});
