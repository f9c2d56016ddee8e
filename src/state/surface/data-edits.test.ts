import { describe, expect, it } from 'vitest';
import '../../experiment/fit/open';
import type { PointList } from '../../catalog/definition';
import { isGiven } from '../../experiment/fit/data';
import { parseExperiment } from '../../experiment/schema';
import type { FitSpec } from '../../experiment/types';
import { openLab, raced } from '../testing/surface-page';
import { createDataEdits } from './data-edits';
import type { SurfaceLab } from './surface-lab';

/** A line through these points: gradient descent comes near the normal equations' solution. */
const line = (objective: object = {}) => {
  const parsed = parseExperiment({
    objective: { kind: 'fit', fit: 'least-squares', start: [0, 0], ...objective },
    steps: 400,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.2 } }],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};
const three = {
  data: {
    kind: 'points',
    points: [
      [-1, 0],
      [0, 1],
      [1, 2],
    ],
  },
};
const fitIn = ({ document }: SurfaceLab): FitSpec => {
  const { objective } = document.getState().experiment;
  if (objective.kind !== 'fit') throw new Error('no fit');
  return objective;
};
const listed = (lab: SurfaceLab): PointList => {
  const { data } = fitIn(lab);
  return isGiven(data) ? data.points : [];
};

/** Slope and intercept of the best line by the textbook's sums, x̄ and ȳ. */
const best = (points: readonly (readonly number[])[]) => {
  const mean = (of: (point: readonly number[]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [u, v] = [mean(([a = 0]) => a), mean(([, b = 0]) => b)];
  const slope = mean(([a = 0, b = 0]) => (a - u) * (b - v)) / mean(([a = 0]) => (a - u) * (a - u));
  return [slope, v - slope * u] as const;
};

describe('points of a fit', () => {
  it('that are held move surface, minimum and race at once, and the document when they rest', async () => {
    const test = await openLab(line(three));
    const { lab, hand } = test;
    const edits = createDataEdits(lab, hand.clock);
    const before = lab.document.getState().experiment;
    edits.hold(2, [1, 5]);
    const next = raced(test);
    const moved = [
      [-1, 0],
      [0, 1],
      [1, 5],
    ];
    expect(edits.points).toEqual(moved);
    expect(lab.document.getState().experiment).toBe(before);
    const [slope, intercept] = best(moved);
    const [minimum] = lab.critical.getState().global;
    expect(minimum?.[0]).toBeCloseTo(slope, 12);
    expect(minimum?.[1]).toBeCloseTo(intercept, 12);
    await next;
    const { race } = lab;
    expect(race.runs[0]?.column('x')[race.lastStep]).toBeCloseTo(slope, 9);
    expect(race.runs[0]?.column('y')[race.lastStep]).toBeCloseTo(intercept, 9);
    const { generation } = race;
    hand.pass(300);
    expect(listed(lab)).toEqual(moved);
    edits.letGo();
    hand.pass(300);
    // What is seen already needs no race again.
    expect(race.generation).toBe(generation);
    lab.moments.getState().undo();
    expect(listed(lab)).toEqual(three.data.points);
    expect(edits.points).toEqual(three.data.points);
  });

  it('come and go one by one, each with an undo of its own, and full batches stay full', async () => {
    const { lab, hand } = await openLab(line(three));
    const edits = createDataEdits(lab, hand.clock);
    expect(edits.add([2, -0])).toBe(3);
    expect(edits.add([3, 4])).toBe(4);
    expect(fitIn(lab).batchSize).toBe(5);
    expect(Object.is(listed(lab)[3]?.[1], 0)).toBe(true);
    expect(edits.remove(0)).toBe(true);
    expect(listed(lab)).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
    ]);
    lab.moments.getState().undo();
    expect(listed(lab)).toHaveLength(5);
    lab.moments.getState().undo();
    lab.moments.getState().undo();
    expect(listed(lab)).toHaveLength(3);
    expect(edits.remove(2)).toBe(true);
    expect(edits.remove(1)).toBe(false);
    expect(edits.add([Number.NaN, 1])).toBeUndefined();
    expect(listed(lab)).toHaveLength(2);
    // The document stays one that a link can hold.
    const { experiment } = lab.document.getState();
    expect(parseExperiment(JSON.parse(JSON.stringify(experiment)))).toEqual({
      ok: true,
      value: experiment,
    });
  });

  it('of a generator are listed at the first edit, and the visitor is told', async () => {
    const { lab, page, hand } = await openLab(line({ batchSize: 8 }));
    const edits = createDataEdits(lab, hand.clock);
    const made = edits.points;
    const told = () =>
      page.notices.getState().notices.filter(({ key }) => key === 'errors.corrected.points').length;
    expect(told()).toBe(0);
    edits.move(3, [0.5, 9]);
    expect(told()).toBe(1);
    expect(listed(lab)).toEqual(made.map((point, k) => (k === 3 ? [0.5, 9] : point)));
    expect(fitIn(lab).batchSize).toBe(8);
    edits.move(3, [0.5, 8]);
    expect(told()).toBe(1);
    // Moves of one point in quick succession are one.
    lab.moments.getState().undo();
    expect(fitIn(lab).data.kind).toBe('line');
  });

  it('take minima along that have no closed form', async () => {
    const { lab, hand } = await openLab(line({ fit: 'logistic', start: [1, 1] }));
    const edits = createDataEdits(lab, hand.clock);
    const [before] = lab.critical.getState().global;
    const [u = 0, v = 0] = edits.points[0] ?? [];
    edits.hold(0, [u + 0.3, v]);
    const [after] = lab.critical.getState().global;
    expect(after?.[0]).not.toBe(before?.[0]);
    const { value } = gradientAt(edits.points, after ?? [0, 0, 0]);
    for (const slope of value) expect(Math.abs(slope)).toBeLessThan(1e-9);
  });
});

/** Of mean(log(1 + exp((1 - 2v) x (u - y)))), by hand. */
const gradientAt = (
  points: readonly (readonly number[])[],
  [x, y]: readonly [number, number, number],
) => {
  let [gx, gy] = [0, 0];
  for (const [u = 0, v = 0] of points) {
    const sign = 1 - 2 * v;
    const share = 1 / (1 + Math.exp(-sign * x * (u - y)));
    gx += (share * sign * (u - y)) / points.length;
    gy -= (share * sign * x) / points.length;
  }
  return { value: [gx, gy] };
};
