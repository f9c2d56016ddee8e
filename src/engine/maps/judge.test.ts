import { describe, expect, it } from 'vitest';
import { canonical } from '../../experiment/defaults';
import { DIVERGED } from '../../experiment/map/spec';
import { resolvePlane } from '../../experiment/plane';
import { escaped } from './judge';
import { findMinima } from './minima';
import { createOutcome } from './outcome';
import { createPlan } from './plan';
import { racePixels } from './race-pixels';

const DOMAIN = [
  [-3, 1],
  [10, 30],
] as const;
const SGD = { optimizer: 'sgd', hyper: { lr: 3 } };

const experimentOf = (formula: string) =>
  canonical({ objective: { formula, domain: DOMAIN }, steps: 40, runs: [SGD] });

describe('a point that has escaped', () => {
  const { objective } = experimentOf('x^2 + y^2');
  if (objective.kind === 'network') throw new Error('a network');
  const grid = findMinima(objective, resolvePlane(objective));

  it('is more than 1000 widths or heights of the domain from its middle', () => {
    for (const side of [-1, 1]) {
      expect(escaped(grid, -1 + side * 4 * 999, 20)).toBe(false);
      expect(escaped(grid, -1 + side * 4 * 1001, 20)).toBe(true);
      expect(escaped(grid, -1, 20 + side * 20 * 999)).toBe(false);
      expect(escaped(grid, -1, 20 + side * 20 * 1001)).toBe(true);
    }
  });

  it('may be nowhere', () => {
    expect(escaped(grid, Number.NaN, 20)).toBe(true);
    expect(escaped(grid, 0, Number.NEGATIVE_INFINITY)).toBe(true);
  });
});

it('diverges at the step of the closed form', () => {
  // On x^2 / 2 the step 3 doubles x and turns it around: x is (-2)^k x(0) after k steps.
  const experiment = experimentOf('0.5*x^2 + 0*y');
  const spec = {
    kind: 'basins',
    experiment,
    run: 0,
    steps: 40,
    width: 8,
    height: 2,
    view: DOMAIN,
  } as const;
  const outcome = createOutcome(16);
  const pixels = Uint32Array.from({ length: 16 }, (_, k) => k);
  for (const _ of racePixels(createPlan(spec), pixels, outcome));
  for (const k of pixels) {
    const start = -3 + 4 * (((k % 8) + 0.5) / 8);
    const outside = (step: number) => Math.abs(start * (-2) ** step + 1) > 4 * 1000;
    let first = 0;
    while (!outside(first)) first += 1;
    expect(outcome.fate[k]).toBe(DIVERGED);
    expect(outcome.steps[k]).toBe(first);
  }
});
