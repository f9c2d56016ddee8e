import { describe, expect, it } from 'vitest';
import { meanPath, stepsOf } from './companion-paths';

describe('stepsOf', () => {
  it('counts by the stride and ends with the last step', () => {
    expect([...stepsOf(4, 3, 8)]).toEqual([0, 3, 6, 8]);
    expect([...stepsOf(1, 3, 0)]).toEqual([0]);
  });
});

describe('meanPath', () => {
  const list = [{ kind: 'repeat', start: [0, 0], seed: 2 }] as const;
  const column = (values: number[]) => Float64Array.from(values);
  const first = {
    length: 5,
    column: (name: string) => (name === 'x' ? column([0, 1, 2, 3, 4]) : column([0, 0, 0, 0, 0])),
  };

  it('is the mean of the first race and the repeats, at the steps that were kept', () => {
    const data = column([0, 4, 8, 2, 2, 2]);
    const races = { list, stride: 2, paths: [{ companion: 0, run: 0, lastStep: 4, data }] };
    const mean = meanPath(races, 0, first);
    expect([...(mean?.x ?? [])]).toEqual([0, 3, 6]);
    expect([...(mean?.y ?? [])]).toEqual([1, 1, 1]);
    expect([...(mean?.steps ?? [])]).toEqual([0, 2, 4]);
    expect(meanPath(races, 1, first)).toBeUndefined();
  });

  it('ends where the first of them diverged', () => {
    const data = column([0, 6, Number.NaN, 0, 0, 0]);
    const races = { list, stride: 1, paths: [{ companion: 0, run: 0, lastStep: 1, data }] };
    expect([...(meanPath(races, 0, first)?.x ?? [])]).toEqual([0, 3.5]);
  });
});
