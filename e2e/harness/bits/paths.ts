import { methods } from '../../../src/catalog/methods';
import { optimizers } from '../../../src/catalog/optimizers';
import { surfaces } from '../../../src/catalog/surfaces';
import { simulateSurface } from '../../../src/engine/surface/simulate';
import { parseExperiment } from '../../../src/experiment/schema';
import type { Experiment } from '../../../src/experiment/types';
import { hashOf } from './hash';

const STEPS = 60;
/** An experiment holds so many runs. */
const TOGETHER = 16;

export type Hashes = Readonly<Record<string, string>>;

export const experimentOf = (authored: unknown): Experiment => {
  const parsed = parseExperiment(authored);
  if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.message}`);
  return parsed.value;
};

/** Of every run of a race on a plane: all that is recorded. */
export const raceHashes = (experiment: Experiment): readonly string[] =>
  simulateSurface(experiment).runs.map((run) =>
    hashOf(
      run.loss,
      run.x,
      run.y,
      run.lr,
      run.gradientNorm,
      run.stepLength,
      run.judged?.judgedX ?? [],
      run.judged?.judgedY ?? [],
      [run.lastStep, run.spent],
    ),
  );

/** The race of every optimizer and method on every surface, by `<surface> <optimizer>`. */
export const pathHashes = (): Hashes => {
  const runs = [
    ...optimizers.map(({ id, suggest }) => ({ optimizer: id, hyper: suggest?.surface ?? {} })),
    ...methods.map(({ id }) => ({ optimizer: id, hyper: {} })),
  ];
  const found: Record<string, string> = {};
  for (const { id: surface } of surfaces)
    for (let first = 0; first < runs.length; first += TOGETHER) {
      const some = runs.slice(first, first + TOGETHER);
      const experiment = experimentOf({ objective: { surface }, steps: STEPS, runs: some });
      raceHashes(experiment).forEach((hash, k) => {
        found[`${surface} ${some[k]?.optimizer}`] = hash;
      });
    }
  return found;
};
