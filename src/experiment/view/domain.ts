import type { Domain } from '../types';

const MOST_DECIMALS = 9;

/** Ten to a whole number, exactly. */
const power = (decimals: number): number => Number(`1e${decimals}`);

const scaled = (x: number, decimals: number): number | undefined => {
  const whole = Math.round(x * power(decimals));
  return Number.isSafeInteger(whole) && whole / power(decimals) === x ? whole + 0 : undefined;
};

/** A part of a plane in few characters: whole numbers and how many decimals they have, where that says it exactly. */
export const packDomain = (domain: Domain): unknown => {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const whole = domain.flat().map((x) => scaled(x, decimals));
    if (whole.every((n) => n !== undefined)) return [...whole, decimals];
  }
  return domain;
};

/** Untrusted: what is no five numbers comes out as it is. */
export const unpackDomain = (packed: unknown): unknown => {
  if (!Array.isArray(packed) || packed.length !== 5) return packed;
  const [decimals, ...whole] = packed.map(Number).reverse();
  const [y1, y0, x1, x0] = whole.map((n) => n / power(decimals ?? 0));
  return [
    [x0, x1],
    [y0, y1],
  ];
};
