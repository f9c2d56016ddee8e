import { describe, expect, it } from 'vitest';
import type { Domain } from '../../experiment/types';
import {
  fitView,
  growView,
  limitZoom,
  panView,
  resizeView,
  revealPoint,
  toData,
  toPixel,
  transformOf,
  zoomView,
} from './view';

const unit: Domain = [
  [0, 10],
  [0, 10],
];
const square = { width: 100, height: 100 };

const closeTo = (view: Domain, expected: Domain) => {
  for (const axis of [0, 1] as const)
    for (const end of [0, 1] as const) expect(view[axis][end]).toBeCloseTo(expected[axis][end], 12);
};

describe('fitView', () => {
  it('adds five percent on every side', () => {
    closeTo(fitView(unit, square), [
      [-0.5, 10.5],
      [-0.5, 10.5],
    ]);
  });

  it('keeps one scale: a wide drawing shows more of x', () => {
    // 11 units in 100 px are 0.11 a pixel, so 200 px show 22 units around the middle 5.
    closeTo(fitView(unit, { width: 200, height: 100 }), [
      [-6, 16],
      [-0.5, 10.5],
    ]);
  });

  it('stretches a domain that is far longer than high', () => {
    const long: Domain = [
      [0, 100],
      [0, 1],
    ];
    closeTo(fitView(long, square), [
      [-5, 105],
      [-0.05, 1.05],
    ]);
  });
});

describe('transformOf', () => {
  const view: Domain = [
    [-2, 2],
    [1, 3],
  ];
  const t = transformOf(view, { width: 400, height: 100 });

  it('puts the corners in the corners, y upwards', () => {
    expect(toPixel(t, [-2, 3])).toEqual([0, 0]);
    expect(toPixel(t, [2, 1])).toEqual([400, 100]);
    expect(toPixel(t, [0, 2])).toEqual([200, 50]);
  });

  it('comes back', () => {
    expect(toData(t, [100, 25])).toEqual([-1, 2.5]);
  });
});

describe('moving the view', () => {
  it('zooms around a point that stays', () => {
    closeTo(zoomView(unit, [2, 5], 2), [
      [1, 6],
      [2.5, 7.5],
    ]);
  });

  it('pans', () => {
    closeTo(panView(unit, 1, -2), [
      [1, 11],
      [-2, 8],
    ]);
  });

  it('grows on every side', () => {
    closeTo(growView(unit, 0.1), [
      [-1, 11],
      [-1, 11],
    ]);
  });

  it('shows more in a larger drawing, around the same middle', () => {
    closeTo(resizeView(unit, square, { width: 200, height: 50 }), [
      [-5, 15],
      [2.5, 7.5],
    ]);
  });

  it('reveals a point with the least shift', () => {
    closeTo(revealPoint(unit, [12, 5], 0.1), [
      [3, 13],
      [0, 10],
    ]);
    closeTo(revealPoint(unit, [5, 5], 0.1), unit);
  });

  it('limits magnification by the span of the domain', () => {
    expect(limitZoom(unit, unit, 1000, 0.01, 40)).toBeCloseTo(100, 12);
    expect(limitZoom(unit, unit, 0.001, 0.01, 40)).toBeCloseTo(0.025, 12);
    expect(limitZoom(unit, unit, 2, 0.01, 40)).toBe(2);
  });
});
