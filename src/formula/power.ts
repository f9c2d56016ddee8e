/** Up to this exponent a constant whole power is a product; above it the platform's pow is as exact. */
export const maxProductPower = 8;

/** Whether a constant exponent is written out as a product of factors. */
export const isProductPower = (exponent: number): boolean =>
  Number.isInteger(exponent) && Math.abs(exponent) <= maxProductPower;

/**
 * The product for a whole power: x^(2k) = (x^k)^2 and x^(2k+1) = x^(2k) x, negative powers as 1 / x^|n|.
 * Written once over `multiply`, so that folding and the compiled code multiply in the same order.
 */
export const productPower = <T>(
  base: T,
  exponent: number,
  one: T,
  multiply: (a: T, b: T) => T,
  reciprocal: (a: T) => T,
): T => {
  if (exponent < 0) return reciprocal(productPower(base, -exponent, one, multiply, reciprocal));
  if (exponent === 0) return one;
  if (exponent === 1) return base;
  const half = productPower(base, Math.floor(exponent / 2), one, multiply, reciprocal);
  const square = multiply(half, half);
  return exponent % 2 === 0 ? square : multiply(square, base);
};
