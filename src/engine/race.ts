import { findMethod } from '../catalog/methods';
import type { SavedRace } from '../experiment/saved-race';
import type { Experiment, HyperChange, RunSpec } from '../experiment/types';
import { closeRow } from './measures';
import { after, type Eventually } from './method/evaluator';
import { MethodRun } from './method/run';
import type { Objective } from './objective';
import { Outcomes } from './outcomes';
import type { Entry, Racer } from './racer';
import { Run } from './run';
import { ScalarLog } from './scalar-log';
import type { RunStatus, Sink } from './sink';
import { createHostClock, createQueueClock } from './work-clock';

export interface RaceOptions<V, S> {
  readonly experiment: Experiment;
  /** Stays the caller's; must outlive the race. */
  readonly objective: Objective<V, S>;
  readonly sink: Sink;
  /** Milliseconds. A stopwatch, if pauses shall not count as seconds of the race. */
  readonly now: () => number;
  /**
   * Points, gradients and updates are measured at every so many steps and are NaN between (0: never); the loss always
   * is. 1 unless given.
   */
  readonly metricsEvery?: number;
  /** Where the race goes on, the same experiment's; the sink hears nothing of what was before it but who is over. */
  readonly from?: SavedRace;
}

export interface Race<V> {
  /**
   * One lock-step of all runs that still run. False when nothing is left to do. A promise only where a method runs on
   * a device, whose answers it waits for, and at the few steps whose cost on a device is measured; await it before
   * anything else.
   */
  step(): boolean | Promise<boolean>;
  /**
   * Reads what is still on a device and reports it. Divergence on a device is found here. Calls may overlap;
   * without a device there is never anything to wait for.
   */
  flush(): void | Promise<void>;
  /**
   * Changes hyperparameters from the next update on, or from update number `atStep` (1-based).
   * @returns what to record in the experiment, so that it replays
   */
  change(run: number, hyper: HyperChange['hyper'], atStep?: number): HyperChange;
  /** No step is left; `flush` may still have something to report. */
  readonly finished: boolean;
  /** Updates made so far. */
  readonly stepIndex: number;
  /** The step whose batch comes next: `stepIndex`, or an earlier one while methods of a saved race go their way again. */
  readonly batchIndex: number;
  /** As last reported: a device's divergence shows after the flush. */
  status(run: number): RunStatus;
  /** Gradient evaluations a run has spent; of a diverged one, up to and with the one that showed it. */
  evaluations(run: number): number;
  /** Values of the loss that a run has asked for, those that came with a gradient too; nothing for the record. */
  functionEvaluations(run: number): number;
  /** Exact Hessians that a run has asked for. Products without one count as the gradients that they cost. */
  hessianEvaluations(run: number): number;
  /** Bytes of optimizer state. */
  stateBytes(run: number): number;
  /** A run's parameters as they are now; borrowed until the next step or `dispose`. */
  theta(run: number): V;
  /** A copy of the point on which a run is judged: theta, or the average that its rule names. The caller owns it. */
  judged(run: number): V;
  /**
   * The race as it is now, to go on from later: the copies are made before this returns. Flushes.
   * @throws where the objective does not save
   */
  save(): Promise<SavedRace>;
  /** Releases parameters, optimizer states and unread scalars; the objective stays the caller's. */
  dispose(): void;
}

/**
 * All runs of an experiment from the same parameters over the same batches, step by step together.
 * A loss (or a measured position) that is not finite ends its run as `diverged` at that step; the others go on.
 * @throws if the experiment did not come out of `parseExperiment`
 */
