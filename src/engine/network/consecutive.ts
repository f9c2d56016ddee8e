/** Numbers of `count` examples, from this one on. */
export const consecutive = (from: number, count: number): Uint32Array<ArrayBuffer> =>
  Uint32Array.from({ length: count }, (_, i) => from + i);
