import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../../experiment/schema';
import { simulateSurface } from '../surface/simulate';
import { goodRange } from './good-range';
import { type RateSweep, sweepRates } from './learning-rate';
import { rateGrid } from './rates';

const sweep = (input: object, run = 0): RateSweep => {
  const experiment = parseExperiment(input);
  if (!experiment.ok) throw new Error(experiment.error.message);
  const steps = sweepRates(experiment.value, run);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

const sgdOn = (formula: string, start: readonly [number, number], steps: number) => ({
  objective: {
    formula,
    domain: [
      [-9, 9],
      [-9, 9],
    ],
    start,
  },
  steps,
  runs: [{ optimizer: 'sgd', hyper: { lr: 0.01 } }],
});

describe('sweep over learning rates', () => {
  // On 0.5 (a x^2 + b y^2) gradient descent multiplies x by 1 - lr a and y by 1 - lr b at every step; after many
  // steps the larger magnitude decides, which is least where they are equal: lr = 2 / (a + b).
  it('finds 2 / (a + b) for gradient descent on a quadratic', () => {
    const { good } = sweep(sgdOn('0.5*(x^2 + 9*y^2)', [1, 1], 60));
    expect(good?.best.rate).toBeGreaterThan(0.2 * 0.97);
    expect(good?.best.rate).toBeLessThan(0.2 * 1.03);
  });

  it('has the losses of the closed form at the middle of the last tenth, and diverges beyond 2 / largest curvature', () => {
    const steps = 25;
    const { points } = sweep(sgdOn('0.5*(x^2 + 9*y^2)', [2, -1], steps));
    for (const { rate, loss } of points) {
      const closed = (step: number) =>
        0.5 * ((2 * (1 - rate) ** step) ** 2 + 9 * ((1 - 9 * rate) ** step) ** 2);
      // Steps 23, 24 and 25, in the order of their losses.
      const losses = [steps - 2, steps - 1, steps].map(closed).sort((a, b) => a - b);
      expect(loss / (losses[1] ?? 0)).toBeCloseTo(1, 6);
    }
    const start = 0.5 * (4 + 9);
    const better = points.filter(({ loss }) => loss < start).map(({ rate }) => rate);
    expect(Math.max(...better)).toBeLessThan(2 / 9);
  });

  it('calls no rate the best where none gets anywhere', () => {
    // A plain of slope 1e-12: after ten steps of the largest rate nothing has changed.
    expect(sweep(sgdOn('3 + 1e-12*x + 1e-12*y', [1, 1], 10)).good).toBeUndefined();
    expect(sweep(sgdOn('x^2 + y^2', [0, 0], 10)).good).toBeUndefined();
    const points = [1e-3, 1e-2, 0.1].map((rate) => ({ rate, loss: 5 }));
    expect(goodRange(points, 0, 5)).toBeUndefined();
    expect(goodRange([...points, { rate: 1, loss: 4.9 }], 0, 5)?.best.rate).toBe(1);
  });

  it('calls what overflows diverged', () => {
    const { points, good } = sweep(sgdOn('x^4 + y^4', [3, 3], 40));
    expect(points.at(-1)).toEqual({ rate: 10, loss: Number.POSITIVE_INFINITY });
    expect(Number.isFinite(good?.best.loss)).toBe(true);
  });

  it('takes the middle of several races where gradients are noisy, the same every time', () => {
    const noisy = {
      objective: { surface: 'sphere', start: [3, 2], gradientNoise: 1 },
      steps: 30,
      runs: [{ optimizer: 'momentum', hyper: { lr: 0.01 } }],
    };
    expect(sweep(noisy)).toEqual(sweep(noisy));
  });

  it('is, where gradients are noisy, the middle of nine races with neighbouring seeds', () => {
    const input = {
      objective: { surface: 'sphere', start: [3, 2], gradientNoise: 2 },
      seed: 40,
      steps: 9,
      runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
    };
    const { points } = sweep(input);
    expect(points.length).toBeGreaterThan(40);
    for (const { rate, loss } of points.slice(-12)) {
      const last = Array.from({ length: 9 }, (_, k) => {
        const race = { ...input, seed: 40 + k, runs: [{ optimizer: 'sgd', hyper: { lr: rate } }] };
        const experiment = parseExperiment(race);
        if (!experiment.ok) throw new Error(experiment.error.message);
        const [run] = simulateSurface(experiment.value).runs;
        return run?.loss.at(-1) ?? Number.NaN;
      });
      expect(loss).toBe(last.sort((a, b) => a - b)[4]);
    }
  });

  it('reaches from end to end of the slider, and to the present rate beyond it', () => {
    const { points } = sweep({
      objective: { surface: 'sphere' },
      steps: 5,
      runs: [{ optimizer: 'adam', hyper: { lr: 50 } }],
    });
    expect(points[0]?.rate).toBe(1e-6);
    expect(points.at(-1)?.rate).toBe(50);
  });
});

describe('rateGrid', () => {
  it('is even in the logarithm and holds both ends', () => {
    expect(rateGrid(0.01, 1, 2)).toEqual([0.01, 0.0316228, 0.1, 0.316228, 1]);
  });
});

describe('goodRange', () => {
  const points = [50, 9, 1, 9.9, 10.5, 1.2].map((loss, k) => ({ rate: 10 ** k, loss }));

  it('ends where the loss is more than ten times that of the best above the minimum', () => {
    expect(goodRange(points, 0, 1000)).toEqual({ best: points[2], low: 10, high: 1000 });
  });

  it('counts from the known minimum', () => {
    expect(goodRange(points, 0.9, 100)).toEqual({ best: points[2], low: 100, high: 100 });
  });

  it('knows nothing good where everything diverged', () => {
    const lost = points.map(({ rate }) => ({ rate, loss: Number.POSITIVE_INFINITY }));
    expect(goodRange(lost, 0, 10)).toBeUndefined();
  });
});
