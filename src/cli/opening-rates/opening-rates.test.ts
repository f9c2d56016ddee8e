import { describe, expect, it } from 'vitest';
import { findSurface, surfaces } from '../../catalog/surfaces';
import { type SurfaceRun, simulateSurface } from '../../engine/surface/simulate';
import { canonical } from '../../experiment/defaults';
import {
  OPENING_OPTIMIZERS,
  OPENING_STEPS,
  OPENING_SURFACE,
  openingRates,
  openingRuns,
} from '../../experiment/opening-runs';
import { firstView } from '../../experiment/view/view';
import { findRates } from './find-rates';

/** As near the known minimum as the page's table counts as arrived. */
const NEAR = firstView().lossTarget;

const AROUND = 'hollows that are not the deepest lie between this start and the deepest one';
const BOTTOMLESS = 'it falls without end';
/** Surfaces on which none of the four arrives at a known minimum, and why. */
const NOWHERE: Readonly<Record<string, string>> = {
  rastrigin: AROUND,
  ackley: AROUND,
  griewank: AROUND,
  'styblinski-tang': AROUND,
  'levy-13': AROUND,
  eggholder: AROUND,
  schwefel: AROUND,
  'drop-wave': AROUND,
  'two-gaussians': AROUND,
  easom: 'a plain so flat that its ripples decide, and the hole is out of their reach',
  'bukin-6': 'the path to the minimum is a ridge that only ever smaller steps could follow',
  saddle: BOTTOMLESS,
  'monkey-saddle': BOTTOMLESS,
};

/** The race with which a surface opens. */
const race = (id: string): readonly SurfaceRun[] => {
  const surface = findSurface(id);
  return simulateSurface(
    canonical({
      objective: {
        kind: 'surface',
        surface: id,
        start: surface?.start,
        gradientNoise: surface?.gradientNoise ?? 0,
      },
      steps: OPENING_STEPS,
      runs: openingRuns(id),
    }),
  ).runs;
};

describe.each(surfaces.map(({ id }) => id))('the race that opens on %s', (id) => {
  it('has rates found for this surface', () => {
    if (id === OPENING_SURFACE) return;
    const rates = openingRates(id);
    expect(
      rates && Object.keys(rates),
      `${id} has no opening rates: run \`npm run opening-rates\` and commit what it writes`,
    ).toEqual([...OPENING_OPTIMIZERS]);
  });

  it('loses no run, and one arrives where that is possible', () => {
    const runs = race(id);
    expect(runs.map(({ status }) => status)).toEqual(OPENING_OPTIMIZERS.map(() => 'finished'));
    for (const { loss } of runs) expect(loss.at(-1)).toBeLessThan(loss[0] ?? Number.NaN);
    const floor = Math.min(...(findSurface(id)?.minima ?? []).map(([, , value]) => value));
    const arrived = runs.some(({ loss }) => loss.some((value) => value - floor <= NEAR));
    // What stands in the list does so as long as it is so.
    expect(arrived && Number.isFinite(floor)).toBe(NOWHERE[id] === undefined);
  });
});

it('knows no surface that is none', () => {
  for (const id of Object.keys(NOWHERE)) expect(findSurface(id)?.id).toBe(id);
});

it.each(['sphere', 'goldstein-price'])('finds the same rates again: %s', (id) => {
  const surface = findSurface(id);
  expect(surface && findRates(surface, OPENING_STEPS)).toEqual(openingRates(id));
});
