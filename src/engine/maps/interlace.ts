/** A part of a map's pixels, in row order. */
export interface Pass {
  /** Until finer passes come, each of these pixels stands for a square of so many. */
  readonly stride: number;
  readonly pixels: Uint32Array<ArrayBuffer>;
}

const FIRST_STRIDE = 8;

/** Every pixel once, coarse first: strides 8, 4, 2, 1. */
export const interlace = (width: number, height: number): readonly Pass[] => {
  const passes: Pass[] = [];
  for (let stride = FIRST_STRIDE; stride >= 1; stride /= 2) {
    const pixels: number[] = [];
    const coarser = 2 * stride;
    for (let row = 0; row < height; row += stride)
      for (let column = 0; column < width; column += stride) {
        const known = row % coarser === 0 && column % coarser === 0;
        if (stride === FIRST_STRIDE || !known) pixels.push(row * width + column);
      }
    passes.push({ stride, pixels: Uint32Array.from(pixels) });
  }
  return passes;
};

interface Columns {
  readonly [name: string]: Int16Array | Int32Array | Float32Array;
}

/** Lets computed pixels stand for the squares below and to the right of them. */
export const spread = (
  columns: Columns,
  pixels: Uint32Array,
  stride: number,
  width: number,
  height: number,
): void => {
  if (stride === 1) return;
  for (const values of Object.values(columns))
    for (const pixel of pixels) {
      const value = values[pixel] ?? 0;
      const column = pixel % width;
      const row = Math.floor(pixel / width);
      const right = Math.min(width, column + stride);
      const bottom = Math.min(height, row + stride);
      for (let r = row; r < bottom; r += 1)
        values.fill(value, r * width + column, r * width + right);
    }
};
