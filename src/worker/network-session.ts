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
import type { Experiment, HyperChange, NetworkSpec } from '../experiment/types';
import { buffersOf, createCheckpoints } from './checkpoints';
import { createFrameSender } from './credit';
import { createFrameSink } from './frames';
import { createLooks } from './looks';
import type { Post } from './messages';
import type { Checkpoint } from './protocol';
import { createStopwatch } from './stopwatch';

/** Gradient norm, step length and position cost device work; at this pace they don't slow a race much. */
const METRICS_EVERY = 4;
const RATE_WINDOW_MS = 2000;

/** One network race in the worker: trains in slices, streams frames, evaluates beside it. */
export interface NetworkSession {
  play(): void;
  pause(): void;
  /** One step of every run, then pause. */
  step(): void;
  change(run: number, hyper: HyperChange['hyper']): void;
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
  /** How the backend came to be. */
  readonly backend: BackendReport;
  readonly failed: (error: unknown) => void;
}

export const createNetworkSession = (options: NetworkSessionOptions): NetworkSession => {
  const { session, post, experiment, spec, data, loading, evaluateEvery, from, backend, failed } =
    options;
  const objective = createNetworkObjective({ spec, seed: experiment.seed, data });
  const context = lossContext(spec, data.dataset);
  const classifiers = experiment.runs.map((_, run) =>
    createLossClassifier(context, from?.losses[run]),
  );
  const sink = createFrameSink(experiment.runs.length, (run, loss) => {
    const classifier = classifiers[run];
    if (classifier === undefined) throw new RangeError(`run ${run} of a race that has none`);
    return classifier.push(loss);
  });
  const stopwatch = createStopwatch(() => performance.now(), 0);
  const race = createRace({
    experiment,
    objective,
    sink,
    now: stopwatch.now,
    metricsEvery: METRICS_EVERY,
    ...(from ? { from: from.race } : {}),
  });
  const order = createBatchOrder({ ...spec, seed: experiment.seed });
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
    runs: experiment.runs.length,
    spec,
    data,
    objective,
    there,
    yieldToHost,
    signal: abort.signal,
    failed,
  });

  /** Which press of play (or step) trains now: a pause and another play must not be taken for one. */
  let turn: object | undefined;
  let closed = false;
  let evaluatedAt = -1;
  let training: Promise<void> = Promise.resolve();
  let rateFrom = { step: race.stepIndex, ms: stopwatch.now() };
  let stepsPerSecond = 0;

  const sender = createFrameSender(post, session, sink, () => {
    const ms = stopwatch.now();
    if (ms - rateFrom.ms > RATE_WINDOW_MS || stepsPerSecond === 0) {
      stepsPerSecond = ((race.stepIndex - rateFrom.step) * 1000) / Math.max(1, ms - rateFrom.ms);
      rateFrom = { step: race.stepIndex, ms };
    }
    return { step: race.stepIndex, stepsPerSecond };
  });

  const running = () =>
    experiment.runs.flatMap((_, run) => (race.status(run) === 'diverged' ? [] : [run]));

  /** At the points on which the runs are judged now. */
  const look = (step: number) => {
    if (evaluatedAt === step) return;
    evaluatedAt = step;
    looks.add({ step, points: running().map((run) => ({ run, theta: race.judged(run) })) });
  };

  for (const { step, points } of from?.looks ?? [])
    looks.add({
      step,
      points: points.map(({ run, theta }) => ({ run, theta: objective.saving.revive(theta) })),
    });

  const checkpoints = createCheckpoints({
    race,
    bytes: experiment.runs.reduce(
      (sum, _, run) => sum + 4 * objective.dimension + race.stateBytes(run),
      0,
    ),
    now: () => performance.now(),
    looks: looks.save,
    keep: (saved, waiting) => {
      if (closed) return;
      sender.send();
      const losses = classifiers.map((one) => Float64Array.from(one.losses.slice(0, saved.step)));
      const checkpoint = { race: saved, looks: waiting, backend, losses };
      post({ type: 'checkpoint', session, checkpoint }, buffersOf(saved, waiting));
    },
    failed,
  });

  /** Makes steps until told to stop or until the images of the next one are still on their way. */
  const trainSlices = async (mine: object, until: number) => {
    stopwatch.start();
    const outcome = await runSliced(
      {
        step: () => {
          const caughtUp = race.batchIndex === race.stepIndex;
          if (caughtUp && race.stepIndex % evaluateEvery === 0) look(race.stepIndex);
          return race.step();
        },
        flush: () => race.flush(),
      },
      {
        now: () => performance.now(),
        yieldToHost,
        shouldStop: () =>
          turn !== mine ||
          race.stepIndex >= until ||
          !data.train.has(...order.needs(race.batchIndex)),
        afterSlice: () => {
          sender.offer();
          checkpoints.offer();
        },
      },
    );
    stopwatch.stop();
    return outcome;
  };

  const train = async (mine: object, steps: number) => {
    const until = race.stepIndex + steps;
    let outcome: 'finished' | 'stopped' = 'stopped';
    while (outcome === 'stopped' && turn === mine && race.stepIndex < until) {
      await there(data.train, ...order.needs(race.batchIndex));
      outcome = await trainSlices(mine, until);
    }
    if (closed) return;
    if (outcome === 'finished') look(race.stepIndex);
    sender.offer();
    checkpoints.offer(true);
  };

  const start = (steps: number) => {
    if (closed || turn || race.finished) return;
    const mine = {};
    turn = mine;
    training = training
      .then(() => train(mine, steps))
      .then(() => {
        if (turn === mine) post({ type: 'playing', session, playing: false });
      }, failed)
      .finally(() => {
        if (turn === mine) turn = undefined;
      });
  };

  post({
    type: 'opened',
    session,
    dimension: objective.dimension,
    stateBytes: experiment.runs.map((_, run) => race.stateBytes(run)),
  });

  return {
    play: () => start(Number.POSITIVE_INFINITY),
    pause: () => {
      turn = undefined;
    },
    step: () => start(1),
    change: (run, hyper) => {
      const change = race.finished ? undefined : race.change(run, hyper);
      post({ type: 'changed', session, run, change });
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
