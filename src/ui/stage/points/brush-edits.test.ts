import { describe, expect, it } from 'vitest';
import '../../../experiment/later';
import type { PlanarPoint } from '../../../catalog/planar-sets/planar';
import { describeDataset } from '../../../experiment/network/dataset';
import { pointsRace } from '../../../experiment/network/planar/opening';
import { planarPoints, roundedPoint } from '../../../experiment/network/planar/own';
import { createStroke } from '../../../experiment/network/planar/stroke';
import { createTestPage } from '../../../state/testing/test-page';
import { brushIn } from './brush';
import { createBrushEdits } from './brush-edits';

const VIEW = [
  [-5, 5],
  [-5, 5],
] as const;

const begin = (dataset: unknown) => {
  const { page } = createTestPage({ hash: '#/about/verification' });
  const lab = page.labs.network;
  lab.document.getState().load(pointsRace(dataset), false);
  const brush = brushIn(lab);
  const edits = createBrushEdits(lab, brush);
  const spec = () => {
    const { objective } = lab.document.getState().experiment;
    if (objective.kind !== 'network' || typeof objective.dataset === 'string')
      throw new Error('no points');
    return { ...objective, dataset: objective.dataset };
  };
  const stroke = (...places: readonly (readonly [number, number])[]) => {
    const [first = [0, 0], ...rest] = places;
    edits.begin(first, VIEW);
    edits.draw(rest);
    edits.end(true);
  };
  return { lab, page, brush, edits, spec, stroke };
};

