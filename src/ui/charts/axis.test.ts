import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../experiment/recorded/columns';
import { RunSeries } from '../../state/lab/telemetry';
import { stepOfX, xOfStep, xValues } from './axis';

/** Steps 0, 1, 4 with 1, 2 and 5 evaluations at 0, 0.5 and 3.5 seconds. */
const series = () => {
  const run = new RunSeries();
  const columns: Partial<Record<(typeof COLUMNS)[number], number[]>> = {
    step: [0, 1, 4],
    evaluations: [1, 2, 5],
    batches: [1, 3, 9],
    seconds: [0, 0.5, 3.5],
  };
  const data = Float64Array.from(COLUMNS.flatMap((name) => columns[name] ?? [0, 0, 0]));
  run.append({ run: 0, count: 3, data });
  return run;
};

describe('axis', () => {
  it('counts steps without any record', () => {
    expect(xOfStep(undefined, 'steps', 128, 2.5)).toBe(2.5);
    expect(stepOfX(undefined, 'steps', 128, 2.6)).toBe(3);
  });

  it('counts the examples of every batch that was drawn, which are more than one a step', () => {
    expect([...xValues(series(), 'examples', 10)]).toEqual([10, 30, 90]);
    expect(xOfStep(series(), 'examples', 10, 2.5)).toBe(60);
    expect(stepOfX(series(), 'examples', 10, 60)).toBe(3);
    expect(xOfStep(undefined, 'examples', 10, 2)).toBeUndefined();
  });

  it('goes between records in a straight line, there and back', () => {
    expect(xOfStep(series(), 'seconds', 1, 2.5)).toBe(2);
    expect(xOfStep(series(), 'evaluations', 1, 4)).toBe(5);
    expect(stepOfX(series(), 'seconds', 1, 2.5)).toBe(3);
    expect(stepOfX(series(), 'evaluations', 1, 0)).toBe(0);
    expect(stepOfX(series(), 'seconds', 1, 99)).toBe(4);
  });
});
