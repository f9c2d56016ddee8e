import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRace } from './race';
import { simulateSurface } from './surface/simulate';
import { createMemorySink, experimentOf } from './testing';
import { createDevicePlane } from './testing-device';
import { raceOnDevice } from './testing-device-race';

type Pair = readonly [number, number];

interface Case {
  readonly optimizer: string;
  readonly hyper: object;
  readonly wrappers?: readonly object[];
  readonly surface: string;
  readonly start: Pair;
  readonly path: readonly Pair[];
}
/** Averages by PyTorch, after each update. */
interface TorchCase extends Case {
  readonly judged: readonly Pair[];
  readonly judgedLoss: readonly number[];
}
/** Averages by the papers' algorithms in NumPy, before the first update too. */
interface PaperCase extends Case {
  readonly judged?: readonly Pair[];
}

const read = <T>(name: string): readonly T[] =>
  JSON.parse(readFileSync(new URL(`../catalog/fixtures/${name}`, import.meta.url), 'utf8'));
const torch = read<TorchCase>('judged.json');
const paper = read<PaperCase>('paper.json').filter(({ judged }) => judged !== undefined);

const experiment = ({ surface, start, path, optimizer, hyper, wrappers = [] }: Case) =>
  experimentOf({
    objective: { kind: 'surface', surface, start },
    steps: path.length - 1,
    runs: [{ optimizer, hyper, wrappers }],
  });

const simulated = (one: Case) => {
  const [run] = simulateSurface(experiment(one)).runs;
  if (run?.judged === undefined) throw new Error('nothing is judged apart');
  return { run, judged: run.judged };
};

const expectNear = (actual: number | undefined, expected: number) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(
    1e-9 * Math.max(1, Math.abs(expected)),
  );

describe('the point on which a run is judged', () => {
  it.each(torch)("$optimizer $wrappers on $surface: PyTorch's own average, and its loss", (one) => {
    const { run, judged } = simulated(one);
    // Nothing is averaged before the first update.
    expect([judged.judgedX[0], judged.judgedY[0]]).toEqual(one.start);
    one.judged.forEach(([x, y], k) => {
      expectNear(judged.judgedX[k + 1], x);
      expectNear(judged.judgedY[k + 1], y);
      expectNear(judged.judgedLoss[k + 1], one.judgedLoss[k] ?? Number.NaN);
    });
    one.path.forEach(([x, y], k) => {
      expectNear(run.x[k], x);
      expectNear(run.y[k], y);
    });
  });

  it.each(paper)('$optimizer $hyper on $surface: the average of its paper', (one) => {
    const { judged } = simulated(one);
    one.judged?.forEach(([x, y], k) => {
      expectNear(judged.judgedX[k], x);
      expectNear(judged.judgedY[k], y);
    });
  });

  it('is theta where no rule says otherwise, and a copy of it', () => {
    const adam = experimentOf({ steps: 3, runs: [{ optimizer: 'adam' }] });
    expect(simulateSurface(adam).runs[0]?.judged).toBeUndefined();
    if (adam.objective.kind === 'network') throw new Error('planes only');
    const { objective } = createDevicePlane(adam.objective, 1, true);
    const { sink } = createMemorySink(1);
    const race = createRace({ experiment: adam, objective, sink, now: () => 0 });
    race.step();
    const point = race.judged(0);
    expect([...point]).toEqual([...race.theta(0)]);
    expect(point).not.toBe(race.theta(0));
  });

  it('is seen by the numbers that made it, when one of them changes', () => {
    const free = (changes: readonly object[]) =>
      simulateSurface(
        experimentOf({
          objective: { kind: 'surface', surface: 'booth' },
          steps: 30,
          runs: [{ optimizer: 'schedule-free-sgd', hyper: { lr: 1e-3, momentum: 0.9 }, changes }],
        }),
      ).runs[0]?.judged;
    const plain = free([]);
    const changed = free([{ step: 11, hyper: { momentum: 0.5 } }]);
    // Change number 11 acts on the way from point 10 to point 11.
    expect(changed?.judgedX.slice(0, 11)).toEqual(plain?.judgedX.slice(0, 11));
    expect(changed?.judgedX[11]).not.toBe(plain?.judgedX[11]);
  });

  it('waits on a device with the other scalars, and is given back', async () => {
    const [one] = torch;
    if (one === undefined) throw new Error('no case');
    const { race, objective, live, samples } = await raceOnDevice(experiment(one));
    const judged = race.judged(0);
    expectNear(judged[0], one.judged.at(-1)?.[0] ?? Number.NaN);
    expectNear(samples[0]?.at(-1)?.judgedLoss, one.judgedLoss.at(-1) ?? Number.NaN);
    objective.release(judged);
    race.dispose();
    expect(live.size).toBe(0);
  });
});
