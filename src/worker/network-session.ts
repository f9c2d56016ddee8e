import type { BackendReport } from '../engine/network/backend';
import { createBatchOrder } from '../engine/network/data/batches';
import type { DataLoader } from '../engine/network/data/loader';
import type { Data, Split } from '../engine/network/data/split';
import { createNetworkObjective } from '../engine/network/objective';
import { createLossClassifier } from '../engine/network/verdict/classify-losses';
import { lossContext } from '../engine/network/verdict/loss-context';
import { createRace } from '../engine/race';
import type { SliceHost } from '../engine/run-slices';
import { runSliced } from '../engine/slice';
import { type Origins, regrouped } from '../experiment/origins';
import type { Experiment, HyperChange, NetworkSpec } from '../experiment/types';
import { buffersOf, createCheckpoints } from './checkpoints';
import { createFrameSender } from './credit';
import { createFrameSink } from './frames';
import { createKeptParameters } from './kept-parameters';
import { createLooks } from './looks';
import type { Post } from './messages';
import type { OpenedRace } from './opened-race';
import { createPictures } from './pictures';
import type { Checkpoint } from './protocol';
import { createStopwatch } from './stopwatch';

/** Gradient norm, step length and position cost device work; at this pace they don't slow a race much. */
const METRICS_EVERY = 4;
const RATE_WINDOW_MS = 2000;
/** One network race in the worker: trains in slices, streams frames, evaluates beside it. */
export interface NetworkSession {
  /** What requests may know of it. */
  readonly opened: OpenedRace;
  play(): void;
  pause(): void;
  /** One step of every run, then pause. */
  step(): void;
  change(run: number, hyper: HyperChange['hyper']): void;
  /**
   * Runs join and leave (see `Race.regroup`), between two steps. One that joins catches up by itself, also where nobody
   * plays. Resolves when the numbers of runs are those of the new list; until then there are no changes.
   * @param change the number of this one, to be told by
   */
  regroup(experiment: Experiment, origins: Origins, change: number): Promise<void>;
  grant(frames: number): void;
  recycle(buffer: ArrayBuffer): void;
  /** Ends it; resolves when nothing of it is on the device any more. */
  close(): Promise<void>;
}

export interface NetworkSessionOptions {
  readonly session: number;
  readonly post: Post;
  readonly host: Pick<SliceHost, 'yieldToHost'>;
  readonly experiment: Experiment;
  readonly spec: NetworkSpec;
  readonly data: Data;
  /** The loading of the data that is under way, or how it ended. */
  readonly loading: ReturnType<DataLoader['load']>;
  readonly evaluateEvery: number;
  /** Where it goes on. */
  readonly from: Checkpoint | undefined;
  /** Parameters of its first step that are not drawn. */
  readonly start: Float32Array | undefined;
  /** How the backend came to be. */
  readonly backend: BackendReport;
  readonly failed: (error: unknown) => void;
}

/** A press of play or step: it trains until there. A pause and another play must not be taken for one. */
interface Turn {
  until: number;
}

