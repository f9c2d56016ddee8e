import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../experiment/schema';
import { simulateSurface } from './surface/simulate';

const simulate = (run: object) => {
  const experiment = parseExperiment({
    objective: { surface: 'rosenbrock', start: [-1.5, 2] },
    steps: 60,
    runs: [run, run],
  });
  if (!experiment.ok) throw new Error(experiment.error.message);
  return simulateSurface(experiment.value).runs;
};

// torch.optim.lr_scheduler.ReduceLROnPlateau(factor=0.5, patience=1, threshold=0.01, min_lr=0.01), stepped with each loss.
it('a race hands every loss to a schedule that looks at it', () => {
  const schedule = { kind: 'plateau', factor: 0.5, patience: 1, threshold: 0.01, minLr: 0.01 };
  const runs = simulate({ optimizer: 'adam', hyper: { lr: 0.8 }, schedule });
  for (const { loss, lr } of runs) {
    let [rate, best, bad] = [0.8, Number.POSITIVE_INFINITY, 0];
    for (let step = 0; step < 60; step += 1) {
      expect(lr[step]).toBe(rate);
      const seen = loss[step] ?? Number.NaN;
      if (seen < best * 0.99) [best, bad] = [seen, 0];
      else bad += 1;
      if (bad > 1) [rate, bad] = [Math.max(rate / 2, 0.01), 0];
    }
    expect(rate).toBeLessThan(0.4);
  }
});

it('a change of another hyperparameter leaves the memory of a schedule alone, a new rate does not', () => {
  const schedule = { kind: 'plateau', factor: 0.5, patience: 0, threshold: 0.9 };
  const [run] = simulate({
    optimizer: 'momentum',
    hyper: { lr: 1e-4 },
    schedule,
    changes: [
      { step: 10, hyper: { momentum: 0.5 } },
      { step: 20, hyper: { lr: 1e-4 / 2 } },
    ],
  });
  const rates = [...(run?.lr ?? [])];
  expect(rates[8]).toBeLessThan(1e-4 / 8);
  expect(rates[9]).toBeLessThanOrEqual(rates[8] ?? 0);
  expect(rates[19]).toBe(1e-4 / 2);
});

// torch.optim.Rprop with CyclicLR: its first step has the length of the schedule's first rate.
it('state that begins from the rate begins from the scheduled one, in one loop and step by step', () => {
  const rprop = {
    optimizer: 'rprop',
    hyper: { lr: 0.5 },
    schedule: { kind: 'cyclic-triangular', baseLr: 0.01, maxLr: 0.1, stepSizeUp: 10 },
  };
  // An average that is judged takes the race.
  const averaged = { ...rprop, wrappers: [{ kind: 'ema', decay: 0.5 }] };
  const experiment = parseExperiment({
    objective: { surface: 'matyas', start: [1, 2] },
    steps: 3,
    runs: [rprop, averaged],
  });
  if (!experiment.ok) throw new Error(experiment.error.message);
  for (const { x, y } of simulateSurface(experiment.value).runs) {
    expect(x[1]).toBeCloseTo(1.01, 14);
    expect(y[1]).toBeCloseTo(1.99, 14);
  }
});

describe('a schedule without a finite rate at some step', () => {
  const end = (run: object) => {
    const [found] = simulate({ hyper: { lr: 0.01 }, ...run });
    return { status: found?.status, last: found?.lastStep, lr: [...(found?.lr ?? [])] };
  };
  const formula = (text: string) => ({ schedule: { kind: 'formula', formula: text } });

  it('ends the run there, whether or not its rule reads the rate', () => {
    expect(end({ optimizer: 'sgd', ...formula('lr0 / t') })).toMatchObject({
      status: 'diverged',
      last: 1,
    });
    // Rprop reads the first rate alone.
    for (const optimizer of ['rprop', 'adam', 'newton', 'lbfgs']) {
      const { status, last, lr } = end({ optimizer, ...formula('if(t < 5, lr0, log(4 - t))') });
      expect([optimizer, status, last]).toEqual([optimizer, 'diverged', 6]);
      expect(lr.slice(0, 5)).toEqual(new Array(5).fill(0.01));
      expect(lr[5]).toBeNaN();
    }
  });

  it('goes on where rates are strange but finite', () => {
    expect(end({ optimizer: 'rprop', ...formula('lr0 * (t < 3) - 1e-9 * t') }).status).toBe(
      'finished',
    );
  });
});
