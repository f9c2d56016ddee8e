import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../formula/parse';
import { compileSurface } from '../../../formula/wasm/plane/surface';
import { createCurveLift, curveDomain, onCurve } from './curve';

const parsed = parseExpression('x^2 - 3');
if (!parsed.ok) throw new Error(parsed.error.message);
const surface = compileSurface(parsed.value, {});

describe('a function of x alone', () => {
  it('is seen from a little below its lowest to a little above its highest value', () => {
    const [xs, [low, high]] = curveDomain(surface, [
      [-2, 4],
      [-1, 1],
    ]);
    expect(xs).toEqual([-2, 4]);
    // From −3 to 13: 16 high, 28 % of room below and 8 % above.
    expect(low).toBeCloseTo(-3 - 4.48, 3);
    expect(high).toBeCloseTo(13 + 1.28, 3);
  });

  it('has every start and path on its graph, lifted once a race', () => {
    expect(onCurve(surface, [2, 77])).toEqual([2, 1]);
    const columns = { x: Float64Array.of(0, 1, 2), y: Float64Array.of(7, 7, 7) };
    const frame = {
      runs: [{ length: 3, column: (name: string) => (name === 'y' ? columns.y : columns.x) }],
      generation: 1,
      step: 0,
      totalSteps: 2,
      hover: undefined,
      momenta: [],
      companions: {
        list: [{ kind: 'start', start: [3, 0], seed: 1 }],
        stride: 1,
        paths: [{ companion: 0, run: 0, lastStep: 1, data: Float64Array.of(3, 1, 0, 0) }],
      },
      traced: undefined,
      landmarks: { global: [[0, 0, -3]], local: [], saddles: [] },
    } as const;
    const lift = createCurveLift(surface);
    const lifted = lift(frame);
    expect([...(lifted.runs[0]?.column('y') ?? [])]).toEqual([-3, -2, 1]);
    expect([...(lifted.companions.paths[0]?.data ?? [])]).toEqual([3, 1, 6, -2]);
    expect(lifted.companions.list[0]?.start).toEqual([3, 6]);
    expect(lifted.landmarks.global).toEqual([[0, -3, -3]]);
    expect(lift({ ...frame, step: 1 }).companions).toBe(lifted.companions);
    expect(lift({ ...frame, generation: 2 }).companions).not.toBe(lifted.companions);
  });
});
