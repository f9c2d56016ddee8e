import { describe, expect, it } from 'vitest';
import { rankOf, toneOf, wordOf } from './word';

describe('the word for a verdict', () => {
  it('is a good one at a minimum alone', () => {
    const tone = (where: 'minimum' | 'saddle' | 'top' | 'flat') =>
      toneOf(wordOf({ kind: 'arrived', from: 0, where }));
    expect([tone('minimum'), tone('saddle'), tone('top'), tone('flat')]).toEqual([
      'good',
      'plain',
      'plain',
      'plain',
    ]);
    expect(wordOf({ kind: 'crawling', from: 0, where: 'flat' })).toBe('crawling');
  });

  it('sorts a foot first, and what is lost last', () => {
    expect(rankOf('arrived-minimum')).toBe(0);
    expect(rankOf('diverged')).toBeGreaterThan(rankOf('oscillating'));
  });
});