describe('a brush', () => {
  it('makes the points that are shown one’s own, with its class among them', () => {
    const { brush, edits, spec, stroke } = begin({
      kind: 'moons',
      seed: 7,
      features: ['x1', 'x2', 'x1x2'],
    });
    brush.setState({ label: 3, value: 0.5, width: 0 });
    const before = edits.points();
    stroke([-4, -4], [-4, -1]);
    const { dataset, trainSize, testSize } = spec();
    expect(dataset).toMatchObject({
      kind: 'points',
      classes: 4,
      seed: 7,
      features: ['x1', 'x2', 'x1x2'],
    });
    // Three units of ten at three hundredths of the width: one where it begins, and ten on the way.
    const painted = edits.points().slice(before.length);
    expect(painted.map(([, y]) => y)).toEqual(
      Array.from({ length: 11 }, (_, k) => Number((-4 + 0.3 * k).toFixed(3))),
    );
    expect(painted.every(([x, , label]) => x === -4 && label === 3)).toBe(true);
    expect(trainSize + testSize).toBe(411);
    expect(testSize).toBe(82);
  });

  it('leaves every point where it is, in training or test, and holds out a fifth of what is new', () => {
    const { brush, edits, spec, stroke, lab } = begin('moons');
    const sides = () => {
      const split = describeDataset(spec().dataset).plane?.split();
      const told = (points: readonly PlanarPoint[] = []) =>
        new Set(points.map((point) => roundedPoint(point).join()));
      return { train: told(split?.train), test: told(split?.test) };
    };
    const before = sides();
    brush.setState({ label: 1, width: 0 });
    for (const y of [-4.5, -4, 4, 4.5]) stroke([-4, y], [4, y]);
    const painted = sides();
    for (const side of ['train', 'test'] as const)
      for (const point of before[side]) expect(painted[side]).toContain(point);
    const count = edits.points().length;
    expect(spec().testSize).toBe(Math.floor(count / 5));
    expect([...painted.test].some((point) => !before.test.has(point))).toBe(true);

    brush.setState({ tool: 'erase', width: 0.1 });
    stroke([-4, -4.25], [0, 0]);
    const left = sides();
    expect(edits.points().length).toBeLessThan(count);
    for (const side of ['train', 'test'] as const)
      for (const point of left[side]) expect(painted[side]).toContain(point);

    // A point that moves stays what it is, too.
    const [held = ''] = left.test;
    const index = edits.points().findIndex((point) => roundedPoint(point).join() === held);
    edits.move(index, [4.75, -4.75]);
    expect(sides().test).toContain(`4.75,-4.75,${held.split(',')[2]}`);
    expect(sides().test.size).toBe(left.test.size);
    lab.moments.getState().undo();
    expect(sides()).toEqual(left);
  });

  it('is taken back stroke by stroke, however quickly they follow one another', () => {
    const { brush, edits, lab, stroke } = begin('circles');
    brush.setState({ width: 0 });
    const counts = [edits.points().length];
    for (const x of [-4, 0, 4]) {
      stroke([x, 4], [x, 4.5]);
      counts.push(edits.points().length);
    }
    expect(counts).toEqual([400, 402, 404, 406]);
    for (const count of counts.slice(0, -1).reverse()) {
      lab.moments.getState().undo();
      expect(edits.points()).toHaveLength(count);
    }
  });

  it('fills its width, and nothing beyond it or out of sight', () => {
    const wide = createStroke([], { tool: 'paint', answer: 1, width: 0.2 }, VIEW);
    wide.draw([-4.9, 0]);
    wide.draw([4.9, 0]);
    const away = wide.points().map(([, y]) => y);
    expect(Math.max(...away)).toBeGreaterThan(0.8);
    expect(Math.min(...away)).toBeLessThan(-0.8);
    expect(Math.max(...away.map(Math.abs))).toBeLessThanOrEqual(1);
    for (const [x] of wide.points()) expect(Math.abs(x)).toBeLessThanOrEqual(5);
  });

  it('stops at 500 points and says so, and a rubber makes room', () => {
    const { brush, edits, stroke } = begin({ kind: 'moons', n: 495 });
    brush.setState({ width: 0 });
    stroke([-5, 5], [5, 5]);
    expect(edits.points()).toHaveLength(500);
    expect(brush.getState().problem).toBe('full');
    brush.setState({ tool: 'erase', width: 0.1 });
    stroke([-5, 5], [5, 5]);
    expect(brush.getState().problem).toBeUndefined();
    expect(edits.points()).toHaveLength(495);
  });

  it('keeps two points, and says why', () => {
    const { brush, edits, stroke } = begin('xor');
    brush.setState({ tool: 'erase', width: 3 });
    stroke([0, 0]);
    expect(edits.points()).toHaveLength(400);
    expect(brush.getState().problem).toMatchObject({
      message: expect.stringContaining('2 points'),
    });
  });

  it('leaves values what they are, and a stroke that is broken off nothing', () => {
    const { brush, edits, spec, stroke } = begin('hills');
    brush.setState({ label: 3, value: -0.5, width: 0 });
    stroke([2, 2]);
    expect(spec().dataset).toMatchObject({ kind: 'points', target: 'values' });
    expect(edits.points().at(-1)).toEqual([2, 2, -0.5]);
    const before = edits.points();
    edits.begin([1, 1], VIEW);
    expect(brush.getState().stroke?.added).toHaveLength(1);
    edits.end(false);
    expect(brush.getState().stroke).toBeUndefined();
    expect(edits.points()).toBe(before);
  });
});

describe('a point', () => {
  it('is taken where it is, and goes with hand or keys', () => {
    const { brush, edits, stroke } = begin({
      kind: 'points',
      points: [
        [0, 0, 0],
        [3, 3, 1],
        [-2, 1, 0],
      ],
    });
    brush.setState({ tool: 'move' });
    stroke([3.1, 3.1], [1, 1], [2, -2]);
    expect(edits.points()).toEqual([
      [0, 0, 0],
      [2, -2, 1],
      [-2, 1, 0],
    ]);
    expect(brush.getState().chosen).toBe(1);
    edits.move(1, [2.5, -2]);
    edits.add([1, 1]);
    expect(edits.points().at(-1)).toEqual([1, 1, 0]);
    edits.remove(0);
    expect(edits.points()).toEqual([
      [2.5, -2, 1],
      [-2, 1, 0],
      [1, 1, 0],
    ]);
    edits.remove(0);
    edits.remove(0);
    // Two are the least.
    expect(edits.points()).toEqual([
      [-2, 1, 0],
      [1, 1, 0],
    ]);
  });

  it('of a set keeps its number, whatever is told of it', () => {
    const { edits, spec } = begin('grid');
    expect(edits.points()).toEqual(planarPoints(spec().dataset));
  });
});
