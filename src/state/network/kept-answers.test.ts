import { describe, expect, it } from 'vitest';
import { withAnswers } from './kept-answers';
import type { Answered } from './network-state';

const at = (step: number): Answered => ({ step, classes: new Uint8Array() });

const told = (steps: readonly number[], of: number): readonly number[] =>
  steps
    .reduce<readonly Answered[]>((known, step) => withAnswers(known, at(step), of), [])
    .map(({ step }) => step);

describe('answers that are kept', () => {
  it('are all of a short race, and what is told again once', () => {
    const steps = Array.from({ length: 160 }, (_, k) => k);
    expect(told(steps, 160)).toEqual(steps);
    expect(told([0, 10, 20, 10, 15], 160)).toEqual([0, 10, 15]);
  });

  it('are spread over a long one, whose newest are always there', () => {
    const steps = Array.from({ length: 9000 }, (_, k) => 11 * k);
    const kept = told(steps, 100_000);
    expect(kept.length).toBeGreaterThan(470);
    expect(kept.length).toBeLessThanOrEqual(482);
    expect(kept.at(-1)).toBe(steps.at(-1));
    const apart = kept.slice(1, -1).map((step, k) => step - (kept[k] ?? 0));
    expect(Math.max(...apart)).toBeLessThan((2 * 100_000) / 480);
    // One that joined later keeps the same steps.
    const joined = told(steps.slice(4000), 100_000);
    expect(kept).toEqual(expect.arrayContaining(joined.slice(1)));
  });
});
