import { expect, it } from 'vitest';
import { COLUMNS } from '../experiment/recorded/columns';
import { RunSeries } from '../state/lab/telemetry';
import { isJudgedElsewhere, judgedColumn } from './judged';

const series = (columns: Partial<Record<(typeof COLUMNS)[number], readonly number[]>>) => {
  const data = Float64Array.from(
    COLUMNS.flatMap((name) => columns[name] ?? [Number.NaN, Number.NaN]),
  );
  const run = new RunSeries();
  run.append({ run: 0, count: 2, data });
  return run;
};

it('is theta where nothing else was recorded, else what was', () => {
  const own = series({ loss: [4, 2], x: [1, 2] });
  expect(isJudgedElsewhere(own)).toBe(false);
  expect([...judgedColumn(own, 'loss')]).toEqual([4, 2]);
  const averaged = series({ loss: [4, 2], judgedLoss: [4, 1], judgedX: [1, 7] });
  expect(isJudgedElsewhere(averaged)).toBe(true);
  expect([...judgedColumn(averaged, 'loss')]).toEqual([4, 1]);
  expect([...judgedColumn(averaged, 'x')]).toEqual([1, 7]);
  expect(isJudgedElsewhere(new RunSeries())).toBe(false);
});
