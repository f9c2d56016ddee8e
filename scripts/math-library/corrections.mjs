/**
 * Where AssemblyScript's port loses digits that musl keeps, with musl's own order of operations put back.
 * @type {readonly { readonly why: string, readonly from: string, readonly to: string, readonly times?: number }[]}
 */
export const corrections = [
  {
    why: 'angles above 2^20 near a multiple of pi/2: the lowest product of 2/pi counts with all its upper 64 bits',
    from: 'let clo = (s2 >> 32) * (significand >> 32);',
    to: 'umuldi(s2, significand); let clo = res128_hi;',
  },
  {
    why: 'the same: the carry is that of the sum below',
    from: '(ahi + u64(lo < blo))',
    to: '(ahi + u64(alo + blo < alo))',
  },
  {
    why: "expm1's polynomial by Horner's rule: grouped in pairs it adds a rounding at 1",
    from: 'let r1 = (1.0 + hxs * Q1) + hxq * ((Q2 + hxs * Q3) + hxq * (Q4 + hxs * Q5));',
    to: 'let r1 = 1.0 + hxs * (Q1 + hxs * (Q2 + hxs * (Q3 + hxs * (Q4 + hxs * Q5))));',
  },
  {
    why: 'expm1 adds 1 - 2^-k last',
    from: 'if (k < 20) y = (1 - y) - e;\n    else y = 1 - (e + y);\n    return (x + y) * twopk;',
    to: 'if (k < 20) y = x - e + (1 - y);\n    else y = x - (e + y) + 1;\n    return y * twopk;',
    // The same stands in the function of float32, which nothing here calls.
    times: 2,
  },
];

/** @param {string} text the library's math.ts */
export const correct = (text) => {
  let corrected = text;
  for (const { why, from, to, times = 1 } of corrections) {
    const found = corrected.split(from).length - 1;
    if (found !== times)
      throw new Error(
        `AssemblyScript's math.ts has changed: ${found} places, not ${times}, for: ${why}`,
      );
    corrected = corrected.replaceAll(from, to);
  }
  return corrected;
};
