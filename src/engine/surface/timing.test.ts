import { expect, it } from 'vitest';
import { parseExperiment } from '../../experiment/schema';
import { measureUpdates } from './timing';

it('shares the time of the fastest batch among its updates, run by run', () => {
  const parsed = parseExperiment({
    objective: { surface: 'booth', start: [1, 1] },
    steps: 50,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.01 } }, { optimizer: 'newton' }],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  // A clock that goes on by 1.5 ms whenever it is read, once by much more: another process had the processor.
  let reads = 0;
  let ms = 0;
  const rows = measureUpdates(parsed.value, () => {
    reads += 1;
    ms += reads === 6 ? 50 : 1.5;
    return ms;
  });
  let row = rows.next();
  for (; row.done !== true; row = rows.next()) expect(row.value).toBeUndefined();
  const [sgd, newton] = row.value;
  expect(sgd).toBeCloseTo(0.0015 / 50, 15);
  expect(newton).toBeGreaterThan(0);
});
