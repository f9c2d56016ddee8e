import { describe, expect, it } from 'vitest';
import { ClippedLine, exitOf, lengthAt, pixelPath, pointAt, traceBetween } from './polyline';

/** Pixels are data. */
const same = { scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 0 };
const box = { left: 0, top: 0, right: 10, bottom: 10 };

const path = (points: readonly (readonly [number, number])[], least = 0) =>
  pixelPath(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
    same,
    least,
  );

const recorder = () => {
  const calls: string[] = [];
  return {
    calls,
    moveTo: (x: number, y: number) => calls.push(`M${x},${y}`),
    lineTo: (x: number, y: number) => calls.push(`L${x},${y}`),
  };
};

describe('pixelPath', () => {
  it('leaves out points closer than the least distance, but not the last', () => {
    const { xs, steps, length } = path(
      [
        [0, 0],
        [0.4, 0],
        [0.8, 0],
        [1.2, 0],
        [1.4, 0],
        [1.5, 0],
      ],
      1,
    );
    expect([...xs.subarray(0, length)]).toEqual([0, 1.2, 1.5]);
    expect([...steps.subarray(0, length)]).toEqual([0, 3, 5]);
  });

  it('ends before the first point that is nowhere', () => {
    expect(
      path([
        [0, 0],
        [1, 1],
        [Number.NaN, 0],
        [2, 2],
      ]).length,
    ).toBe(2);
    expect(
      path([
        [0, 0],
        [1, 1],
        [0, Number.POSITIVE_INFINITY],
      ]).length,
    ).toBe(2);
    expect(
      path([
        [0, 0],
        [1e200, 0],
      ]).length,
    ).toBe(1);
  });

  it('applies the transform', () => {
    const t = { scaleX: 2, scaleY: -3, offsetX: 1, offsetY: 10 };
    const { xs, ys } = pixelPath(Float64Array.of(4), Float64Array.of(2), t, 0);
    expect([xs[0], ys[0]]).toEqual([9, 4]);
  });
});

describe('pointAt and lengthAt', () => {
  const line = path([
    [0, 0],
    [3, 4],
    [3, 10],
  ]);

  it('interpolate between steps and stop at the ends', () => {
    expect(pointAt(line, 0.5)).toEqual([1.5, 2]);
    expect(pointAt(line, 2)).toEqual([3, 10]);
    expect(pointAt(line, 99)).toEqual([3, 10]);
    expect(lengthAt(line, 1)).toBe(5);
    expect(lengthAt(line, 1.5)).toBe(8);
  });
});

describe('traceBetween', () => {
  it('draws from a fraction of a step to a fraction of another', () => {
    const sink = recorder();
    const line = path([
      [0, 0],
      [4, 0],
      [4, 8],
    ]);
    traceBetween(line, 0.25, 1.5, new ClippedLine(sink, box));
    expect(sink.calls).toEqual(['M1,0', 'L4,0', 'L4,4']);
  });

  it('leaves the box and comes back as two lines', () => {
    const sink = recorder();
    const line = path([
      [5, 5],
      [15, 5],
      [15, 6],
      [5, 6],
    ]);
    traceBetween(line, 0, 3, new ClippedLine(sink, box));
    expect(sink.calls).toEqual(['M5,5', 'L10,5', 'M10,6', 'L5,6']);
  });

  it('gives the canvas no coordinate outside the box, however far the run flew', () => {
    const sink = recorder();
    const line = path([
      [5, 5],
      [1e120, -1e90],
      [-1e140, 3],
      [2, 2],
    ]);
    traceBetween(line, 0, 3, new ClippedLine(sink, box));
    for (const call of sink.calls) {
      for (const number of call.slice(1).split(',').map(Number)) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThanOrEqual(10);
      }
    }
  });
});

describe('exitOf', () => {
  it('finds the last crossing of the frame and its step', () => {
    expect(
      exitOf(
        path([
          [5, 5],
          [15, 5],
          [40, 40],
        ]),
        box,
      ),
    ).toEqual({ x: 10, y: 5, step: 0.5 });
  });

  it('is undefined for a path that ends inside', () => {
    expect(
      exitOf(
        path([
          [5, 5],
          [20, 5],
          [6, 6],
        ]),
        box,
      ),
    ).toBeUndefined();
  });

  it('is undefined for a path that never was inside', () => {
    expect(
      exitOf(
        path([
          [20, 5],
          [30, 5],
        ]),
        box,
      ),
    ).toBeUndefined();
  });
});
