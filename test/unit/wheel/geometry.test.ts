import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { linesOf, narrowLayout, segmentMiddle, segmentPath, wideLayout } from '../../../src/participation-wheel/model/geometry.ts';

const words = [
  'Mijn dagelijks leven',
  'Mensen om me heen',
  'Iets doen voor anderen',
  'Leren',
  'Wonen en mijn buurt',
  'Gezondheid en bewegen',
];
const label = fc.tuple(
  fc.constantFrom(...words),
  fc.constantFrom('Goed zo', 'Weet ik niet'),
  fc.constantFrom('', '★ Hier wil ik iets mee'),
);
const labels = fc.array(label, { minLength: 3, maxLength: 12 }).map((list) => list.map((parts) => parts.filter((part) => part !== '')));

describe('wheel geometry', () => {
  test('makes all segments equally large, whatever is answered', () => {
    for (const count of [3, 6, 8, 12]) {
      const lengths = Array.from({ length: count }, (_, index) => {
        const [, x1, y1, x2, y2] =
          /^M([\d.-]+) ([\d.-]+)A.*? ([\d.-]+) ([\d.-]+)L/.exec(segmentPath(index, count, 40, 100, { x: 0, y: 0 })) ?? [];
        return Math.hypot(Number(x2) - Number(x1), Number(y2) - Number(y1));
      });
      for (const length of lengths) assert.ok(Math.abs(length - lengths[0]!) < 0.05, String(lengths));
    }
  });

  test('begins at the top and goes clockwise', () => {
    const middles = [0, 1, 2, 3].map((index) => segmentMiddle(index, 4, 10, { x: 0, y: 0 }));
    assert.deepEqual(
      middles.map(({ x, y }) => [Math.sign(x), Math.sign(y)]),
      [
        [1, -1],
        [1, 1],
        [-1, 1],
        [-1, -1],
      ],
    );
  });

  test('keeps labels beside the wheel apart from each other, from the wheel, and inside the drawing', () => {
    fc.assert(
      fc.property(labels, (given) => {
        const { labels: placed, width, height, centre, radii, fontSize, lineHeight } = wideLayout(given);
        assert.equal(placed.length, given.length);
        const boxes = placed.map(({ x, y, lines, side }) => {
          const wide = Math.max(...lines.map((line) => line.length)) * fontSize * 0.55;
          const high = lines.length * lineHeight;
          return {
            left: side === 'right' ? x : x - wide,
            right: side === 'right' ? x + wide : x,
            top: y - high / 2,
            bottom: y + high / 2,
            side,
          };
        });
        for (const [index, box] of boxes.entries()) {
          assert.ok(box.left >= -1 && box.right <= width + 1 && box.top >= -1 && box.bottom <= height + 1, JSON.stringify(box));
          assert.ok(box.side === 'right' ? box.left > centre.x + radii[3] : box.right < centre.x - radii[3]);
          for (const other of boxes.slice(index + 1)) {
            assert.ok(other.side !== box.side || other.top >= box.bottom || other.bottom <= box.top, 'labels overlap');
          }
        }
      }),
    );
  });

  test('gives twelve numbers room in the narrow wheel', () => {
    const { radii, centre, fontSize } = narrowLayout;
    const middle = (radii[0] + radii[1]) / 2;
    const [one, two] = [segmentMiddle(0, 12, middle, centre), segmentMiddle(1, 12, middle, centre)];
    assert.ok(Math.hypot(one.x - two.x, one.y - two.y) >= fontSize * 1.7);
  });

  test('breaks lines at spaces only, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 8 }), (given) => {
        const lines = linesOf(given.join(' '), 15);
        assert.equal(lines.join(' '), given.join(' '));
        for (const line of lines) assert.ok(line.length <= 15 || !line.includes(' '));
      }),
    );
  });
});
