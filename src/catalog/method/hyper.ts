/** Hyperparameters that several methods share. */

/** Gradient norm at which a method has arrived and ends. */
export const toleranceGrad = {
  default: 1e-8,
  min: 1e-12,
  max: 1e-2,
  scale: 'log',
} as const;

export const c1 = {
  default: 1e-4,
  min: 1e-6,
  max: 0.4,
  scale: 'log',
  allow: { above: 0, below: 0.5 },
} as const;

export const c2 = (value: number) =>
  ({
    default: value,
    min: 0.01,
    max: 0.99,
    scale: 'linear',
    allow: { above: 0, below: 1 },
  }) as const;
