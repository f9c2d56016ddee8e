import { expect, it } from 'vitest';
import { BANDED } from '../../experiment/recorded/banded';
import { COLUMNS } from '../../experiment/recorded/columns';
import { RunSeries } from '../../state/lab/telemetry';
import { bandOf } from './band';

const first = (loss: readonly number[]) => {
  const run = new RunSeries();
  const data = COLUMNS.flatMap((name) =>
    loss.map((value, k) =>
      name === 'loss' ? value : name === 'step' || name === 'evaluations' ? k : Number.NaN,
    ),
  );
  run.append({ run: 0, count: loss.length, data: Float64Array.from(data) });
  return run;
};

const repeat = (loss: readonly number[], status: 'finished' | 'diverged' = 'finished') => ({
  run: 0,
  status,
  lastStep: loss.length - 1,
  banded: Float64Array.from(
    BANDED.flatMap((name) => loss.map((value) => (name === 'loss' ? value : Number.NaN))),
  ),
});

it('spans all repeats, with the middle one between', () => {
  const band = bandOf(
    'loss',
    2,
    first([9, 4, 1]),
    'finished',
    [repeat([9, 6, 3]), repeat([9, 5, 8])],
    [],
  );
  expect(band).toEqual({
    count: 3,
    diverged: 0,
    places: [
      { step: 0, low: 9, median: 9, high: 9 },
      { step: 1, low: 4, median: 5, high: 6 },
      { step: 2, low: 1, median: 3, high: 8 },
    ],
  });
});

it('counts those that diverged as above everything, from there on', () => {
  const lost = repeat([9, 1e30, Infinity], 'diverged');
  const band = bandOf('loss', 3, first([9, 4, 1, 1]), 'finished', [lost, repeat([9, 1])], []);
  expect(band?.diverged).toBe(1);
  expect(band?.places.slice(1)).toEqual([
    { step: 1, low: 1, median: 4, high: 1e30 },
    // The one that had arrived at 1 stays there.
    { step: 2, low: 1, median: 1, high: Infinity },
    { step: 3, low: 1, median: 1, high: Infinity },
  ]);
  const most = bandOf('loss', 2, first([9, 4, 1]), 'finished', [lost, lost], []);
  expect(most?.places[2]).toEqual({ step: 2, low: 1, median: Infinity, high: Infinity });
});

it('has nothing of what is not told of repeats', () => {
  expect(bandOf('lr', 2, first([9, 4, 1]), 'finished', [repeat([9, 6, 3])], [])).toBeUndefined();
  expect(bandOf('loss', 2, first([9, 4, 1]), 'finished', [], [])).toBeUndefined();
});
