import { log10, pow } from '../../formula/math/float64';

/** Learning rates from `low` to `high`, both with it, evenly spaced in their logarithm, at least `perDecade` a decade. */
export const rateGrid = (low: number, high: number, perDecade: number): number[] => {
  const decades = log10(high / low);
  const count = Math.max(1, Math.ceil(decades * perDecade - 1e-9));
  return Array.from({ length: count + 1 }, (_, k) => {
    if (k === 0) return low;
    return k === count ? high : Number((low * pow(10, (decades * k) / count)).toPrecision(6));
  });
};

/** `count` further rates in each of the two gaps beside entry `index` of ascending rates. */
export const ratesAround = (rates: readonly number[], index: number, count: number): number[] => {
  const around: number[] = [];
  for (const [a, b] of [
    [rates[index - 1], rates[index]],
    [rates[index], rates[index + 1]],
  ]) {
    if (a === undefined || b === undefined) continue;
    for (let k = 1; k <= count; k += 1)
      around.push(Number((a * pow(b / a, k / (count + 1))).toPrecision(6)));
  }
  return around;
};
