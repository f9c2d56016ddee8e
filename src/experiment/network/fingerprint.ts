/** FNV-1a's prime and its offset basis for 32 bits, and another basis for a second lane. */
const PRIME = 0x01000193;
const BASES = [0x811c9dc5, 0x9747b28c] as const;

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');

/**
 * What tells parameters from others: sixteen hexadecimal digits of their bits, by two lanes of FNV-1a (draft-eastlake-fnv)
 * over words of 32 bits. It finds out a mistake, not malice.
 */
export const fingerprintOf = (theta: Float32Array): string => {
  const view = new DataView(theta.buffer, theta.byteOffset, theta.byteLength);
  let [a, b] = BASES as readonly number[] as [number, number];
  for (let at = 0; at < theta.byteLength; at += 4) {
    const word = view.getUint32(at);
    a = Math.imul(a ^ word, PRIME);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, PRIME);
    b ^= b >>> 13;
  }
  return hex(a) + hex(b);
};
