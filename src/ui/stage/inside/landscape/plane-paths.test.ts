import { describe, expect, it } from 'vitest';
import { planePath, runsExtent, strengthAt } from './plane-paths';

/** Pixels are data, with y growing downwards. */
const same = { scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 0 };
const size = { width: 200, height: 200 };
const options = { calmUntil: 20, diverged: false, until: Number.POSITIVE_INFINITY };

const way = {
  steps: [0, 10, 20, 30],
  at: [
    [100, 100],
    [110, 100],
    [120, 100],
    [5000, 100],
  ],
  distance: [0, 1, 2, 3],
} as const;

describe('planePath', () => {
  it('ends at the edge where a run has flown away, with an arrow that way', () => {
    const { end, away } = planePath(way, same, size, options);
    // The room inside the frame is 22 pixels wide.
    expect(end?.x).toBeCloseTo(178, 9);
    expect(end?.y).toBeCloseTo(100, 9);
    expect(end?.step).toBeCloseTo(20 + (10 * 58) / 4880, 9);
    expect(away?.[0]).toBeCloseTo(1, 9);
    expect(away?.[1]).toBeCloseTo(0, 9);
  });

  it('ends nowhere as long as a run is in proportion', () => {
    const calm = planePath(way, same, size, { ...options, calmUntil: 100 });
    expect([calm.end, calm.away]).toEqual([undefined, undefined]);
    expect(calm.lastStep).toBe(30);
  });

  it('tells nothing of what is to come', () => {
    const { path, lastStep, end } = planePath(way, same, size, { ...options, until: 15 });
    expect([path.length, lastStep, end]).toEqual([2, 10, undefined]);
  });

  it('marks where a run has diverged within the view', () => {
    const short = { ...way, steps: way.steps.slice(0, 2), at: way.at.slice(0, 2) };
    expect(planePath(short, same, size, { ...options, diverged: true }).end).toEqual({
      x: 110,
      y: 100,
      step: 10,
    });
  });
});

describe('runsExtent', () => {
  const plane = {
    id: 1,
    choice: { kind: 'pca' },
    held: [1, 0],
    points: 4,
    reach: undefined,
    runs: [way],
  } as const;

  it('leaves out what is out of proportion, and what is to come', () => {
    expect(runsExtent(plane, [20], Number.POSITIVE_INFINITY)?.[0]).toEqual([100, 120]);
    expect(runsExtent(plane, [20], 12)?.[0]).toEqual([100, 110]);
    expect(runsExtent(plane, [Number.POSITIVE_INFINITY], 30)?.[0]).toEqual([100, 5000]);
  });
});

describe('strengthAt', () => {
  it('is whole on the plane, about half where it is half a view away, and never nothing', () => {
    const extent = [
      [0, 10],
      [0, 4],
    ] as const;
    expect(strengthAt(0, extent)).toBeCloseTo(1, 9);
    expect(strengthAt(5, extent)).toBeCloseTo(0.5, 9);
    expect(strengthAt(1e12, extent)).toBeGreaterThanOrEqual(0.1);
    expect(strengthAt(1, extent)).toBeGreaterThan(strengthAt(3, extent));
  });
});
