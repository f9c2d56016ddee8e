import type { PictureSpec } from '../../experiment/picture';
import { shareOf } from '../../experiment/value-curve';
import { compilePlane } from './compiled';

/**
 * The heat map of a plane, computed for every pixel (in its middle), row by row from the top: red, green, blue and an
 * opacity of 255. Where the plane has no value, the highest colour stands. Yields after every row.
 */
export function* samplePicture({
  spec,
  view: [[xMin, xMax], [yMin, yMax]],
  width,
  height,
  curve,
  table,
}: PictureSpec): Generator<void, Uint8ClampedArray<ArrayBuffer>> {
  const { value } = compilePlane(spec);
  const pixels = new Uint8ClampedArray(width * height * 4);
  const top = table.length / 3 - 1;
  const dx = (xMax - xMin) / width;
  const dy = (yMax - yMin) / height;
  for (let row = 0, o = 0; row < height; row += 1) {
    const y = yMax - (row + 0.5) * dy;
    for (let column = 0; column < width; column += 1, o += 4) {
      const share = shareOf(curve, value(xMin + (column + 0.5) * dx, y));
      const entry = (Number.isNaN(share) ? top : Math.round(share * top)) * 3;
      pixels[o] = table[entry] ?? 0;
      pixels[o + 1] = table[entry + 1] ?? 0;
      pixels[o + 2] = table[entry + 2] ?? 0;
      pixels[o + 3] = 255;
    }
    yield;
  }
  return pixels;
}
