import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulateSurface } from './surface/simulate';
import { experimentOf } from './testing';
import { raceOnDevice } from './testing-device-race';

interface GivenCase {
  readonly optimizer: string;
  readonly hyper: Readonly<Record<string, number>>;
  readonly wrappers: readonly object[];
  readonly surface: string;
  readonly start: readonly [number, number];
  readonly steps: number;
  readonly path: readonly (readonly [number, number])[];
}

const cases: readonly GivenCase[] = JSON.parse(
  readFileSync(new URL('../catalog/fixtures/given.json', import.meta.url), 'utf8'),
);

const experiment = ({ optimizer, hyper, wrappers, surface, start, steps }: GivenCase) =>
  experimentOf({
    objective: { kind: 'surface', surface, start },
    steps,
    runs: [{ optimizer, hyper, wrappers }],
  });

const plane = { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] };
const simulate = (runs: readonly object[], seed = 1, steps = 30) =>
  simulateSurface(experimentOf({ objective: plane, seed, steps, runs })).runs;

describe('vectors that a rule reads beside its gradient', () => {
  it.each(cases)('$optimizer $hyper $wrappers on $surface: the path of the paper', (one) => {
    const [run] = simulateSurface(experiment(one)).runs;
    one.path.forEach(([x, y], k) => {
      const scale = Math.max(1, Math.abs(x), Math.abs(y));
      expect(Math.abs((run?.x[k] ?? Number.NaN) - x) / scale).toBeLessThan(1e-9);
      expect(Math.abs((run?.y[k] ?? Number.NaN) - y) / scale).toBeLessThan(1e-9);
    });
    // One exact Hessian at every update that makes an estimate, and no gradient more.
    const estimates = 'every' in one.hyper ? Math.ceil(one.steps / (one.hyper.every ?? 1)) : 0;
    expect(run?.hessianEvaluations).toBe(estimates);
    expect(run?.spent).toBe(one.steps);
  });

  it('are the same for every run, and others from another seed', () => {
    const noisy = { optimizer: 'sgd', hyper: { lr: 1e-3 }, wrappers: [{ kind: 'gradient-noise' }] };
    const [alone] = simulate([noisy]);
    const [, second] = simulate([{ optimizer: 'adam' }, noisy]);
    expect(second?.x).toEqual(alone?.x);
    expect(simulate([noisy], 2)[0]?.x).not.toEqual(alone?.x);
  });

  it("give a rule of the visitor's own the same as a wrapper", () => {
    const wrapper = { kind: 'gradient-noise', eta: 0.25, gamma: 0 };
    const [wrapped] = simulate([{ optimizer: 'sgd', hyper: { lr: 1e-3 }, wrappers: [wrapper] }]);
    const rule = 'theta = theta - lr * (g + 0.5 * noise)';
    const [own] = simulate([{ rule, hyper: { lr: 1e-3 } }]);
    own?.x.forEach((x, k) => {
      expect(x).toBeCloseTo(wrapped?.x[k] ?? Number.NaN, 12);
    });
  });

  it('are given back on a device', async () => {
    const parsed = experimentOf({
      objective: plane,
      steps: 12,
      runs: [
        { optimizer: 'sophia', hyper: { every: 3 }, wrappers: [{ kind: 'gradient-noise' }] },
        { optimizer: 'sophia', wrappers: [{ kind: 'sam' }] },
      ],
    });
    const { race, live } = await raceOnDevice(parsed);
    expect(race.hessianEvaluations(0)).toBe(4);
    expect(race.hessianEvaluations(1)).toBe(2);
    race.dispose();
    expect(live.size).toBe(0);
  });
});
