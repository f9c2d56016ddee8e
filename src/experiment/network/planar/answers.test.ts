import '../../later';
import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../types';
import { describeDataset } from '../dataset';
import { PLANE_SIDE, planeAnswer, planeEncoder, planePlace, planeView } from './answers';
import { onOtherPoints } from './change';
import { arePointsRuns, pointsRace } from './opening';
import { asOwnPoints } from './own';

const objectiveOn = (dataset: unknown): NetworkSpec => {
  const { objective } = pointsRace(dataset);
  if (objective.kind !== 'network') throw new Error('no network');
  return objective;
};

describe('answers for the plane', () => {
  it('name the most probable class, and how far it is from a guess', () => {
    const dataset = describeDataset(objectiveOn({ kind: 'moons', classes: 3 }).dataset);
    const encode = planeEncoder(dataset);
    const answer = (logits: readonly number[]) => planeAnswer(dataset, encode(logits));
    expect(answer([0, 0, 0])).toEqual({ kind: 'class', label: 0, certainty: 0 });
    expect(answer([-40, 5, 60])).toEqual({ kind: 'class', label: 2, certainty: 1 });
    // Probabilities of 1/2, 1/4 and 1/4 are a quarter of the way from a guess to certainty.
    const half = answer([0, Math.LN2, 0]);
    expect(half).toMatchObject({ kind: 'class', label: 1 });
    expect(half.kind === 'class' ? half.certainty : 0).toBeCloseTo(0.25, 1);
  });

  it('tell values in shares of the largest', () => {
    const dataset = describeDataset(objectiveOn('hills').dataset);
    const encode = planeEncoder(dataset);
    const values = [
      ...(dataset.plane?.split().train ?? []),
      ...(dataset.plane?.split().test ?? []),
    ];
    const most = Math.max(...values.map(([, , value]) => Math.abs(value)));
    for (const [value, share] of [
      [0, 0],
      [most, 1],
      [-most / 2, -0.5],
      [9 * most, 1],
    ] as const) {
      const answer = planeAnswer(dataset, encode([value]));
      expect(answer.kind === 'value' ? answer.share : Number.NaN).toBeCloseTo(share, 2);
    }
  });

  it('are of places in a square that holds every point', () => {
    const { plane } = describeDataset(objectiveOn('spirals').dataset);
    if (plane === undefined) throw new Error('no plane');
    const view = planeView(plane);
    const [[left, right], [bottom, top]] = view;
    expect(right - left).toBeCloseTo(top - bottom, 9);
    for (const [x1, x2] of [...plane.split().train, ...plane.split().test]) {
      expect(x1 > left && x1 < right && x2 > bottom && x2 < top).toBe(true);
    }
    const [first, last] = [planePlace(view, 0), planePlace(view, PLANE_SIDE ** 2 - 1)];
    // Row by row from above: the first place is at the left above, the last at the right below.
    expect(first[0] - left).toBeCloseTo(right - last[0], 9);
    expect(top - first[1]).toBeCloseTo(last[1] - bottom, 9);
    expect(first[1]).toBeGreaterThan(last[1]);
  });
});

describe('other points', () => {
  it('are all used, and a loss of classes gives way where they have values', () => {
    const moons = objectiveOn({ kind: 'moons', n: 100 });
    expect(onOtherPoints(moons, objectiveOn({ kind: 'moons', n: 50 }).dataset)).toMatchObject({
      trainSize: 40,
      testSize: 10,
      loss: 'cross-entropy',
    });
    expect(onOtherPoints(moons, objectiveOn('sine').dataset).loss).toBe('mean-squared-error');
    expect(onOtherPoints(objectiveOn('sine'), moons.dataset).loss).toBe('cross-entropy');
    const squared = { ...moons, loss: 'mean-squared-error' } as const;
    expect(onOtherPoints(squared, objectiveOn('xor').dataset).loss).toBe('mean-squared-error');
  });

  it('open with a race whose runs are known again, and become one’s own with the digits that show', () => {
    expect(arePointsRuns(pointsRace('grid').runs)).toBe(true);
    expect(arePointsRuns(pointsRace('grid').runs.slice(1))).toBe(false);
    const grid = objectiveOn('grid').dataset;
    const { plane } = describeDataset(grid);
    const own = objectiveOn(asOwnPoints(grid)).dataset;
    const sides = describeDataset(own).plane?.split();
    const digits = ([x, y, label]: readonly [number, number, number]) =>
      [Number(x.toFixed(3)), Number(y.toFixed(3)), label].join();
    const told = (points: readonly (readonly [number, number, number])[] = []) =>
      points.map(digits).sort();
    expect(told(sides?.test)).toEqual(told(plane?.split().test));
    expect(told(sides?.train)).toEqual(told(plane?.split().train));
    expect(own).toMatchObject({ kind: 'points', classes: 2 });
  });
});
