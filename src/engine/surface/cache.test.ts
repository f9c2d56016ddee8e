import { describe, expect, it } from 'vitest';
import { createCache } from './cache';

describe('createCache', () => {
  it('makes each thing once and forgets the oldest when full', () => {
    const made: string[] = [];
    const cache = createCache<string>(2);
    const get = (key: string) =>
      cache(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    expect(['a', 'b', 'a', 'c', 'b', 'a'].map(get)).toEqual(['A', 'B', 'A', 'C', 'B', 'A']);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });
});
