import type { Shown } from '../../../catalog/method/protocol';
import { findMethod } from '../../../catalog/methods';
import { dimensionOf } from '../../../experiment/plane';
import { named, type Sample } from '../../../experiment/recorded/columns';
import type { Asked, ShownNumbers } from '../../../experiment/step-trace';
import type { Experiment, PlaneSpec, Point } from '../../../experiment/types';
import type { Watch } from '../../method/run';
import type { Objective } from '../../objective';
import { createRace } from '../../race';
import type { RunStatus, Sink } from '../../sink';
import { createSurfaceObjective } from '../objective';
import { createPlaneUpdater, type PlaneUpdate } from '../updater';

/** One run alone, made again step by step. */
export interface Replay {
  readonly isMethod: boolean;
  /** Recorded so far, by step. */
  readonly samples: readonly Sample[];
  readonly status: RunStatus;
  /** What the last update of a rule began with, where it was wanted; copies. */
  readonly input: PlaneUpdate | undefined;
  /** What was evaluated in the last step. */
  readonly asked: readonly Asked[];
  /** What a method's last step rested on; copies. */
  readonly shown: ShownNumbers;
  /** The parameters as they are now. */
  readonly theta: Point;
  /**
   * Makes the next step.
   * @param keep whether `input` is wanted
   * @returns false when there was none left
   */
  advance(keep: boolean): boolean;
  dispose(): void;
}

const copies = (vectors: Readonly<Record<string, Float64Array>>) =>
  Object.fromEntries(Object.entries(vectors).map(([name, values]) => [name, values.slice()]));

const copyOf = (update: PlaneUpdate): PlaneUpdate => ({
  ...update,
  theta: update.theta.slice(),
  gradient: update.gradient.slice(),
  given: copies(update.given),
  state: copies(update.state),
});

const pointOf = (v: Float64Array): Point => [v[0] ?? Number.NaN, v[1] ?? Number.NaN];

const numbersOf = (
  from: Parameters<Watch<Float64Array>>[0],
  shown: Shown<Float64Array>,
  loss: number,
): ShownNumbers => ({
  ...(from === undefined ? {} : { f: from.loss }),
  ...(from !== undefined && 'gradient' in from ? { g: pointOf(from.gradient) } : {}),
  'f+': loss,
  ...Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? value
        : value instanceof Float64Array
          ? pointOf(value)
          : value.map(pointOf),
    ]),
  ),
});

/**
 * A run of a race on a plane again, through the engine that made it, so that every number is the one it had.
 * @throws if the objective is a network or there is no such run
 */
export const createReplay = (experiment: Experiment, run: number): Replay => {
  const spec = experiment.runs[run];
  const { objective: plane, seed } = experiment;
  if (plane.kind === 'network' || spec === undefined) throw new Error(`no run ${run} on a plane`);
  const samples: Sample[] = [];
  let input: PlaneUpdate | undefined;
  let asked: Asked[] = [];
  let shown: ShownNumbers = {};
  let keep = false;
  const objective = watch(plane, seed, {
    asked: (what, at, loss) => {
      if (keep) asked.push({ what, at: pointOf(at), ...(loss === undefined ? {} : { loss }) });
    },
    wanted: () => keep,
    updates: (before) => {
      input = before;
    },
  });
  const sink: Sink = { sample: (_run, row) => samples.push(named(row)), status: () => {} };
  const race = createRace({
    experiment: { ...experiment, runs: [spec] },
    objective,
    sink,
    now: () => 0,
    watch: (from, rested, loss) => {
      if (keep) shown = numbersOf(from, rested, loss);
    },
  });
  return {
    isMethod: findMethod(spec.optimizer) !== undefined,
    samples,
    get status() {
      return race.status(0);
    },
    get input() {
      return input;
    },
    get asked() {
      return asked;
    },
    get shown() {
      return shown;
    },
    get theta() {
      return pointOf(race.theta(0));
    },
    advance(wanted) {
      keep = wanted;
      asked = [];
      shown = {};
      const before = race.stepIndex;
      if (race.finished) return false;
      race.step();
      return race.stepIndex > before;
    },
    dispose() {
      race.dispose();
      objective.dispose();
    },
  };
};

interface Watcher {
  asked(what: Asked['what'], at: Float64Array, loss?: number): void;
  wanted(): boolean;
  updates(input: PlaneUpdate): void;
}

/** The objective of the race, telling what it is asked for and what its updates start from. */
const watch = (
  plane: PlaneSpec,
  seed: number,
  watcher: Watcher,
): Objective<Float64Array, number> => {
  const inner = createSurfaceObjective(plane, seed);
  const { curvature } = inner;
  const dimension = dimensionOf(plane);
  let updaters = 0;
  return {
    ...inner,
    ...(curvature === undefined
      ? {}
      : {
          curvature: {
            ...curvature,
            hessian: (at: Float64Array) => {
              watcher.asked('hessian', at);
              return curvature.hessian(at);
            },
          },
        }),
    gradient(at, step) {
      const found = inner.gradient(at, step);
      watcher.asked('gradient', at, found.loss);
      return found;
    },
    loss(at, step) {
      const loss = inner.loss(at, step);
      watcher.asked('loss', at, loss);
      return loss;
    },
    createUpdater(program) {
      updaters += 1;
      // A run makes its rule's first; a second one only moves a copy to where the gradient is taken.
      if (updaters > 1) return createPlaneUpdater(program, dimension);
      return createPlaneUpdater(program, dimension, (update, apply) => {
        if (watcher.wanted()) watcher.updates(copyOf(update));
        apply();
      });
    },
  };
};
