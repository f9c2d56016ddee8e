import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatchNumbers } from '../../experiment/fit/batches';
import { parseExperiment } from '../../experiment/schema';
import type { Experiment, FitSpec } from '../../experiment/types';
import { createSurfaceObjective } from './objective';
import { simulateSurface } from './simulate';

const POINTS = Array.from({ length: 7 }, (_, k) => [k - 3, Math.sin(k) + k]);

const race = (batchSize: number, runs: readonly unknown[], seed = 5): Experiment => {
  const parsed = parseExperiment({
    seed,
    objective: {
      kind: 'fit',
      formula: 'mean((x*u + y - v)^2)',
      data: { kind: 'points', points: POINTS },
      batchSize,
      domain: [
        [-4, 4],
        [-4, 4],
      ],
      start: [-3, 3],
    },
    steps: 21,
    runs,
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

describe('batches of points', () => {
  it('an epoch holds every point once, its last batch what is left, for any size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 1000 }),
        (count, size, seed) => {
          const batchSize = Math.min(size, count);
          const numbers = createBatchNumbers(count, batchSize, seed);
          const perEpoch = Math.ceil(count / batchSize);
          for (let epoch = 0; epoch < 3; epoch += 1) {
            const batches = Array.from({ length: perEpoch }, (_, k) => [
              ...numbers(epoch * perEpoch + k),
            ]);
            for (const batch of batches.slice(0, -1)) expect(batch).toHaveLength(batchSize);
            const all = batches.flat().sort((a, b) => a - b);
            expect(all).toEqual(Array.from({ length: count }, (_, k) => k));
          }
        },
      ),
    );
  });

  it('another epoch has another order, and another seed, too', () => {
    const order = (seed: number, epoch: number) =>
      Array.from({ length: 40 }, (_, k) => createBatchNumbers(40, 1, seed)(40 * epoch + k)[0]);
    expect(order(1, 0)).not.toEqual(order(1, 1));
    expect(order(1, 0)).not.toEqual(order(2, 0));
    expect(order(1, 1)).toEqual(order(1, 1));
  });

  it('every run meets the same batch at the same step, whatever runs beside it', () => {
    const momentum = { optimizer: 'momentum', hyper: { lr: 0.01 } };
    const beside = simulateSurface(
      race(2, [{ optimizer: 'sgd', hyper: { lr: 0.02 } }, momentum, { optimizer: 'adam' }]),
    );
    const alone = simulateSurface(race(2, [momentum]));
    expect([...(beside.runs[1]?.x ?? [])]).toEqual([...(alone.runs[0]?.x ?? [1])]);
  });

  it('SGD on single points takes each point once an epoch: told from the path alone', () => {
    const lr = 0.01;
    const [run] = simulateSurface(race(1, [{ optimizer: 'sgd', hyper: { lr } }])).runs;
    const visited = Array.from({ length: 21 }, (_, k) => {
      const [x = 0, y = 0] = [run?.x[k], run?.y[k]];
      const [gx, gy] = [(x - (run?.x[k + 1] ?? 0)) / lr, (y - (run?.y[k + 1] ?? 0)) / lr];
      return POINTS.findIndex(([u = 0, v = 0]) => {
        const residual = x * u + y - v;
        return Math.abs(2 * residual * u - gx) < 1e-9 && Math.abs(2 * residual - gy) < 1e-9;
      });
    });
    for (const epoch of [0, 7, 14])
      expect([...visited.slice(epoch, epoch + 7)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('a batch of all points is batch gradient descent, to the last bit', () => {
    const spec = race(7, [{}]).objective as FitSpec;
    const all = createSurfaceObjective(spec, 1);
    const at = Float64Array.of(0.3, -0.2);
    const first = all.gradient(at, 0).gradient.slice();
    expect([...all.gradient(at, 9).gradient]).toEqual([...first]);
    expect(all.fixed).toBe(true);
    expect(createSurfaceObjective({ ...spec, batchSize: 6 }, 1).fixed).toBe(false);
  });

  it('steps by the loss of the batch, and tells that of all points', () => {
    const single = createSurfaceObjective({ ...(race(1, [{}]).objective as FitSpec) }, 5);
    const all = createSurfaceObjective({ ...(race(7, [{}]).objective as FitSpec) }, 5);
    const at = Float64Array.of(0.3, -0.2);
    const losses = [0, 1, 2, 3, 4, 5, 6].map((step) => single.gradient(at, step).loss);
    expect(losses.reduce((sum, loss) => sum + loss, 0) / 7).toBeCloseTo(all.loss(at, 0), 13);
    expect(new Set(losses).size).toBe(7);
    expect(single.told?.(at)).toBe(all.loss(at, 0));
    for (const optimizer of ['sgd', 'bfgs']) {
      const [run] = simulateSurface(race(2, [{ optimizer }])).runs;
      [0, 3, 20].forEach((k) => {
        const here = Float64Array.of(run?.x[k] ?? 0, run?.y[k] ?? 0);
        expect(run?.loss[k]).toBe(all.loss(here, 0));
      });
    }
  });
});
