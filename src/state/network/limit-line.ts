import type { StabilityLimit } from '../../experiment/network/sharpness';

interface Rates {
  column(name: 'step' | 'lr'): Float64Array;
}

/**
 * The largest curvature on which a run's updates are stable, by step: its limit divided by its learning rate.
 * @returns nothing of rules whose limit is not one of the plain Hessian; only the steps at which it changes
 */
export const limitLine = (
  limit: StabilityLimit,
  rates: Rates,
): readonly (readonly [number, number])[] => {
  if (limit.kind !== 'plain' || !Number.isFinite(limit.bound)) return [];
  const [steps, lrs] = [rates.column('step'), rates.column('lr')];
  const places: (readonly [number, number])[] = [];
  for (let k = 0; k < steps.length; k += 1) {
    const lr = lrs[k] ?? Number.NaN;
    const same = lr === lrs[k - 1] && lr === lrs[k + 1];
    if (lr > 0 && !same) places.push([steps[k] ?? 0, limit.bound / lr]);
  }
  return places;
};
