import { expect, it, vi } from 'vitest';
import { createRace } from '../engine/race';
import { createSurfaceObjective } from '../engine/surface/objective';
import { simulateSurface } from '../engine/surface/simulate';
import { experimentOf } from '../engine/testing';
import { CHARTED, chartedOn, chartNames } from '../experiment/recorded/charts';
import { AT, COLUMNS } from '../experiment/recorded/columns';
import type { Measuring, QuantityDefinition } from '../experiment/recorded/quantity';
import { createFrameSink } from '../worker/frames';
import { blockOf } from '../worker/requests/block-of';
import { createNodeNetwork } from './network-node';

/** One more line in the table, and nothing else: of the angle between an update and the gradient where it began. */
vi.mock(import('../experiment/recorded/quantities'), async (original) => {
  const alignment: QuantityDefinition = {
    source: {
      kind: 'update',
      scalars: [
        <V, S>(by: Measuring<V, S>, after: V, before: V, gradient: V | undefined) => {
          if (gradient === undefined) return undefined;
          const update = by.vectors.axpy(-1, before, after);
          const product = by.vectors.dot(update, gradient);
          by.release(update);
          return product;
        },
        (by, after, before) => by.distance(after, before),
        (by, _after, _before, gradient) => (gradient === undefined ? undefined : by.norm(gradient)),
      ],
      value: ([product = 0, length = 0, norm = 0]) => product / (length * norm),
    },
    chart: { link: 9, name: 'Alignment' },
  };
  const table = await original();
  return { ...table, quantities: { ...table.quantities, alignment } };
});

const places: Readonly<Record<string, number>> = AT;
const AT_ALIGNMENT = places.alignment ?? Number.NaN;

it('charts it, for all kinds of races, after those that links know', () => {
  expect(COLUMNS.at(-1)).toBe('alignment');
  expect(CHARTED.at(-1)).toBe('alignment');
  for (const kind of ['plane', 'network'] as const)
    expect(chartedOn(kind).at(-1)).toBe('alignment');
  expect(chartNames).toMatchObject({ alignment: 'Alignment' });
});

const plane = experimentOf({
  objective: { surface: 'himmelblau', start: [0.5, -1] },
  steps: 12,
  runs: [
    { optimizer: 'sgd', hyper: { lr: 0.001 } },
    { optimizer: 'adam', hyper: { lr: 0.1 } },
    // These take the race, step by step: a rule that looks elsewhere for its gradient, and a method.
    { optimizer: 'adam', hyper: { lr: 0.1 }, changes: [{ step: 5, hyper: { lr: 0.2 } }] },
    { optimizer: 'bfgs' },
    { optimizer: 'nelder-mead' },
  ],
});

it('records it on planes, in one loop or step by step, and hands it to the page', () => {
  const { objective: spec, seed } = plane;
  if (spec.kind === 'network') throw new Error('a plane is wanted');
  const { runs } = simulateSurface(plane);
  const objective = createSurfaceObjective(spec, seed);
  runs.forEach((run, index) => {
    const { count, data } = blockOf(index, run);
    const told = data.subarray(AT_ALIGNMENT * count, (AT_ALIGNMENT + 1) * count);
    expect(count).toBeGreaterThan(5);
    expect(told[0]).toBeNaN();
    for (let k = 1; k < count; k += 1) {
      const [x = 0, y = 0] = [run.x[k - 1], run.y[k - 1]];
      const [dx, dy] = [(run.x[k] ?? 0) - x, (run.y[k] ?? 0) - y];
      const [gx = 0, gy = 0] = objective.gradient(Float64Array.of(x, y), k - 1).gradient;
      const cosine = (dx * gx + dy * gy) / (Math.hypot(dx, dy) * Math.hypot(gx, gy));
      if (index === 4) expect(told[k]).toBeNaN();
      else expect(told[k]).toBeCloseTo(cosine, 10);
    }
  });
});

it('records it on networks, read from the device with everything else', async () => {
  const experiment = experimentOf({
    objective: {
      kind: 'network',
      dataset: 'mnist',
      model: 'softmax-regression',
      batchSize: 16,
      trainSize: 64,
      testSize: 16,
    },
    steps: 4,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.01 } },
      { optimizer: 'momentum', hyper: { lr: 0.01 } },
    ],
  });
  if (experiment.objective.kind !== 'network') throw new Error('a network is wanted');
  const network = await createNodeNetwork(experiment.objective, experiment.seed, 'cpu');
  if (!network.ok) throw new Error(network.error.message);
  const { objective } = network.value;
  const sink = createFrameSink(2, () => ({ kind: 'started', from: 0 }));
  const race = createRace({ experiment, objective, sink, now: () => 0 });
  while (await race.step());
  await race.flush();
  race.dispose();
  network.value.dispose();
  const [plain, heavy] = sink
    .take()
    .map(({ count, data }) => data.slice(AT_ALIGNMENT * count, (AT_ALIGNMENT + 1) * count));
  expect(plain?.[0]).toBeNaN();
  for (const cosine of plain?.slice(1) ?? []) expect(cosine).toBeCloseTo(-1, 4);
  expect(heavy?.[1]).toBeCloseTo(-1, 4);
  const [second = 0] = heavy?.slice(2) ?? [];
  expect(second).toBeGreaterThan(-0.9999);
  expect(second).toBeLessThan(-0.5);
});
