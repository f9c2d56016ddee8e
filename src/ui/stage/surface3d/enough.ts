const LEAST = 384;

/** The array itself if it holds so many values, else a copy with room for them and as many again. */
export const enough = (
  array: Float32Array<ArrayBuffer>,
  values: number,
): Float32Array<ArrayBuffer> => {
  if (array.length >= values) return array;
  const larger = new Float32Array(Math.max(2 * values, LEAST));
  larger.set(array);
  return larger;
};
