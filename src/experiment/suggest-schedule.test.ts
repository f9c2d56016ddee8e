import { describe, expect, it } from 'vitest';
import { schedules } from '../catalog/schedules';
import { canonical } from './defaults';
import { compileSchedule, listensToLoss } from './schedule';
import { followLength, suggestSchedule } from './suggest-schedule';

const KINDS = schedules.map(({ id }) => id);
const LENGTHS = [1, 2, 7, 60, 468, 4690, 100_000];

const raceOf = (steps: number, lr = 0.1) =>
  canonical({
    objective: { kind: 'network' },
    steps,
    runs: [{ optimizer: 'sgd', hyper: { lr } }],
  });

const withSchedule = (kind: string, steps: number, lr?: number) => {
  const race = raceOf(steps, lr);
  const [run] = race.runs;
  if (run === undefined) throw new Error('no run');
  return canonical({ ...race, runs: [{ ...run, schedule: suggestSchedule(kind, race, run) }] });
};

describe('a schedule that is chosen on the page', () => {
  it.each(KINDS)('%s suits races of any length: no rate of its is next to nothing', (kind) => {
    for (const steps of LENGTHS)
      for (const lr of [0.001, 3]) {
        const schedule = withSchedule(kind, steps, lr).runs[0]?.schedule ?? { kind };
        if (listensToLoss(schedule)) continue;
        const rate = compileSchedule(schedule, lr);
        const every = Math.max(1, Math.floor(steps / 100));
        for (let t = 0; t < steps; t += t + every < steps ? every : 1) {
          const share = rate(t) / lr;
          const where = `${kind}, ${steps} steps, at ${t}`;
          expect(share, where).toBeLessThanOrEqual(1 + 1e-9);
          // A straight line to 0 has its last stretch, and no more.
          expect(share, where).toBeGreaterThan(Math.min(3e-4, 0.5 / steps));
        }
      }
  });

  it('is longer in a longer race, but for what somebody chose', () => {
    const before = withSchedule('warmup-cosine', 400);
    const [run] = before.runs;
    if (run === undefined) throw new Error('no run');
    expect(run.schedule).toMatchObject({ warmupSteps: 20, totalSteps: 400, minLr: 0.001 });
    const after = { ...before, steps: 1000 };
    expect(followLength(run, before, after).schedule).toEqual({
      ...run.schedule,
      warmupSteps: 50,
      totalSteps: 1000,
    });
    const own = { ...run, schedule: { ...run.schedule, warmupSteps: 7 } };
    expect(followLength(own, before, after).schedule).toMatchObject({
      warmupSteps: 7,
      totalSteps: 1000,
    });
    const constant = { ...run, schedule: { kind: 'constant' } };
    expect(followLength(constant, before, after)).toBe(constant);
  });
});
