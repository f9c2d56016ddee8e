import { expect, it } from 'vitest';
import { parseExperiment } from '../../experiment/schema';
import type { Experiment } from '../../experiment/types';
import { measureUpdates } from './timing';

const race = (...optimizers: readonly string[]): Experiment => {
  const parsed = parseExperiment({
    objective: { surface: 'booth', start: [1, 1] },
    steps: 50,
    runs: optimizers.map((optimizer) => ({ optimizer })),
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const measured = (experiment: Experiment, now: () => number): readonly number[] => {
  const rows = measureUpdates(experiment, now);
  let row = rows.next();
  for (; row.done !== true; row = rows.next()) expect(row.value).toBeUndefined();
  return row.value;
};

it('shares the median of the turns among their updates, whatever disturbs some of them', () => {
  // A clock that goes on by 1.5 ms whenever it is read, now and then by much more: another process had the processor.
  let reads = 0;
  let ms = 0;
  const [sgd, newton] = measured(race('sgd', 'newton'), () => {
    reads += 1;
    ms += reads % 13 === 0 ? 50 : 1.5;
    return ms;
  });
  expect(sgd).toBeCloseTo(0.0015 / 50, 15);
  expect(newton).toBeGreaterThan(0);
});

it('does not let the first pay for what all need: a clock that is slow at first changes nothing', () => {
  // What is compiled on the way makes the first readings long.
  const slowAtFirst = () => {
    let reads = 0;
    let ms = 0;
    return () => {
      reads += 1;
      ms += Math.max(1.5, 20 / reads);
      return ms;
    };
  };
  const first = measured(race('sgd', 'adam'), slowAtFirst());
  const second = measured(race('adam', 'sgd'), slowAtFirst());
  for (const [k, seconds] of first.entries()) expect(seconds).toBeCloseTo(second[1 - k] ?? 0, 12);
  expect(first[0]).toBeCloseTo(first[1] ?? 0, 12);
});
