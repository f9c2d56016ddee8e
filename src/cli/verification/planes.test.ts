import { describe, expect, it } from 'vitest';
import { collect } from './collect';
import { verifyPlanes } from './planes';

describe('verifyPlanes', () => {
  const entries = verifyPlanes();

  it.each(entries.filter(({ cases }) => cases > 0))(
    '$kind $id stays within $bound of $references',
    ({ deviation, bound, evaluationShare = 0 }) => {
      expect(deviation).not.toBeNull();
      expect(deviation ?? Number.NaN).toBeLessThan(bound);
      expect(evaluationShare).toBeLessThanOrEqual(2);
    },
  );

  it('has numbers from elsewhere for every optimizer and wrapper', () => {
    const without = entries.filter(
      ({ kind, cases }) => (kind === 'optimizer' || kind === 'wrapper') && cases === 0,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('collect', () => {
  it('keeps the worst case, and a NaN is the worst of all', () => {
    const outcome = (deviation: number) => ({ id: 'a', reference: 'r', deviation });
    expect(collect('surface', 1, ['a', 'b'], [outcome(0.1), outcome(0.3)])).toEqual([
      { kind: 'surface', id: 'a', references: ['r'], cases: 2, deviation: 0.3, bound: 1 },
      { kind: 'surface', id: 'b', references: [], cases: 0, deviation: null, bound: 1 },
    ]);
    const [bad] = collect('surface', 1, ['a'], [outcome(Number.NaN), outcome(0.3)]);
    expect(bad?.deviation).toBeNull();
  });
});