export const createNetworkSession = (options: NetworkSessionOptions): NetworkSession => {
  const { session, post, spec, data, loading, evaluateEvery, from, backend, failed } = options;
  const { seed } = options.experiment;
  let runs = options.experiment.runs.length;
  const objective = createNetworkObjective({
    spec,
    seed,
    data,
    ...(options.start && { start: options.start }),
    evaluateEvery,
    pause: options.host.yieldToHost,
    there: (split, from, count) => there(split, from, count),
  });
  const context = lossContext(spec, data.dataset);
  let classifiers = Array.from({ length: runs }, (_, run) =>
    createLossClassifier(context, from?.losses[run]),
  );
  const sink = createFrameSink(runs, (run, loss) => {
    const classifier = classifiers[run];
    if (classifier === undefined) throw new RangeError(`run ${run} of a race that has none`);
    return classifier.push(loss);
  });
  const stopwatch = createStopwatch(() => performance.now());
  const race = createRace({
    experiment: options.experiment,
    objective,
    sink,
    now: stopwatch.now,
    metricsEvery: METRICS_EVERY,
    ...(from ? { from: from.race } : {}),
  });
  const order = createBatchOrder({ ...spec, seed });
  const { yieldToHost } = options.host;
  const abort = new AbortController();

  const aborted = new Promise<never>((_, reject) => {
    abort.signal.addEventListener('abort', () => reject(new Error('the race was closed')));
  });
  aborted.catch(() => {});

  /** Resolves when these images are there. What a failed loading did not bring will not come by itself. */
  const there = async (split: Split, from: number, count: number): Promise<void> => {
    const loaded = loading.then((result) =>
      result.ok || split.has(from, count) ? split.ready(from, count) : result,
    );
    const answer = await Promise.race([split.ready(from, count), loaded, aborted]);
    if (!answer.ok) throw answer.error;
  };

  const looks = createLooks({
    session,
    post,
    runs,
    spec,
    data,
    objective,
    there,
    yieldToHost,
    signal: abort.signal,
    failed,
  });

  /** Which one trains now. */
  let turn: Turn | undefined;
  let closed = false;
  let training: Promise<void> = Promise.resolve();
  /** Steps of the race, those of runs alone too. */
  let steps = 0;
  let rateFrom = { steps, ms: stopwatch.now() };
  let stepsPerSecond = 0;

  const ofRuns = <T>(value: (run: number) => T): T[] =>
    Array.from({ length: runs }, (_, run) => value(run));

  const sender = createFrameSender(post, session, sink, () => {
    const ms = stopwatch.now();
    if (ms - rateFrom.ms > RATE_WINDOW_MS || stepsPerSecond === 0) {
      stepsPerSecond = ((steps - rateFrom.steps) * 1000) / Math.max(1, ms - rateFrom.ms);
      rateFrom = { steps, ms };
    }
    return { step: race.stepIndex, made: ofRuns(race.made), stepsPerSecond };
  });

  const parameters = createKeptParameters(runs, race, objective, failed);
  /** By run, the last step at which it was looked at; one that was over when it was saved had been. */
  let lookedAt = ofRuns((run) => (from?.race.ends[run] ? race.stepIndex : -1));
  /** At the points on which the runs are judged at this step: those that are there, and those that arrived before. */
  const look = (step: number): readonly number[] => {
    const points = ofRuns((run) => run).flatMap((run) => {
      const status = race.status(run);
      const isThere = race.made(run) === step || (status === 'finished' && step === race.stepIndex);
      if (status === 'diverged' || !isThere || lookedAt[run] === step) return [];
      lookedAt[run] = step;
      return [{ run, theta: race.judged(run) }];
    });
    if (points.length === 0) return [];
    parameters.keep(step, points);
    looks.add({ step, last: race.finished, points });
    return points.map(({ run }) => run);
  };
  const picture =
    data.dataset.plane && createPictures(options.experiment.steps, race, () => runs, looks);

  for (const { step, last, points } of from?.looks ?? []) {
    const revived = points.map(({ run, theta }) => ({
      run,
      theta: objective.saving.revive(theta),
    }));
    parameters.keep(step, revived);
    looks.add({ step, last, points: revived });
  }

  const checkpoints = createCheckpoints({
    race,
    made: () => ofRuns(race.made).reduce((sum, updates) => sum + updates, 0),
    bytes: () =>
      ofRuns((run) => 4 * objective.dimension + race.stateBytes(run)).reduce((a, b) => a + b, 0),
    now: () => performance.now(),
    looks: looks.save,
    keep: (saved, waiting) => {
      if (closed) return;
      sender.send();
      const losses = classifiers.map((one, run) =>
        Float64Array.from(one.losses.slice(0, saved.made[run])),
      );
      const checkpoint = { race: saved, looks: waiting, backend, losses };
      post({ type: 'checkpoint', session, checkpoint }, buffersOf(saved, waiting));
    },
    failed,
  });

  const catchesUp = () => race.batchIndex < race.stepIndex;
  const isLeft = ({ until }: Turn) => race.stepIndex < until || catchesUp();

  /** Makes steps until told to stop or until the images of the next one are still on their way. */
  const trainSlices = async (mine: Turn) => {
    stopwatch.start();
    const outcome = await runSliced(
      {
        step: () => {
          const at = race.batchIndex;
          steps += 1;
          if (at % evaluateEvery !== 0) {
            picture?.(at);
            return race.step();
          }
          const looked = look(at);
          parameters.watch(at, looked);
          const moved = race.step();
          if (moved instanceof Promise)
            return moved.then((more) => {
              parameters.follow(at, looked);
              return more;
            });
          parameters.follow(at, looked);
          return moved;
        },
        flush: () => race.flush(),
      },
      {
        now: () => performance.now(),
        yieldToHost,
        shouldStop: () =>
          turn !== mine || !isLeft(mine) || !data.train.has(...order.needs(race.batchIndex)),
        afterSlice: () => {
          sender.offer();
          checkpoints.offer();
        },
      },
    );
    stopwatch.stop();
    return outcome;
  };

  const train = async (mine: Turn) => {
    let outcome: 'finished' | 'stopped' = 'stopped';
    while (outcome === 'stopped' && turn === mine && isLeft(mine)) {
      await there(data.train, ...order.needs(race.batchIndex));
      outcome = await trainSlices(mine);
    }
    if (closed) return;
    if (outcome === 'finished') look(race.stepIndex);
    sender.offer();
    checkpoints.offer(true);
  };

  /** Trains for this turn, if it is still one when all that was asked for before is done. */
  const take = (mine: Turn) => {
    turn = mine;
    training = training
      .then(() => train(mine))
      .then(() => {
        if (turn === mine) post({ type: 'playing', session, playing: false });
      }, failed)
      .finally(() => {
        if (turn === mine) turn = undefined;
      });
  };
  const start = (until: number) => {
    if (turn) turn.until = Math.max(turn.until, until);
    else if (!closed && !race.finished) take({ until });
  };

  const regroupNow = async (experiment: Experiment, origins: Origins, change: number) => {
    await checkpoints.idle();
    await race.flush();
    if (closed) return;
    sender.send();
    await race.regroup(experiment, origins);
    runs = experiment.runs.length;
    classifiers = regrouped(origins, classifiers, () => createLossClassifier(context));
    lookedAt = regrouped(origins, lookedAt, () => -1);
    sink.regroup(origins);
    looks.regroup(origins);
    parameters.snapshots.regroup(origins);
    post({ type: 'regrouped', session, change, stateBytes: ofRuns(race.stateBytes) });
  };

  post({
    type: 'opened',
    session,
    dimension: objective.dimension,
    stateBytes: ofRuns(race.stateBytes),
  });

  return {
    opened: {
      session,
      spec,
      data,
      network: objective.network,
      snapshots: parameters.snapshots,
      get training() {
        return turn !== undefined;
      },
      there,
      now: async (run) => (closed || run >= runs ? undefined : parameters.now(run)),
    },
    play: () => start(Number.POSITIVE_INFINITY),
    pause: () => {
      turn = undefined;
    },
    step: () => start(race.stepIndex + 1),
    change: (run, hyper) => {
      const change = race.finished ? undefined : race.change(run, hyper);
      post({ type: 'changed', session, run, change });
    },
    regroup: (experiment, origins, change) => {
      const joins = race.stepIndex > 0 && origins.includes(undefined);
      const until = turn?.until ?? (joins ? race.stepIndex : undefined);
      const done = training.then(() => regroupNow(experiment, origins, change));
      training = done.catch((error: unknown) => {
        turn = undefined;
        failed(error);
      });
      if (until === undefined) turn = undefined;
      else take({ until });
      return done.catch(() => {});
    },
    grant: sender.grant,
    recycle: sink.recycle,
    close: async () => {
      closed = true;
      turn = undefined;
      abort.abort();
      await training;
      await checkpoints.idle();
      await looks.close();
      race.dispose();
      objective.dispose();
    },
  };
};
