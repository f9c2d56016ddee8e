import { expect, it } from 'vitest';
import { boundName } from './bound-name';

it.each([
  [3.8, { momentum: 0.9 }, '2 + 2β'],
  [3.8 / 2.8, { momentum: 0.9 }, '(2 + 2β)/(1 + 2β)'],
  [38, { beta1: 0.9 }, '(2 + 2β)/(1 − β)'],
  [2, { momentum: 0 }, undefined],
  [7, { momentum: 0.9 }, undefined],
])('names %d', (bound, hyper, name) => {
  expect(boundName(bound, hyper)).toBe(name);
});
