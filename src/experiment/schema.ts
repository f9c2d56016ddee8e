import * as z from 'zod/mini';
import { findMethod } from '../catalog/methods';
import { type Result, succeed } from '../formula/result';
import { checkBounds } from './bounds';
import { type ExperimentError, problem } from './error';
import { checkFits } from './fits';
import { currentVersion, migrate } from './migrations/migrate';
import { type DatasetCatalogue, describeDataset, knownDatasets } from './network/dataset';
import { parseObjective } from './objective';
import { parseRun } from './run';
import { settleLooks } from './run-looks';
import { sayExperiment } from './sentences';
import { readShape, whole } from './shape';
import { show } from './show';
import type { Experiment, ObjectiveSpec, RunSpec } from './types';

export type { ExperimentError } from './error';

const MOST_RUNS = 16;
const MOST_STEPS = { plane: 20_000, network: 100_000 };

const documentShape = z.strictObject({
  version: z.optional(z.unknown()),
  seed: z._default(whole(0, Number.MAX_SAFE_INTEGER), 1),
  objective: z._default(z.unknown(), {}),
  steps: z.optional(z.unknown()),
  runs: z._default(z.array(z.unknown(), 'a list of runs'), [{}]),
});

/** Updates that an experiment makes where nothing is said: 200 on a plane, one pass over large data for a network. */
const defaultSteps = (objective: ObjectiveSpec, catalogue: DatasetCatalogue): number =>
  objective.kind === 'network'
    ? (describeDataset(objective.dataset, catalogue).standard?.steps ??
      Math.max(1, Math.floor(objective.trainSize / objective.batchSize)))
    : 200;

const parseSteps = (
  input: unknown,
  objective: ObjectiveSpec,
  catalogue: DatasetCatalogue,
): Result<number, ExperimentError> => {
  const most = objective.kind === 'network' ? MOST_STEPS.network : MOST_STEPS.plane;
  const standard = defaultSteps(objective, catalogue);
  const shape = z.strictObject({ steps: z._default(whole(1, most), standard) });
  const read = readShape(shape, { steps: input }, '');
  return read.ok ? succeed(read.value.steps) : read;
};

/** An older document brought to this version; anything that is no document passes, for `readShape` to judge. */
const upgrade = (input: unknown): Result<unknown, ExperimentError> => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return succeed(input);
  const document: Readonly<Record<string, unknown>> = { ...input };
  const version = document.version ?? currentVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return problem(
      'unsupported-version',
      'version',
      `must be ${currentVersion}, not ${show(version)}`,
    );
  if (version > currentVersion)
    return problem(
      'unsupported-version',
      'version',
      `${version} is newer than this program, which knows ${currentVersion}; reload the page or update it`,
    );
  return succeed(migrate(document, version));
};

/**
 * The door for everything untrusted: links, files, storage, what a person authored.
 * @param catalogue the data sets that there are
 * @returns the canonical experiment with every default written out, or the first thing that is wrong
 */
export const parseExperiment = (
  input: unknown,
  catalogue: DatasetCatalogue = knownDatasets(),
): Result<Experiment, ExperimentError> => {
  const bounded = checkBounds(input);
  if (!bounded.ok) return bounded;
  const upgraded = upgrade(input);
  if (!upgraded.ok) return upgraded;
  const read = readShape(documentShape, upgraded.value, '');
  if (!read.ok) return read;
  const objective = parseObjective(read.value.objective, catalogue);
  if (!objective.ok) return objective;
  const steps = parseSteps(read.value.steps, objective.value, catalogue);
  if (!steps.ok) return steps;
  const count = read.value.runs.length;
  if (count < 1 || count > MOST_RUNS)
    return problem(
      'out-of-range',
      'runs',
      `must be a list of 1 to ${MOST_RUNS} runs, not of ${count}`,
    );
  const runs: RunSpec[] = [];
  for (const [index, entry] of read.value.runs.entries()) {
    const run = parseRun(entry, `runs[${index}]`, steps.value);
    if (!run.ok) return run;
    const method = findMethod(run.value.optimizer);
    if (objective.value.kind === 'network' && method?.objectives === 'plane')
      return problem(
        'not-allowed',
        `runs[${index}].optimizer`,
        sayExperiment('planeOnly', { optimizer: method.id, because: method.because }),
      );
    const fits = checkFits(run.value, objective.value, `runs[${index}]`);
    if (!fits.ok) return fits;
    runs.push(run.value);
  }
  return succeed({
    version: 1,
    seed: read.value.seed,
    objective: objective.value,
    steps: steps.value,
    runs: settleLooks(runs),
  });
};
