import { describe, expect, it } from 'vitest';
import '../../experiment/later';
import { fits } from '../../catalog/fits';
import { simulateSurface } from '../../engine/surface/simulate';
import { canonical } from '../../experiment/defaults';
import { areFitRuns, fitRuns } from '../../experiment/fit/opening-runs';
import { OPENING_STEPS } from '../../experiment/opening-runs';
import { resolvePlane } from '../../experiment/plane';
import { firstView } from '../../experiment/view/view';

/** Fits at whose best line none of the four arrives, and why. */
const NOWHERE: Readonly<Record<string, string>> = {
  sine: 'hollows that are not the deepest lie between this start and the deepest one',
  'raw-feature': 'a valley so narrow that no rate suits both directions: what it is there to show',
};

describe.each(fits)('the race that opens on $id', ({ id }) => {
  it('loses no run, and one arrives', () => {
    const runs = fitRuns(id) ?? [];
    expect(areFitRuns(runs)).toBe(true);
    const race = canonical({ objective: { kind: 'fit', fit: id }, steps: OPENING_STEPS, runs });
    const { objective } = race;
    if (objective.kind === 'network') throw new Error('no plane');
    const floor = Math.min(...resolvePlane(objective).minima.map(([, , value]) => value));
    const results = simulateSurface(race).runs;
    expect(results.map(({ status }) => status)).toEqual(runs.map(() => 'finished'));
    for (const { loss } of results) expect(loss.at(-1)).toBeLessThan(loss[0] ?? Number.NaN);
    const nearest = Math.min(...results.map(({ loss }) => Math.min(...loss) - floor));
    // What stands in the list does so as long as it is so.
    expect(nearest <= firstView().lossTarget).toBe(NOWHERE[id] === undefined);
  });
});
