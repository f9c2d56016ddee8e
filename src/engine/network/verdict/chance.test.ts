import { describe, expect, it } from 'vitest';
import { withLook } from '../../../experiment/verdict';
import { chanceLoss, isAtChance, upperTail } from './chance';

describe('upperTail', () => {
  // scipy.stats.binom.sf(right - 1, n, p), and the sum of its terms by math.lgamma.
  it.each([
    [5, 10, 0.5, 0.623046875],
    [130, 1000, 0.1, 0.0013413983708734673],
    [1200, 10000, 0.1135, 0.0216387648056],
    [0, 10, 0.3, 1],
    [10, 10, 0.3, 5.9049e-6],
  ])('of %i in %i', (right, n, p, expected) => {
    expect(upperTail(right, n, p) / expected).toBeCloseTo(1, 9);
  });
});

describe('isAtChance', () => {
  const balanced = Array.from({ length: 1000 }, (_, k) => k % 10);
  const uneven = Array.from({ length: 1000 }, (_, k) => (k % 2 === 0 ? 0 : 1 + (k % 9)));

  it('asks for more than luck gives, by the binomial distribution', () => {
    expect(isAtChance(0.1, balanced)).toBe(true);
    expect(isAtChance(0.13, balanced)).toBe(true);
    expect(isAtChance(0.135, balanced)).toBe(false);
    expect(isAtChance(0.02, balanced)).toBe(true);
  });

  it('counts the most frequent answer as a guess', () => {
    expect(isAtChance(0.5, uneven)).toBe(true);
    expect(isAtChance(0.6, uneven)).toBe(false);
  });
});

it('knows the loss of a guess', () => {
  const spec = { l1: 0, l2: 0 };
  expect(chanceLoss({ ...spec, loss: 'cross-entropy' }, 10)).toBeCloseTo(Math.LN10, 12);
  // One error of 0.9 and nine of 0.1, squared, over ten.
  expect(chanceLoss({ ...spec, loss: 'mean-squared-error' }, 10)).toBeCloseTo(0.09, 15);
  expect(chanceLoss({ ...spec, l2: 1e-4, loss: 'cross-entropy' }, 10)).toBeUndefined();
});

describe('withLook', () => {
  const look = (step: number, atChance: boolean) => ({ step, atChance });

  it('says that nothing was learned, whatever the losses did', () => {
    for (const kind of ['descending', 'oscillating', 'rising', 'crawling'] as const)
      expect(withLook({ kind, from: 20 }, look(60, true))).toEqual({ kind: 'at-chance', from: 20 });
  });

  it('does not judge by a look from before its window, nor by none', () => {
    const verdict = { kind: 'descending', from: 20 } as const;
    expect(withLook(verdict, look(10, true))).toBe(verdict);
    expect(withLook({ kind: 'descending', from: 0 }, look(0, true)).kind).toBe('descending');
    expect(withLook(verdict, undefined)).toBe(verdict);
  });

  it('leaves what has broken as it is, and believes a look more than a loss', () => {
    const diverged = { kind: 'diverged', from: 7 } as const;
    expect(withLook(diverged, look(7, true))).toBe(diverged);
    expect(withLook({ kind: 'at-chance', from: 3 }, look(9, false)).kind).toBe('oscillating');
  });
});
