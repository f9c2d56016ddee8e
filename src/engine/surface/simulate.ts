import type { Experiment } from '../../experiment/types';
import { createRace } from '../race';
import type { RunStatus, Sink } from '../sink';
import { createSurfaceObjective } from './objective';

/** One run's whole trajectory, a column for each quantity; entry k is step k, at most steps + 1 of them. */
export interface SurfaceRun {
  readonly loss: Float64Array<ArrayBuffer>;
  /** Of update number k + 1; NaN at the end, where no update follows. */
  readonly lr: Float64Array<ArrayBuffer>;
  readonly gradientNorm: Float64Array<ArrayBuffer>;
  /** Of the update that led here; NaN at the start. */
  readonly stepLength: Float64Array<ArrayBuffer>;
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
  /** Loss and place of the point on which the run is judged, where that is not its own. */
  readonly judged: JudgedColumns | undefined;
  /** Gradient evaluations spent to come here. */
  readonly evaluations: Float64Array<ArrayBuffer>;
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

export interface JudgedColumns {
  readonly judgedLoss: Float64Array<ArrayBuffer>;
  readonly judgedX: Float64Array<ArrayBuffer>;
  readonly judgedY: Float64Array<ArrayBuffer>;
}

export interface SurfaceResult {
  readonly runs: readonly SurfaceRun[];
}

const COLUMNS = ['loss', 'lr', 'gradientNorm', 'stepLength', 'x', 'y', 'evaluations'] as const;
type Columns = Record<(typeof COLUMNS)[number], Float64Array<ArrayBuffer>>;

const createColumns = (length: number): Columns => {
  const column = () => new Float64Array(length);
  return {
    loss: column(),
    lr: column(),
    gradientNorm: column(),
    stepLength: column(),
    x: column(),
    y: column(),
    evaluations: column(),
  };
};

const JUDGED = ['judgedLoss', 'judgedX', 'judgedY'] as const;

const createJudged = (length: number): JudgedColumns => {
  const column = () => new Float64Array(length).fill(Number.NaN);
  return { judgedLoss: column(), judgedX: column(), judgedY: column() };
};

const cutJudged = (judged: JudgedColumns, length: number): JudgedColumns => ({
  judgedLoss: judged.judgedLoss.slice(0, length),
  judgedX: judged.judgedX.slice(0, length),
  judgedY: judged.judgedY.slice(0, length),
});

const cut = (columns: Columns, length: number): Columns => {
  if (columns.loss.length === length) return columns;
  const shorter = createColumns(length);
  for (const name of COLUMNS) shorter[name].set(columns[name].subarray(0, length));
  return shorter;
};

/**
 * A whole race on a plane at once.
 * @throws if the objective is a network: that has no synchronous race
 */
export const simulateSurface = (experiment: Experiment): SurfaceResult => {
  const { objective: spec, seed, steps } = experiment;
  if (spec.kind === 'network')
    throw new Error('a network cannot be simulated at once; use createRace');
  const objective = createSurfaceObjective(spec, seed);
  const columns = experiment.runs.map(() => createColumns(steps + 1));
  const judgedColumns: (JudgedColumns | undefined)[] = experiment.runs.map(() => undefined);
  const lastSteps = experiment.runs.map(() => 0);
  const sink: Sink = {
    sample(run, sample) {
      const into = columns[run];
      if (into === undefined) return;
      for (const name of COLUMNS) into[name][sample.step] = sample[name];
      if (Number.isNaN(sample.judgedX)) return;
      judgedColumns[run] ??= createJudged(steps + 1);
      for (const name of JUDGED) judgedColumns[run][name][sample.step] = sample[name];
    },
    status(run, _status, step) {
      lastSteps[run] = step;
    },
  };
  const race = createRace({ experiment, objective, sink, now: () => 0 });
  // On a plane no step has anything to wait for.
  while (race.step() === true);
  const runs = columns.map((full, run) => {
    const lastStep = lastSteps[run] ?? 0;
    const judged = judgedColumns[run];
    return {
      ...cut(full, lastStep + 1),
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
  return { runs };
};
