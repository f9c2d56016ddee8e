import { describe, expect, it } from 'vitest';
import { canonical } from '../../experiment/defaults';
import type { MapSpec } from '../../experiment/map/spec';
import { createPlan } from './plan';
import { finerThanFloat32 } from './precision';

const around = (x: number, halfWidth: number): MapSpec => ({
  kind: 'basins',
  experiment: canonical({
    objective: { kind: 'surface', surface: 'himmelblau' },
    steps: 10,
    runs: [{ optimizer: 'sgd' }],
  }),
  run: 0,
  steps: 10,
  width: 512,
  height: 512,
  view: [
    [x - halfWidth, x + halfWidth],
    [x - halfWidth, x + halfWidth],
  ],
});

describe('finerThanFloat32', () => {
  it('is where neighbours are fewer than four floats apart', () => {
    // At 3 floats are 2^-22 apart: 512 pixels, 4 floats each, are 512 * 4 * 2^-22 wide.
    const width = 512 * 4 * 2 ** -22;
    expect(finerThanFloat32(createPlan(around(3, 2 * width)))).toBe(false);
    expect(finerThanFloat32(createPlan(around(3, width / 8)))).toBe(true);
  });

  it('depends on how far from zero the view is', () => {
    expect(finerThanFloat32(createPlan(around(3, 1e-5)))).toBe(true);
    expect(finerThanFloat32(createPlan(around(0, 1e-5)))).toBe(false);
  });
});
