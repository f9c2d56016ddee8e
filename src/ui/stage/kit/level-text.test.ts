import { expect, it } from 'vitest';
import { fewLevels, levelTexts } from './level-text';

it('takes powers of ten where there are some', () => {
  const levels = [0.1, 0.316, 1, 3.16, 10, 31.6, 100];
  expect(fewLevels(levels, 4)).toEqual([0.1, 1, 10, 100]);
  expect(fewLevels(levels, 2)).toEqual([0.1, 10]);
  expect(fewLevels([2, 4, 6, 8, 10, 12], 3)).toEqual([2, 6, 10]);
});

it('writes as many digits as tell levels apart', () => {
  expect(levelTexts([0.1, 1, 100])).toEqual(['0.1', '1', '100']);
  expect(levelTexts([-2.99, -2.9, -2])).toEqual(['−2.99', '−2.9', '−2']);
  expect(levelTexts([1e-7, 1e5])).toEqual(['1e−7', '1e5']);
});
