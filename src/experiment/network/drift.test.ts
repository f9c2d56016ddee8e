import { describe, expect, it } from 'vitest';
import { createRandom } from '../../random/seeded';
import { chiSquaredLimit, driftOf, LEAST, type Observation, WINDOW } from './drift';
import { CONFIDENCE_BINS } from './take-away';

/** About those of a good network. */
const HABITS = {
  shares: [0.098, 0.114, 0.103, 0.101, 0.098, 0.089, 0.096, 0.103, 0.097, 0.101],
  confidence: [0, 0, 0.002, 0.008, 0.01, 0.015, 0.02, 0.025, 0.05, 0.87],
};
const random = createRandom(5, 'drift');
const drawn = (shares: readonly number[]): number => {
  let left = random.uniform();
  for (const [k, share] of shares.entries()) {
    left -= share;
    if (left < 0) return k;
  }
  return shares.length - 1;
};
const usual = (): Observation => ({
  answer: drawn(HABITS.shares),
  confidence: (drawn(HABITS.confidence) + random.uniform()) / CONFIDENCE_BINS,
});
const seen = (count: number, one: () => Observation) => Array.from({ length: count }, one);
const passes = (found: ReturnType<typeof driftOf>) => ({
  classes: found !== undefined && found.classes.value > found.classes.limit,
  confidence: found !== undefined && found.confidence.value > found.confidence.limit,
});

describe('drift', () => {
  it('has the limits of the tables: chi-squared for 1 in 100', () => {
    // Abramowitz and Stegun, table 26.8.
    for (const [degrees, limit] of [
      [3, 11.3449],
      [9, 21.666],
      [20, 37.5662],
    ] as const)
      expect(Math.abs(chiSquaredLimit(degrees) / limit - 1)).toBeLessThan(0.005);
  });

  it('says nothing of few digits, and seldom anything of usual ones', () => {
    expect(driftOf(seen(LEAST - 1, usual), HABITS)).toBeUndefined();
    const tries = 2000;
    let [classes, confidence] = [0, 0];
    for (let k = 0; k < tries; k += 1) {
      const found = passes(driftOf(seen(WINDOW, usual), HABITS));
      classes += Number(found.classes);
      confidence += Number(found.confidence);
    }
    // 1 in 100 each; Kolmogorov's is less where the distribution has steps.
    expect(classes / tries).toBeLessThan(0.025);
    expect(confidence / tries).toBeLessThan(0.015);
  });

  it('tells sevens alone, and digits of which the network is not sure, each by its own measure', () => {
    expect(
      passes(
        driftOf(
          seen(LEAST, () => ({ ...usual(), answer: 7 })),
          HABITS,
        ),
      ),
    ).toMatchObject({ classes: true });
    const unsure = () => ({ ...usual(), confidence: 0.3 + 0.4 * random.uniform() });
    expect(passes(driftOf(seen(LEAST, unsure), HABITS))).toMatchObject({ confidence: true });
    // The last ones count: what was strange long ago is over.
    const strange = seen(WINDOW, () => ({ answer: 7, confidence: 0.4 }));
    const found = driftOf([...strange, ...seen(WINDOW, usual)], HABITS);
    expect(found?.window).toBe(WINDOW);
    expect(found && found.classes.value < 3 * found.classes.limit).toBe(true);
  });
});
