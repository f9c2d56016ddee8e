import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSchedule } from './schedule';
import { pathBound } from './testing/path-bound';
import { valid, walk } from './testing/walk';

/* PyTorch's numbers, asked for as a person would: through the schema. See catalog/fixtures/README.md. */

interface OptimizerCase {
  readonly optimizer: string;
  readonly reference: string;
  readonly hyper: Readonly<Record<string, number | boolean>>;
  readonly surface: string;
  readonly start: readonly [number, number];
  readonly steps: number;
  readonly path: readonly (readonly [number, number])[];
}

interface ScheduleCase {
  readonly schedule: string;
  readonly params: Readonly<Record<string, number>>;
  readonly lr0: number;
  readonly lr: readonly number[];
  /** What a schedule that looks at the loss saw after each step. */
  readonly metric?: readonly number[];
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../catalog/fixtures/${name}`, import.meta.url), 'utf8'));

const relative = (actual: number, expected: number) =>
  Math.abs(actual - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);

const optimizerCases: readonly OptimizerCase[] = read('optimizers.json').filter(
  // L-BFGS is no rule but a method.
  ({ optimizer }: OptimizerCase) => optimizer !== 'lbfgs',
);

describe('optimizers', () => {
  it.each(optimizerCases)(
    '$optimizer $hyper on $surface goes the way of $reference, step by step',
    ({ optimizer, hyper, surface, start, steps, path }) => {
      const experiment = valid({
        objective: { kind: 'surface', surface, start },
        steps,
        runs: [{ optimizer, hyper }],
      });
      const ours = walk(experiment);
      expect(ours.length).toBe(path.length);
      const worst = path.map(([x, y], step) =>
        Math.max(
          relative(ours[step]?.[0] ?? Number.NaN, x),
          relative(ours[step]?.[1] ?? Number.NaN, y),
        ),
      );
      expect(Math.max(...worst)).toBeLessThan(pathBound({ optimizer, surface }));
    },
  );
});

const scheduleCases: readonly ScheduleCase[] = read('schedules.json');

describe('schedules', () => {
  it.each(scheduleCases)(
    '$schedule $params gives the rates of PyTorch',
    ({ schedule, params, lr0, lr, metric }) => {
      const [run] = valid({
        runs: [{ hyper: { lr: lr0 }, schedule: { kind: schedule, ...params } }],
      }).runs;
      if (run === undefined) throw new Error('no run');
      const rate = compileSchedule(run.schedule, lr0);
      lr.forEach((expected, t) => {
        const given = rate(t, metric?.[t - 1]);
        expect(Math.abs(given - expected)).toBeLessThanOrEqual(1e-12 * Math.max(expected, 1));
      });
    },
  );

  it('hold what they promise after their end', () => {
    const polynomial = compileSchedule({ kind: 'polynomial', totalSteps: 10, power: 2 }, 1);
    expect([polynomial(10), polynomial(500)]).toEqual([0, 0]);
    const warmup = compileSchedule({ kind: 'linear-warmup', warmupSteps: 10, startFactor: 0.1 }, 3);
    expect([warmup(10), warmup(500)]).toEqual([3, 3]);
    const cosine = compileSchedule({ kind: 'cosine', totalSteps: 10, minLr: 0.5 }, 1);
    expect(cosine(20)).toBeCloseTo(1, 12);
    expect(cosine(30)).toBeCloseTo(0.5, 12);
    expect(compileSchedule({ kind: 'constant' }, 0.7)(123)).toBe(0.7);
    const oneCycle = { maxLr: 1, totalSteps: 10, pctStart: 0.3, divFactor: 25, finalDivFactor: 4 };
    expect(compileSchedule({ kind: 'one-cycle', ...oneCycle }, 7)(500)).toBeCloseTo(0.01, 12);
    // Peak and end are reached, as those of PyTorch's total_steps.
    const peak = compileSchedule({ kind: 'one-cycle', ...oneCycle, totalSteps: 200 }, 7);
    expect([peak(58) < 1, peak(59), peak(60) < 1, peak(199)]).toEqual([true, 1, true, 0.01]);
    expect(compileSchedule({ kind: 'time-to-go', alpha: 2, totalSteps: 9 }, 1)(9)).toBe(0);
  });

  // PyTorch's CosineAnnealingWarmRestarts as it steps: t_cur counts, the period grows when it is full.
  it.each([
    [1, 1],
    [1, 2],
    [7, 1],
    [3, 2],
    [10, 3],
    [9, 7],
  ])(
    'cosine-restarts with period %i and multiplier %i restarts where PyTorch does',
    (period, multiplier) => {
      const rate = compileSchedule(
        { kind: 'cosine-restarts', period, multiplier, minLr: 0.01 },
        0.3,
      );
      let [current, length] = [0, period];
      for (let t = 0; t < 20_000; t += 1) {
        const expected = 0.01 + (0.29 * (1 + Math.cos((Math.PI * current) / length))) / 2;
        if (Math.abs(rate(t) - expected) > 1e-12) expect([t, rate(t)]).toEqual([t, expected]);
        current += 1;
        if (current >= length) [current, length] = [0, length * multiplier];
      }
    },
  );

  it('warm up in a straight line, hold, and go down', () => {
    const cosine = { kind: 'warmup-cosine', warmupSteps: 4, totalSteps: 14, minLr: 0.1 };
    const rates = Array.from({ length: 20 }, (_, t) => compileSchedule(cosine, 1)(t));
    expect(rates.slice(0, 5)).toEqual([0.25, 0.5, 0.75, 1, 1]);
    expect(rates[9]).toBeCloseTo(0.55, 12);
    expect(rates.slice(14)).toEqual(new Array(6).fill(0.1));
    const wsd = { warmupSteps: 2, totalSteps: 12, decaySteps: 4, minLr: 0 };
    const stable = compileSchedule({ kind: 'warmup-stable-decay', ...wsd }, 1);
    expect([0, 1, 2, 8, 9, 10, 11, 12, 99].map((t) => stable(t))).toEqual([
      0.5, 1, 1, 1, 0.75, 0.5, 0.25, 0, 0,
    ]);
  });

  it('follow a typed formula', () => {
    const typed = { kind: 'formula', formula: 'lr0 * (1 - t / T)^2 + pi * 0', totalSteps: 8 };
    const rate = compileSchedule(typed, 0.5);
    expect([0, 2, 4, 8].map((t) => rate(t))).toEqual([0.5, 0.28125, 0.125, 0]);
  });

  // Halved where the same losses, all 200 higher, have PyTorch halve it: by the same margin below the best.
  it('plateau falls on negative losses, too', () => {
    const spec = {
      kind: 'plateau',
      factor: 0.5,
      patience: 3,
      threshold: 1e-3,
      cooldown: 0,
      minLr: 0,
    };
    const rates = (best: number) => {
      const rate = compileSchedule(spec, 1);
      const margin = 1e-3 * Math.abs(best);
      // Down to the best, then about it: within the margin, which is no progress, and once beyond it, which is.
      const losses = [best + 9, best, ...[0.9, -0.5, 0.9, 0.5, -1.1].map((k) => best + k * margin)];
      return [...losses, ...new Array(5).fill(best)].map((loss) => rate(0, loss));
    };
    const expected = [1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25];
    expect(rates(-78)).toEqual(expected);
    expect(rates(78)).toEqual(expected);
  });

  // ReduceLROnPlateau with cooldown, its counters written out by hand for a loss that never falls.
  it('plateau waits its patience and its cooldown, each run for itself', () => {
    const spec = {
      kind: 'plateau',
      factor: 0.5,
      patience: 2,
      threshold: 0,
      cooldown: 3,
      minLr: 0.2,
    };
    const [rate, other] = [compileSchedule(spec, 1), compileSchedule(spec, 1)];
    const rates = Array.from({ length: 18 }, (_, t) => rate(t, t === 0 ? undefined : 1));
    // Best at t = 1, bad at 2, 3, 4 (reduced); cooling 5, 6, 7; bad at 8, 9, 10 (reduced); and so on down to minLr.
    expect(rates.slice(0, 4)).toEqual([1, 1, 1, 1]);
    expect(rates.slice(4, 10)).toEqual(new Array(6).fill(0.5));
    expect(rates.slice(10, 16)).toEqual(new Array(6).fill(0.25));
    expect(rates.slice(16)).toEqual([0.2, 0.2]);
    expect(other(0)).toBe(1);
  });
});
