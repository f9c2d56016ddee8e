import { describe, expect, it } from 'vitest';
import { endingsOf, summariseNoise, summariseStarts } from './companion-summary';

const at = (x: number, loss: number, diverged = false) => ({ x, y: 0, loss, diverged });

describe('summariseStarts', () => {
  it('counts who came near a minimum, within a hundredth of the diagonal', () => {
    const endings = [at(1.05, 0.1), at(-0.95, 0.3), at(1.2, 7), at(1, 0, true), at(9, 2)];
    const summary = summariseStarts(
      endings,
      [
        [1, 0],
        [-1, 0],
      ],
      10,
    );
    expect(summary).toEqual({ count: 5, reached: 2, diverged: 1, median: (0.3 + 2) / 2 });
    expect(summariseStarts(endings, [], 10).reached).toBeUndefined();
  });
});

describe('summariseNoise', () => {
  it('has the median and the range of all', () => {
    const summary = summariseNoise([2, 4, 9, 4, 5, 7].map((loss) => at(0, loss)));
    expect(summary).toEqual({ count: 6, diverged: 0, median: 4.5, low: 2, high: 9 });
  });

  it('counts those that diverged: the survivors do not speak for all', () => {
    const few = summariseNoise([at(0, 1), at(0, 2), at(0, 3), at(0, 4, true), at(0, 5, true)]);
    expect(few).toEqual({ count: 5, diverged: 2, median: 3, low: 1, high: Infinity });
    const most = summariseNoise([at(0, 1), at(0, 4, true), at(0, 5, true)]);
    expect(most).toEqual({ count: 3, diverged: 2, median: Infinity, low: 1, high: Infinity });
  });
});

describe('endingsOf', () => {
  it('takes the last point of every companion of this kind and run', () => {
    const list = [
      { kind: 'start', start: [0, 0], seed: 1 },
      { kind: 'repeat', start: [0, 0], seed: 2 },
    ] as const;
    const path = (companion: number, run: number, data: number[]) => ({
      companion,
      run,
      status: 'finished',
      loss: companion,
      data: Float64Array.from(data),
    });
    const paths = [path(0, 0, [1, 2, 3, 10, 20, 30]), path(1, 0, [4, 40]), path(0, 1, [5, 50])];
    expect(endingsOf({ list, paths }, 'start', 0)).toEqual([
      { x: 3, y: 30, loss: 0, diverged: false },
    ]);
  });
});
