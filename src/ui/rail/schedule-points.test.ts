import { describe, expect, it } from 'vitest';
import { schedulePath, schedulePoints } from './schedule-points';

const cosine = { kind: 'cosine', totalSteps: 100, minLr: 0 };

describe('the plot of a schedule', () => {
  it('holds every step of a short race, with the rate of the formula', () => {
    const points = schedulePoints(cosine, 0.2, 100) ?? [];
    expect(points).toHaveLength(100);
    expect(points[0]).toEqual({ step: 1, rate: 0.2 });
    // Half of the way: half of the rate.
    expect(points[50]?.rate).toBeCloseTo(0.1, 12);
  });

  it('thins a long one and keeps its ends', () => {
    const points = schedulePoints({ ...cosine, totalSteps: 20_000 }, 1, 20_000) ?? [];
    expect(points.length).toBeLessThanOrEqual(240);
    expect(points[0]?.step).toBe(1);
    expect(points.at(-1)?.step).toBe(20_000);
  });

  it('is unknown where the loss decides', () => {
    const plateau = {
      kind: 'plateau',
      factor: 0.5,
      patience: 3,
      threshold: 0,
      cooldown: 0,
      minLr: 0,
    };
    expect(schedulePoints(plateau, 1, 10)).toBeUndefined();
  });

  it('begins at the top left for a falling rate, and breaks where there is no number', () => {
    const points = [
      { step: 1, rate: 1 },
      { step: 2, rate: Number.NaN },
      { step: 3, rate: 0.5 },
    ];
    expect(schedulePath(points, 100, 40)).toBe('M0.0 0.0M100.0 20.0');
  });
});
