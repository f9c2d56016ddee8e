import { describe, expect, it } from 'vitest';
import { drawingOrder, type RunLook, runPath } from './run-paths';

const look = (patch: Partial<RunLook> = {}): RunLook => ({
  color: '#000000',
  marker: 'circle',
  dash: [],
  visible: true,
  selected: false,
  diverged: false,
  ghost: true,
  ...patch,
});

const run = (points: readonly (readonly [number, number])[]) => ({
  length: points.length,
  column: (name: 'x' | 'y') =>
    Float64Array.from(points, (point) => (name === 'x' ? point[0] : point[1])),
});

const same = { scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 0 };
const size = { width: 122, height: 122 };

describe('drawingOrder', () => {
  it('draws the selected run last and hidden ones never', () => {
    const looks = [look(), look({ selected: true }), look({ visible: false }), look()];
    expect(drawingOrder(looks)).toEqual([0, 3, 1]);
  });
});

describe('runPath', () => {
  it('marks where a diverged run left the view, 11 px inside the frame', () => {
    const { end } = runPath(
      run([
        [61, 61],
        [161, 61],
        [1e9, 5e9],
      ]),
      true,
      same,
      size,
    );
    expect(end).toEqual({ x: 111, y: 61, step: 0.5 });
  });

  it('marks the last point of one that became infinite in view', () => {
    const points = [
      [20, 20],
      [30, 40],
      [Number.NaN, 1],
    ] as const;
    expect(runPath(run(points), true, same, size).end).toEqual({ x: 30, y: 40, step: 1 });
  });

  it('marks nothing on a run that goes on', () => {
    expect(
      runPath(
        run([
          [61, 61],
          [161, 61],
        ]),
        false,
        same,
        size,
      ).end,
    ).toBeUndefined();
  });
});
