import { describe, expect, it } from 'vitest';
import { barrierOf } from '../../experiment/network/landscape';
import { createAsk } from '../testing/ask-worker';
import { prepare, softmax } from '../testing/network-page';
import { sharpnessOf } from './sharpness';

const RUNS = [
  { optimizer: 'sgd', hyper: { lr: 0.1 } },
  { optimizer: 'adam', hyper: { lr: 0.01 } },
];
const EXAMPLES = 640;
const CALM = [null, null];

const trained = async () => {
  const test = prepare(softmax({ runs: RUNS }));
  const { lab, show, until } = test;
  show();
  const newest = (run: number) => lab.playback.getState().evaluations[run]?.at(-1)?.step;
  await until(() => [0, 1].every((run) => newest(run) === 60));
  return { ...test, ask: createAsk(test) };
};

describe('the landscape of a race', () => {
  it('has runs where they are, and on the plane the loss that is there', async () => {
    const { ask } = await trained();
    const plane = await ask('plane', {
      choice: { kind: 'ends', runs: [0, 1] },
      calmUntil: CALM,
      step: 60,
      playing: false,
    });
    if (!plane) throw new Error('no plane');
    const [a, b] = plane.runs;
    // The plane goes through the start, where all are, and through both ends.
    expect(a?.at[0]?.[0]).toBeCloseTo(0, 9);
    expect(a?.distance[0]).toBeCloseTo(0, 9);
    expect(a?.distance.at(-1)).toBeCloseTo(0, 6);
    expect(b?.distance.at(-1)).toBeCloseTo(0, 6);
    expect(a?.at.at(-1)?.[1]).toBeCloseTo(0, 6);
    expect(Math.max(...(b?.distance ?? []))).toBeGreaterThan(0.01);

    const told = await ask('besidePlane', {
      plane: plane.id,
      points: [0, 1].map((run) => ({ run, step: 60 })),
    });
    for (const { loss, onPlane, distance } of told) {
      expect(distance).toBeCloseTo(0, 6);
      expect(onPlane).toBeCloseTo(loss, 5);
    }
    // Of all zeros every class is as likely: the loss at the start, and at the plane's origin.
    const corner = [0, 1] as const;
    const grid = await ask('landscape', {
      plane: plane.id,
      domain: [corner, corner],
      side: 9,
    });
    expect([grid?.side, grid?.done, grid?.of, grid?.examples]).toEqual([9, 81, 81, EXAMPLES]);
    expect(grid?.values[0]).toBeCloseTo(Math.log(10), 5);
    // A grid through an end: its loss stands in the corner where it lies.
    const end = b?.at.at(-1) ?? [0, 0];
    const through = await ask('landscape', {
      plane: plane.id,
      domain: [
        [end[0] - 1, end[0]],
        [end[1] - 1, end[1]],
      ],
      side: 9,
    });
    expect(through?.values.at(-1)).toBeCloseTo(told[1]?.loss ?? Number.NaN, 4);
  });

  it('says of the principal plane how much it holds, and keeps it as long as it serves', async () => {
    const { ask } = await trained();
    const question = {
      choice: { kind: 'pca' },
      calmUntil: CALM,
      step: 60,
      playing: false,
    } as const;
    const plane = await ask('plane', question);
    if (!plane) throw new Error('no plane');
    const [first, second] = plane.held;
    expect(first).toBeGreaterThan(second);
    // What a plane does not hold is how far the points are off it.
    const all = plane.runs.flatMap(({ at, distance }) =>
      at.map((place, k) => ({ place, off: distance[k] ?? 0 })),
    );
    const sum = (of: (one: (typeof all)[number]) => number) =>
      all.reduce((total, one) => total + of(one) ** 2, 0);
    const [x, y, off] = [
      sum(({ place }) => place[0]),
      sum(({ place }) => place[1]),
      sum((one) => one.off),
    ];
    expect(first).toBeCloseTo(x / (x + y + off), 6);
    expect(second).toBeCloseTo(y / (x + y + off), 6);
    expect((await ask('plane', question))?.id).toBe(plane.id);
  });

  it('finds how high it is between two runs', async () => {
    const { ask } = await trained();
    const [from, to] = [0, 1].map((run) => ({ run, step: 60 })) as [
      { run: number; step: number },
      { run: number; step: number },
    ];
    const cut = await ask('lineCut', { from, to });
    const { values = [], distance = 0 } = cut ?? {};
    expect(values).toHaveLength(33);
    expect(distance).toBeGreaterThan(0);
    expect(barrierOf(values)).toBeLessThan(1e-6);
    expect(barrierOf([1, 2, Number.NaN, 5, 3])).toBe(2.5);
    // Softmax regression is convex: no place on the way is above the line between the ends.
    values.forEach((value, k) => {
      const share = k / 32;
      expect(value).toBeLessThanOrEqual(
        (1 - share) * (values[0] ?? 0) + share * (values[32] ?? 0) + 1e-6,
      );
    });
  });

  it('is as sharp for all runs where they begin, and says each one’s own limit', async () => {
    const { ask } = await trained();
    const runs = [...RUNS, ...RUNS.slice(0, 1)].map((run, k) => ({
      ...run,
      until: k < 2 ? 0 : null,
    }));
    const told = await ask('sharpness', { runs });
    // Adam's once more, scaled as its first update is.
    expect([told.done, told.of]).toEqual([3, 3]);
    expect(told.runs.map(({ run, steps }) => [run, steps])).toEqual([
      [0, [0]],
      [1, [0]],
    ]);
    expect(told.runs.map(({ limit }) => limit)).toEqual([
      { kind: 'plain', bound: expect.closeTo(2, 6) },
      { kind: 'preconditioned', bound: expect.closeTo(38, 4) },
    ]);
    const [sgd, adam] = told.runs;
    expect(sgd?.values[0]).toBeGreaterThan(1);
    expect(adam?.values[0]).toBeCloseTo(sgd?.values[0] ?? Number.NaN, 4);
    expect(sgd?.scaled.steps).toEqual([]);
    expect(adam?.scaled.steps).toEqual([0]);
    expect(adam?.scaled.values[0]).toBeGreaterThan(0);
    const lr = Number(RUNS[1]?.hyper.lr);
    expect(adam?.scaled.limits[0]).toBeCloseTo(38 / lr, 1);
  });

  it('gives the charts its sharpness while somebody wants it, of the runs that are shown', async () => {
    const { lab, until, ask } = await trained();
    const { store, start, stop } = sharpnessOf(lab);
    const told = () => lab.playback.getState().asked;
    expect(told()).toBeUndefined();
    start();
    await until(() => store.getState().answer?.done === store.getState().answer?.of);
    const steps = (run: number) => told()?.sharpness[run]?.values.map(([step]) => step) ?? [];
    await until(() => [0, 1].every((run) => steps(run).at(-1) === 60));
    expect(steps(0)[0]).toBe(0);
    const [sgd, adam] = told()?.sharpness ?? [];
    for (const [, limit] of sgd?.limit ?? []) expect(limit).toBeCloseTo(2 / 0.1, 6);
    expect(sgd?.limit.length).toBeGreaterThan(0);
    expect(adam?.limit).toEqual([]);
    const [plain, scaled] = told()?.scaledSharpness ?? [];
    expect(plain?.values).toEqual([]);
    expect(scaled?.values.length).toBeGreaterThan(0);
    for (const [, limit] of scaled?.limit ?? []) expect(limit).toBeCloseTo(38 / 0.01, 1);
    // As it is told to whoever asks for that place alone.
    const runs = RUNS.map((run, k) => ({ ...run, until: k === 0 ? 0 : null }));
    const [alone] = (await ask('sharpness', { runs })).runs;
    expect(sgd?.values[0]).toEqual([0, alone?.values[0]]);
    lab.view.change({ hidden: [1] });
    await until(() => told()?.sharpness[1]?.values.length === 0);
    expect(steps(0).at(-1)).toBe(60);
    stop();
    expect(told()).toBeUndefined();
    expect(store.getState().on).toBe(false);
  });
});