export const createRace = <V, S>(options: RaceOptions<V, S>): Race<V> => {
  const { experiment, objective, sink, now, metricsEvery = 1, from } = options;
  const { steps } = experiment;
  const outcomes = new Outcomes(sink, experiment.runs.length, from);
  const status = (run: number) => outcomes.status(run);
  const first = from?.step ?? 0;
  let index = first;
  let closed = false;
  let disposed = false;
  let began: number | undefined;

  const log = new ScalarLog<Entry, S>(
    (scalars) => objective.read(scalars),
    (entry, row) => outcomes.report(entry, closeRow(row)),
  );
  const savedAt = (i: number) => {
    const run = from?.runs[i];
    return run && { run, step: first };
  };
  const enter = (spec: RunSpec, i: number): Racer<V> => {
    const method = findMethod(spec.optimizer);
    return method === undefined
      ? new Run(objective, spec, i, log, savedAt(i))
      : new MethodRun(objective, method, spec, i, log);
  };
  const runs = experiment.runs.map(enter);
  const measured = (step: number) => step % metricsEvery === 0;
  const over = () => closed || !runs.some((run, i) => status(i) === 'running' && !run.done);
  const runAt = (run: number) => {
    const found = runs[run];
    if (found === undefined) throw new RangeError(`run ${run}: the race has ${runs.length} runs`);
    return found;
  };

  const indices = runs.map((_, i) => i);
  const isRule = (i: number) => runs[i] instanceof Run;
  const moving = (among: readonly number[]) =>
    among.filter((i) => status(i) === 'running' && !runAt(i).done);

  const spent = from?.worked ?? runs.map(() => 0);
  const clock =
    objective.queued === true
      ? createQueueClock(now, spent, async () => {
          const [run] = runs;
          if (run !== undefined && !disposed) await objective.read([objective.norm(run.theta)]);
        })
      : createHostClock(now, spent);

  /** Rules' gradients all at once; methods ask for their own. */
  const offerGradients = (
    gradients: NonNullable<Objective<V, S>['gradients']>,
    rules: readonly Run<V, S>[],
    step: number,
  ) => {
    const slopes = gradients(
      rules.map(({ theta }) => theta),
      step,
    );
    rules.forEach((rule, k) => {
      const slope = slopes[k];
      if (slope === undefined) throw new Error('a gradient is missing');
      rule.offer(slope);
    });
  };

  const close = () => {
    closed = true;
    for (const i of moving(indices)) runAt(i).arrive(steps, clock.seconds(i));
  };
  let underWay: Promise<boolean> | undefined;
  /** One that is over goes its way again too: it is judged where it ended. */
  const again = indices.filter((i) => !isRule(i) && status(i) !== 'diverged');
  let batch = again.length > 0 ? 0 : index;

  const settle = (): boolean => {
    if (index >= steps && !closed) close();
    return !over();
  };

  /** @param next whether the point after it is measured */
  const advance = (step: number, next: boolean): Eventually<void> => {
    // What methods did before is no work of this race.
    if (step < first) {
      const waiting = again
        .map((i) => runAt(i).advance(step, clock.seconds(i), false, next))
        .filter((moved) => moved instanceof Promise);
      return waiting.length > 0 ? Promise.all(waiting).then(() => undefined) : undefined;
    }
    const here = moving(indices);
    const { gradients } = objective;
    const rules = gradients === undefined ? [] : here.filter(isRule);
    const offer = () => {
      if (gradients === undefined || rules.length === 0 || disposed) return undefined;
      const racers = rules.map(runAt).filter((one): one is Run<V, S> => one instanceof Run);
      return clock.together(rules, () => offerGradients(gradients, racers, step));
    };
    const move = (i: number) =>
      disposed ? undefined : runAt(i).advance(step, clock.seconds(i), measured(step), next);
    return after(clock.begin(here), () => after(offer(), () => clock.each(here, move)));
  };

  return {
    step() {
      if (underWay !== undefined) return underWay;
      if (over()) return false;
      began ??= now() - 1000 * (from?.seconds ?? 0);
      if (batch < steps) {
        const step = batch;
        const wanted = step + 1 === steps ? objective.lossAtEnd : measured(step + 1);
        const moved = advance(step, wanted && step + 1 >= first);
        batch += 1;
        index = Math.max(index, batch);
        if (moved instanceof Promise) {
          underWay = moved.then(settle).finally(() => {
            underWay = undefined;
          });
          return underWay;
        }
      }
      return settle();
    },
    flush: () => log.flush(),
    change(run, hyper, atStep = index + 1) {
      if (atStep <= index)
        throw new RangeError(`update ${atStep} is past; the next one is ${index + 1}`);
      const change = { step: atStep, hyper };
      runAt(run).change(change);
      return change;
    },
    get finished() {
      return underWay === undefined && over();
    },
    get stepIndex() {
      return index;
    },
    get batchIndex() {
      return batch;
    },
    status,
    evaluations: (run) => outcomes.evaluationsOfDiverged(run) ?? runAt(run).evaluations,
    functionEvaluations: (run) => runAt(run).functionEvaluations,
    hessianEvaluations: (run) => runAt(run).hessianEvaluations,
    stateBytes: (run) => runAt(run).stateBytes,
    theta: (run) => runAt(run).theta,
    judged: (run) => runAt(run).judged(),
    async save() {
      const step = index;
      const seconds = began === undefined ? (from?.seconds ?? 0) : (now() - began) / 1000;
      const worked = indices.map((i) => clock.seconds(i));
      const copies = runs.map((run, i) =>
        run instanceof Run && status(i) === 'running' ? run.save() : undefined,
      );
      const [saved] = await Promise.all([Promise.all(copies), log.flush()]);
      const before = outcomes.endsBefore(step);
      return {
        step,
        seconds,
        worked,
        runs: saved.map((run, i) => (before[i] ? undefined : run)),
        ends: before,
      };
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      closed = true;
      outcomes.silence();
      log.drop((scalar) => objective.release(scalar));
      for (const run of runs) run.dispose();
    },
  };
};
