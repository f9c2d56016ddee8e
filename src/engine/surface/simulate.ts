import { isStochastic } from '../../experiment/starts';
import type { Experiment, PlaneSpec } from '../../experiment/types';
import { createRace } from '../race';
import { drain } from '../run-slices';
import type { RunStatus, Sink } from '../sink';
import {
  type Columns,
  createColumns,
  createJudged,
  cutColumns,
  cutJudged,
  isJudgedElsewhere,
  type JudgedColumns,
  writeJudged,
  writeRow,
} from './columns';
import { createFusedPlane, isFusable } from './fused';
import { createSurfaceObjective } from './objective';

/** One run's whole trajectory, a column for each quantity; entry k is step k, at most steps + 1 of them. */
export interface SurfaceRun extends Readonly<Columns> {
  /** Loss and place of the point on which the run is judged, where that is not its own. */
  readonly judged: JudgedColumns | undefined;
  readonly status: RunStatus;
  /** The last entry; of a diverged run the one whose loss or point is not finite. */
  readonly lastStep: number;
  /** Gradient evaluations spent in all. */
  readonly spent: number;
  /** Values of the loss and exact Hessians asked for. */
  readonly functionEvaluations: number;
  readonly hessianEvaluations: number;
  /** Bytes of optimizer state. */
  readonly stateBytes: number;
}

export interface SurfaceResult {
  readonly runs: readonly SurfaceRun[];
}

/** The runs that need the race: methods, changes on the way, probes, schedules that look at the loss, averages. */
function* raceRuns(
  experiment: Experiment,
  spec: PlaneSpec,
): Generator<void, readonly SurfaceRun[]> {
  const { seed, steps } = experiment;
  const objective = createSurfaceObjective(spec, seed);
  const columns = experiment.runs.map(() => createColumns(steps + 1));
  const judgedColumns: (JudgedColumns | undefined)[] = experiment.runs.map(() => undefined);
  const lastSteps = experiment.runs.map(() => 0);
  const sink: Sink = {
    sample(run, row) {
      const into = columns[run];
      if (into === undefined) return;
      writeRow(into, row);
      if (!isJudgedElsewhere(row)) return;
      judgedColumns[run] ??= createJudged(steps + 1);
      writeJudged(judgedColumns[run], row);
    },
    status(run, _status, step) {
      lastSteps[run] = step;
    },
  };
  const race = createRace({ experiment, objective, sink, now: () => 0 });
  // On a plane no step has anything to wait for.
  while (race.step() === true) yield;
  const runs = columns.map((full, run) => {
    const lastStep = lastSteps[run] ?? 0;
    const judged = judgedColumns[run];
    return {
      ...cutColumns(full, lastStep + 1),
      judged: judged && cutJudged(judged, lastStep + 1),
      status: race.status(run),
      lastStep,
      spent: race.evaluations(run),
      functionEvaluations: race.functionEvaluations(run),
      hessianEvaluations: race.hessianEvaluations(run),
      stateBytes: race.stateBytes(run),
    };
  });
  race.dispose();
  objective.dispose();
  return runs;
}

/**
 * A whole race on a plane: rules in one compiled loop each, the others step by step, with the same numbers. Yields
 * between pieces of work: a step of all those others takes milliseconds at most, a run of a rule a second.
 * @throws if the objective is a network: that has no synchronous race
 */
export function* surfaceRace(experiment: Experiment): Generator<void, SurfaceResult> {
  const { objective: spec, seed, steps } = experiment;
  if (spec.kind === 'network')
    throw new Error('a network cannot be simulated at once; use createRace');
  const fused = createFusedPlane(spec, seed, steps);
  // Every step has a batch of its own.
  const batched = spec.kind === 'fit' && isStochastic(spec);
  const fusable = experiment.runs.map((run) => !batched && isFusable(run, steps));
  const others = experiment.runs.filter((_, k) => !fusable[k]);
  const raced = others.length > 0 ? yield* raceRuns({ ...experiment, runs: others }, spec) : [];
  let next = 0;
  const runs: SurfaceRun[] = [];
  for (const [k, run] of experiment.runs.entries()) {
    if (!fusable[k]) {
      const result = raced[next];
      next += 1;
      if (result === undefined) throw new Error('a race lost one of its runs');
      runs.push(result);
      continue;
    }
    const { columns, lastStep, diverged, spent, stateBytes } = fused(run);
    runs.push({
      ...columns,
      judged: undefined,
      status: diverged ? 'diverged' : 'finished',
      lastStep,
      spent,
      functionEvaluations: spent,
      hessianEvaluations: 0,
      stateBytes,
    });
    yield;
  }
  return { runs };
}

/** The same at once. */
export const simulateSurface = (experiment: Experiment): SurfaceResult =>
  drain(surfaceRace(experiment));
