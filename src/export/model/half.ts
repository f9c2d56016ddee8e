const view = new DataView(new ArrayBuffer(4));

/** The nearest float16 of a number, ties to even, as its bits; beyond 65519 it is infinite. Source: IEEE 754-2008, 3.6. */
export const toHalf = (value: number): number => {
  view.setFloat32(0, value);
  const bits = view.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 112;
  const fraction = bits & 0x7fffff;
  if (exponent >= 31) {
    const isNumber = exponent < 143 || fraction === 0;
    return sign | 0x7c00 | (isNumber ? 0 : 0x200);
  }
  // Below 2^-14 the leading 1 is written out and what is left of the digits shifts away.
  const shift = exponent > 0 ? 13 : 14 - exponent;
  if (shift > 24) return sign;
  const digits = exponent > 0 ? (exponent << 23) | fraction : 0x800000 | fraction;
  const kept = digits >>> shift;
  const rest = digits & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  const up = rest > half || (rest === half && (kept & 1) === 1);
  // A carry goes over into the exponent, as it should.
  return sign | (kept + Number(up));
};

/** The number that these 16 bits are. */
export const fromHalf = (half: number): number => {
  const sign = (half & 0x8000) === 0 ? 1 : -1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  view.setUint32(0, ((exponent + 112) << 23) | (fraction << 13));
  return sign * view.getFloat32(0);
};
