import { encode } from 'uqr';

/** A text as a QR code: the dark squares as the path of a picture of `size` by `size`. */
export function qrSquares(text: string): Readonly<{ size: number; path: string }> {
  const { data, size } = encode(text, { ecc: 'L', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
