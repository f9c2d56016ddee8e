import { describe, expect, it } from 'vitest';
import { explodedFrom } from './exploded';

const of = (...losses: number[]) =>
  explodedFrom({
    column: (name) => Float64Array.from(losses, (loss, k) => (name === 'step' ? 2 * k : loss)),
  });

describe('explodedFrom', () => {
  it('is the first step of a loss a thousand times that at the start', () => {
    expect(of(2.3, 40, 2300, 2301, 5)).toBe(6);
    expect(of(2.3, 40, 2300)).toBe(Number.POSITIVE_INFINITY);
    expect(of(-1, 5000)).toBe(2);
    expect(of(2, Number.POSITIVE_INFINITY)).toBe(2);
    expect(of(0, 5, 6)).toBe(Number.POSITIVE_INFINITY);
    expect(of()).toBe(Number.POSITIVE_INFINITY);
  });
});
