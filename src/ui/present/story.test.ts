import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VerdictWord } from '../verdict/word';
import { storyOf } from './story';

/** A race in which each run is decided at its step, if it ever is. */
const race =
  (ends: readonly (readonly [number, VerdictWord])[]) =>
  (run: number, step: number): VerdictWord => {
    const [at, word] = ends[run] ?? [0, 'drifting'];
    return step >= at ? word : 'descending';
  };

describe('the story of a race', () => {
  it('stops where each run is decided, in their order', () => {
    const wordAt = race([
      [153, 'arrived-minimum'],
      [7, 'diverged'],
      [40, 'crawling'],
      [281, 'stuck'],
    ]);
    expect(storyOf(4, 300, wordAt)).toEqual([
      { step: 7, run: 1 },
      { step: 153, run: 0 },
      { step: 281, run: 3 },
    ]);
  });

  it('finds the very step, however long the race is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), fc.double({ min: 0, max: 1 }), (n, at) => {
        const step = 1 + Math.floor(at * (n - 2));
        if (!Number.isFinite(step) || step >= n) return;
        expect(storyOf(1, n, race([[step, 'arrived-minimum']]))).toEqual([{ step, run: 0 }]);
      }),
    );
  });

  it('is told once of two that are decided together, and nothing of what was so from the start', () => {
    const wordAt = race([
      [50, 'arrived-minimum'],
      [50, 'diverged'],
      [0, 'stuck'],
    ]);
    expect(storyOf(3, 100, wordAt)).toEqual([{ step: 50, run: 0 }]);
  });
});
