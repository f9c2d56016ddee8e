import { findMethod } from '../catalog/methods';
import type { Origins } from '../experiment/origins';
import type { SavedRace } from '../experiment/saved-race';
import type { Experiment, HyperChange, RunSpec } from '../experiment/types';
import { closeRow } from './measures';
import { after, type Eventually } from './method/evaluator';
import { MethodRun, type Watch } from './method/run';
import type { Objective } from './objective';
import { Outcomes } from './outcomes';
import type { Entry, Lane } from './racer';
import { Run } from './run';
import { ScalarLog } from './scalar-log';
import type { RunStatus, Sink } from './sink';
import type { SeeUpdate } from './update-seen';
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
  /** Told of every step of a method; its vectors live no longer than that. */
  readonly watch?: Watch<V>;
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
  /** Shows the next update of a run's rule on a network, once, just before it is made; of a method nothing. */
  watchNext(run: number, see: SeeUpdate<V>): void;
  /** No step is left; `flush` may still have something to report. */
  readonly finished: boolean;
  /** Updates made so far. */
  readonly stepIndex: number;
  /**
   * The step whose batch comes next: `stepIndex`, or an earlier one while runs catch up, or methods of a saved race go
   * their way again.
   */
  readonly batchIndex: number;
  /** Updates that a run has made, of those that were told: fewer than `stepIndex` while it catches up. */
  made(run: number): number;
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
   * Runs join and leave. Those that stay are not touched; one that joins begins with the initial parameters and goes over
   * the same batches, before the others go on. Flushes; until that is done, no step may be made.
   * @param experiment differs in its runs alone
   * @param origins of every run of the new list, its place in the old one; undefined: it joins
   */
  regroup(experiment: Experiment, origins: Origins): Promise<void>;
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
  const { experiment, objective, sink, now, metricsEvery = 1, from, watch } = options;
  const { steps } = experiment;
  const outcomes = new Outcomes(sink, experiment.runs.length, from);
  const status = (run: number) => outcomes.status(run);
  let index = from?.step ?? 0;
  let closed = false;
  let disposed = false;

  const log = new ScalarLog<Entry, S>(
    (scalars) => objective.read(scalars),
    (entry, row) => outcomes.report(entry, closeRow(row)),
  );
  const enter = (spec: RunSpec, i: number, saved?: SavedRace): Lane<V> => {
    const method = findMethod(spec.optimizer);
    const run = saved?.runs[i];
    const told = saved?.made[i] ?? 0;
    const racer =
      method === undefined
        ? new Run(objective, spec, i, log, run && { run, step: told })
        : new MethodRun(objective, method, spec, i, log, watch);
    // A method goes its way again, one that is over too: it is judged where it ended.
    const again = method !== undefined && status(i) !== 'diverged';
    return { racer, made: again ? 0 : told, told };
  };
  let lanes = experiment.runs.map((spec, i) => enter(spec, i, from));
  const measured = (step: number) => step % metricsEvery === 0;
  const runs = () => lanes.map((_, i) => i);
  const isActive = (i: number) => status(i) === 'running' && !laneAt(i).racer.done;
  const isGoing = (i: number) => {
    const { racer, made, told } = laneAt(i);
    return !racer.done && made < steps && (made < told || status(i) === 'running');
  };
  const over = () => closed || !runs().some(isActive);
  const laneAt = (run: number) => {
    const found = lanes[run];
    if (found === undefined) throw new RangeError(`run ${run}: the race has ${lanes.length} runs`);
    return found;
  };
  /** The first step that any of these has not made. */
  const firstOf = (some: readonly number[]) =>
    some.reduce((least, i) => Math.min(least, laneAt(i).made), index);

  const worked = from?.worked ?? lanes.map(() => 0);
  const clock =
    objective.queued === true
      ? createQueueClock(now, worked, async () => {
          const [lane] = lanes;
          if (lane !== undefined && !disposed)
            await objective.read([objective.norm(lane.racer.theta)]);
        })
      : createHostClock(now, worked);

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
    for (const i of runs().filter(isActive)) laneAt(i).racer.arrive(steps, clock.seconds(i));
  };
  let underWay: Promise<boolean> | undefined;

  const settle = (): boolean => {
    if (
      !closed &&
      runs()
        .filter(isActive)
        .every((i) => laneAt(i).made >= steps)
    )
      close();
    return !over();
  };

  /** Those that are at this step make it. */
  const advance = (step: number, moving: readonly number[]): Eventually<void> => {
    const wanted = step + 1 === steps ? objective.lossAtEnd : measured(step + 1);
    const move = (i: number) => {
      if (disposed) return undefined;
      const lane = laneAt(i);
      const [measure, next] = [
        step >= lane.told && measured(step),
        step + 1 >= lane.told && wanted,
      ];
      lane.made = step + 1;
      return lane.racer.advance(step, clock.seconds(i), measure, next);
    };
    // What methods did before is no work of this race.
    const again = moving.filter((i) => step < laneAt(i).told);
    const waiting = again.map(move).filter((moved) => moved instanceof Promise);
    const here = moving.filter((i) => !again.includes(i));
    const { gradients } = objective;
    const rules = here.filter((i) => laneAt(i).racer instanceof Run);
    const offer = () => {
      // What is lent is made run by run.
      if (gradients === undefined || objective.lend !== undefined) return undefined;
      if (rules.length === 0 || disposed) return undefined;
      const racers = rules
        .map((i) => laneAt(i).racer)
        .filter((one): one is Run<V, S> => one instanceof Run);
      return clock.together(rules, () => offerGradients(gradients, racers, step));
    };
    const work = () =>
      here.length === 0
        ? undefined
        : after(clock.begin(here), () => after(offer(), () => clock.each(here, move)));
    return waiting.length > 0 ? Promise.all(waiting).then(work) : work();
  };

  return {
    step() {
      if (underWay !== undefined) return underWay;
      if (over()) return false;
      const going = runs().filter(isGoing);
      if (going.length === 0) return settle();
      const step = firstOf(going);
      const moved = advance(
        step,
        going.filter((i) => laneAt(i).made === step),
      );
      index = Math.max(index, step + 1);
      if (moved instanceof Promise) {
        underWay = moved.then(settle).finally(() => {
          underWay = undefined;
        });
        return underWay;
      }
      return settle();
    },
    flush: () => log.flush(),
    change(run, hyper, atStep = index + 1) {
      if (atStep <= index)
        throw new RangeError(`update ${atStep} is past; the next one is ${index + 1}`);
      const change = { step: atStep, hyper };
      laneAt(run).racer.change(change);
      return change;
    },
    watchNext: (run, see) => laneAt(run).racer.watchNext?.(see),
    get finished() {
      return underWay === undefined && over();
    },
    get stepIndex() {
      return index;
    },
    get batchIndex() {
      return firstOf(runs().filter(isGoing));
    },
    made: (run) => Math.max(laneAt(run).made, laneAt(run).told),
    status,
    evaluations: (run) => outcomes.evaluationsOfDiverged(run) ?? laneAt(run).racer.evaluations,
    functionEvaluations: (run) => laneAt(run).racer.functionEvaluations,
    hessianEvaluations: (run) => laneAt(run).racer.hessianEvaluations,
    stateBytes: (run) => laneAt(run).racer.stateBytes,
    theta: (run) => laneAt(run).racer.theta,
    judged: (run) => laneAt(run).racer.judged(),
    async regroup({ runs: specs }, origins) {
      await log.flush();
      if (disposed) return;
      outcomes.regroup(origins);
      clock.regroup(origins);
      const before = lanes;
      lanes = specs.map((spec, i) => {
        const stays = before[origins[i] ?? -1];
        if (stays === undefined) return enter(spec, i);
        stays.racer.place = i;
        return stays;
      });
      const kept = new Set(lanes);
      for (const lane of before) if (!kept.has(lane)) lane.racer.dispose();
      closed = closed && !runs().some(isActive);
    },
    async save() {
      const step = index;
      const made = lanes.map((lane) => Math.max(lane.made, lane.told));
      const worked = runs().map(clock.seconds);
      const copies = lanes.map(({ racer }, i) =>
        racer instanceof Run && status(i) === 'running' ? racer.save() : undefined,
      );
      const [saved] = await Promise.all([Promise.all(copies), log.flush()]);
      const ends = outcomes.endsWithin(made);
      return { step, made, worked, runs: saved.map((run, i) => (ends[i] ? undefined : run)), ends };
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      closed = true;
      outcomes.silence();
      log.drop((scalar) => objective.release(scalar));
      for (const { racer } of lanes) racer.dispose();
    },
  };
};
