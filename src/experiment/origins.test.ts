import { describe, expect, it } from 'vitest';
import { composeOrigins, originsOf, regrouped } from './origins';
import { parseExperiment } from './schema';

const racing = (rates: readonly number[], more: object = {}) => {
  const parsed = parseExperiment({
    steps: 10,
    runs: rates.map((lr) => ({ optimizer: 'sgd', hyper: { lr } })),
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

describe('originsOf', () => {
  it.each([
    ['added', [1, 2], [1, 2, 3], [0, 1, undefined]],
    ['duplicated', [1, 2], [1, 1, 2], [0, undefined, 1]],
    ['removed', [1, 2, 3], [1, 3], [0, 2]],
    ['removed, one of several alike', [1, 1, 2], [1, 2], [0, 2]],
    ['edited', [1, 2, 3], [1, 5, 3], [0, undefined, 2]],
    ['edited to be like another one', [1, 2], [1, 1], [0, undefined]],
    ['put in another order', [1, 2, 3], [3, 1, 2], [2, 0, 1]],
    ['all others', [1, 2], [3, 4, 5], [undefined, undefined, undefined]],
  ])('knows runs again when one was %s', (_, before, after, origins) => {
    expect(originsOf(racing(before), racing(after))).toEqual(origins);
  });

  it('takes a run for itself under another name and in another colour, and none for itself with another seed', () => {
    const named = racing([1, 2], {
      runs: [
        { optimizer: 'sgd', hyper: { lr: 1 }, name: 'one' },
        { optimizer: 'sgd', hyper: { lr: 2 }, look: 5 },
      ],
    });
    expect(originsOf(racing([1, 2]), named)).toEqual([0, 1]);
    expect(originsOf(racing([1, 2]), racing([1, 2], { seed: 2 }))).toBeUndefined();
    expect(originsOf(racing([1, 2]), racing([1, 2], { steps: 11 }))).toBeUndefined();
  });

  it('composes: what belongs to runs ends up the same in one go and in two', () => {
    const [a, b, c] = [racing([1, 2, 3]), racing([3, 2]), racing([2, 4, 3])];
    const [first, second] = [originsOf(a, b) ?? [], originsOf(b, c) ?? []];
    const twice = regrouped(
      second,
      regrouped(first, ['a', 'b', 'c'], () => 'new'),
      () => 'new',
    );
    expect(twice).toEqual(['b', 'new', 'c']);
    expect(regrouped(composeOrigins(first, second), ['a', 'b', 'c'], () => 'new')).toEqual(twice);
  });
});
