import { describe, expect, it } from 'vitest';
import * as exact from './float64';
import * as painted from './painted';

describe('the functions that the page paints with', () => {
  it('are all of the library, with as many arguments each', () => {
    const shape = (library: exact.MathLibrary) =>
      Object.entries(library)
        .map(([name, compute]) => [name, compute.length] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    expect(shape(painted.float64)).toEqual(shape(exact.float64));
    expect(Object.keys(painted).sort()).toEqual(Object.keys(exact).sort());
  });

  it('differ from it in last digits at most', () => {
    for (const [name, compute] of Object.entries(painted.float64)) {
      const library: Readonly<Record<string, (...x: number[]) => number>> = { ...exact.float64 };
      const value: number = compute(0.3, 0.7);
      expect(value / (library[name]?.(0.3, 0.7) ?? Number.NaN)).toBeCloseTo(1, 14);
    }
  });
});
