import { expect, it } from 'vitest';
import { COLUMNS } from '../../../experiment/recorded/columns';
import { RunSeries } from '../../../state/lab/telemetry';
import type { RunLook } from '../kit/run-paths';
import { judgedPaths } from './judged-layer';

const look: RunLook = {
  color: '#123456',
  marker: 'circle',
  dash: [],
  visible: true,
  selected: false,
  diverged: false,
  ghost: true,
};

const series = (columns: Partial<Record<(typeof COLUMNS)[number], readonly number[]>>) => {
  const data = COLUMNS.flatMap((name) => columns[name] ?? [Number.NaN, Number.NaN, Number.NaN]);
  const run = new RunSeries();
  run.append({ run: 0, count: 3, data: Float64Array.from(data) });
  return run;
};

it('draws the averages of the runs that have one and are shown, dashed in their colour', () => {
  const own = series({ x: [0, 10, 20], y: [0, 0, 0] });
  const averaged = series({
    x: [0, 10, 20],
    y: [0, 0, 0],
    judgedX: [0, 5, 10],
    judgedY: [0, 0, 0],
  });
  const transform = { scaleX: 2, scaleY: 1, offsetX: 1, offsetY: 0 };
  const hidden = { ...look, visible: false };
  const paths = judgedPaths([own, averaged, averaged], [look, look, hidden], transform);
  expect(paths).toHaveLength(1);
  const [first] = paths;
  expect(first?.look.color).toBe('#123456');
  expect(first?.look.dash).not.toEqual([]);
  expect([...(first?.path.path.xs.subarray(0, 3) ?? [])]).toEqual([1, 11, 21]);
  expect(first?.path.lastStep).toBe(2);
});
