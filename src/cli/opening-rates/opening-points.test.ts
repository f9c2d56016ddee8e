import { describe, expect, it } from 'vitest';
import '../../experiment/later';
import { planarSets } from '../../catalog/planar-sets';
import { describeDataset } from '../../experiment/network/dataset';
import { arePointsRuns, pointsRace } from '../../experiment/network/planar/opening';
import { createRandom } from '../../random/seeded';
import { runNetwork } from '../run-network';

/**
 * Where a race on classes arrives: of points trained on, as many right. Noise puts some of the checkerboard and of
 * exclusive or on others' ground, where no smooth border reaches them.
 */
const ACCURACY: Readonly<Record<string, number>> = { grid: 0.85, xor: 0.98 };
const MOST = 0.99;
/** Where a race on values arrives: so much of their variance is explained. */
const EXPLAINED = 0.85;
/** By what part of a race every run has to have come down. */
const SOON = 0.1;

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

describe.each(planarSets)('the race that opens on $id', ({ id, target }) => {
  it('loses no run, moves at once, and one arrives', async () => {
    const race = pointsRace(id);
    expect(arePointsRuns(race.runs)).toBe(true);
    const results = await runNetwork(race, 'wasm', () => 0);
    expect(results.map(({ status }) => status)).toEqual(race.runs.map(() => 'finished'));
    for (const { loss, optimizer } of results) {
      const tenth = SOON * race.steps;
      expect(mean(loss.slice(tenth / 2, tenth)), optimizer).toBeLessThan(loss[0] ?? Number.NaN);
      expect(mean(loss.slice(-tenth)), optimizer).toBeLessThan(mean(loss.slice(0, tenth)));
    }
    if (target === 'classes') {
      const best = Math.max(...results.map(({ trainAccuracy = 0 }) => trainAccuracy));
      expect(best).toBeGreaterThanOrEqual(ACCURACY[id] ?? MOST);
    } else {
      const { objective } = race;
      if (objective.kind !== 'network') throw new Error('no network');
      const values = describeDataset(objective.dataset)
        .plane?.split()
        .train.map(([, , v]) => v);
      const middle = mean(values ?? []);
      const variance = mean((values ?? []).map((value) => (value - middle) ** 2));
      const best = Math.min(...results.map(({ trainLoss = Number.NaN }) => trainLoss));
      expect(1 - best / variance).toBeGreaterThan(EXPLAINED);
    }
  });
});

/** A line of a table for every point: so far apart, with answers so large. */
const table = (
  count: number,
  spread: number,
  answer: (x: number, y: number, k: number) => number,
) => {
  const random = createRandom(3, 'own points');
  const lines = Array.from({ length: count }, (_, k) => {
    const [x, y] = [random.normal(), random.normal()];
    return [spread * x, spread * y, answer(x, y, k)].join(',');
  });
  return { kind: 'points', csv: lines.join('\n') };
};

describe('the race that opens on points of one’s own', () => {
  it.each([
    ['two classes', table(60, 2, (x, y) => (x * y > 0 ? 1 : 0))],
    ['five classes without order', table(200, 3, (_x, _y, k) => k % 5)],
    ['classes far apart', table(100, 1e4, (x) => (x > 0 ? 1 : 0))],
    ['classes close together', table(100, 1e-4, (x) => (x > 0 ? 1 : 0))],
    ['three points', table(3, 1, (_x, _y, k) => k)],
    ['five hundred', table(500, 1, (x) => (x > 0 ? 2 : 0))],
    ['values', table(100, 2, (x, y) => x + Math.abs(y) / 3)],
    ['large values', table(100, 2, (x, y) => 1000 * (x - 2 * y) + 0.5)],
    ['values far apart', table(100, 1e4, (x, y) => 50 * x * y + 0.5)],
    ['one value', table(50, 1, () => 7.5)],
  ])('loses no run: %s', async (_, dataset) => {
    const results = await runNetwork(pointsRace(dataset), 'wasm', () => 0);
    expect(results.map(({ status }) => status)).toEqual(results.map(() => 'finished'));
    const tenth = (loss: readonly number[]) => Math.ceil(loss.length / 10);
    const down = results.filter(
      ({ loss }) => mean(loss.slice(-tenth(loss))) < mean(loss.slice(0, tenth(loss))),
    );
    expect(down.length).toBeGreaterThan(0);
  });
});
