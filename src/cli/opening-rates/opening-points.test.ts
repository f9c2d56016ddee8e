import { describe, expect, it } from 'vitest';
import '../../experiment/later';
import { planarSets } from '../../catalog/planar-sets';
import { describeDataset } from '../../experiment/network/dataset';
import { arePointsRuns, pointsRace } from '../../experiment/network/planar/opening';
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
