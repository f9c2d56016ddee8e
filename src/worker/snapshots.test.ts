import { describe, expect, it } from 'vitest';
import type { KeptUpdate } from '../engine/network/kept-update';
import { createSnapshots } from './snapshots';

const SIZE = 10;
const point = (value: number) => new Float32Array(SIZE).fill(value);
const stepsOf = (snapshots: ReturnType<typeof createSnapshots>, run: number) =>
  snapshots.of(run).map(({ step }) => step);

describe('snapshots', () => {
  it('are found by the newest step at most, in whatever order they come', async () => {
    const snapshots = createSnapshots(2);
    for (const step of [0, 50, 25])
      await snapshots.add(step, [0, 1], Promise.resolve([point(step), point(-step)]));
    expect(stepsOf(snapshots, 0)).toEqual([0, 25, 50]);
    expect(snapshots.at(1, 49)?.theta[0]).toBe(-25);
    expect(snapshots.at(1, 24)?.step).toBe(0);
    expect(snapshots.at(2, 24)).toBeUndefined();
  });

  it('never take more than their memory: the same steps go of all runs, the first and the newest stay', async () => {
    const most = 2 * 6 * 4 * SIZE;
    const snapshots = createSnapshots(2, most);
    for (let step = 0; step <= 40; step += 1) {
      await snapshots.add(step, [0, 1], Promise.resolve([point(step), point(step)]));
      const bytes = [0, 1]
        .flatMap((run) => snapshots.of(run))
        .reduce((sum, { theta }) => sum + theta.byteLength, 0);
      expect(bytes).toBeLessThanOrEqual(most);
      expect(stepsOf(snapshots, 0)).toEqual(stepsOf(snapshots, 1));
      expect(stepsOf(snapshots, 0)[0]).toBe(0);
      expect(stepsOf(snapshots, 0).at(-1)).toBe(step);
    }
    expect(stepsOf(snapshots, 0).length).toBeGreaterThan(2);
  });

  it('know how far the update went that followed', async () => {
    const snapshots = createSnapshots(1);
    await snapshots.add(5, [0], Promise.resolve([point(3)]));
    await snapshots.add(6, [0], Promise.resolve([point(9)]));
    const first = (difference: Float32Array) => [difference[0] ?? 0];
    await snapshots.follow(5, [0], Promise.resolve([point(3.5)]), first);
    expect(snapshots.of(0).map(({ updates }) => updates)).toEqual([[0.5], undefined]);
  });

  it('keep updates as they began within a memory of their own, and the points without them', async () => {
    const update = (t: number): KeptUpdate => ({
      program: {
        rule: { statements: [] },
        hyper: [],
        state: [],
        uniforms: [],
        handed: [],
        body: [],
        given: [],
      },
      ...{ uniforms: {}, hostState: {}, hyper: {}, lr: 1, t, theta: undefined, given: {} },
      gradient: point(t),
      state: { m: point(t) },
    });
    const most = 2 * 3 * 8 * SIZE;
    const snapshots = createSnapshots(2, Number.POSITIVE_INFINITY, most);
    for (let step = 0; step <= 20; step += 1) {
      await snapshots.add(step, [0, 1], Promise.resolve([point(step), point(step)]));
      for (const run of [0, 1]) await snapshots.begin(step, run, Promise.resolve(update(step + 1)));
    }
    for (const run of [0, 1]) {
      const kept = snapshots
        .of(run)
        .flatMap(({ step, update: one }) => (one ? [[step, one.t]] : []));
      expect(kept.length).toBeLessThanOrEqual(3);
      expect(kept[0]).toEqual([0, 1]);
      expect(kept.at(-1)).toEqual([20, 21]);
      expect(snapshots.of(run)).toHaveLength(21);
    }
  });

  it('go with their runs, those too that are being copied', async () => {
    const snapshots = createSnapshots(2);
    await snapshots.add(0, [0, 1], Promise.resolve([point(1), point(2)]));
    const late = snapshots.add(5, [0, 1], Promise.resolve([point(3), point(4)]));
    // The first has left, another one has joined behind the second.
    snapshots.regroup([1, undefined]);
    await late;
    expect(snapshots.of(0).map(({ theta }) => theta[0])).toEqual([2, 4]);
    expect(snapshots.of(1)).toEqual([]);
  });
});
