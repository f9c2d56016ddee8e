import type { BackendReport } from '../engine/network/backend';
import { createBatchOrder } from '../engine/network/data/batches';
import type { MnistData, MnistLoader, Split } from '../engine/network/data/dataset';
import { evaluate } from '../engine/network/evaluate';
import { createNetworkObjective, type NetworkObjective } from '../engine/network/objective';
import { createPredictor } from '../engine/network/predictions';
import { createRace } from '../engine/race';
import { runSliced } from '../engine/slice';
import type { Experiment, HyperChange, NetworkSpec } from '../experiment/types';
import { buffersOf, createCheckpoints } from './checkpoints';
import { createFrameSender } from './credit';
import { createFrameSink } from './frames';
import { createYield, post } from './post';
import type { Checkpoint } from './protocol';
import { createStopwatch } from './stopwatch';

/** Digits of the test set that the stage shows with every run's answers. */
export const SHOWN_DIGITS = 24;
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

interface Look {
  readonly step: number;
  readonly points: readonly {
    readonly run: number;
    readonly theta: ReturnType<NetworkObjective['initial']>;
  }[];
}

export interface NetworkSessionOptions {
  readonly session: number;
  readonly experiment: Experiment;
  readonly spec: NetworkSpec;
  readonly data: MnistData;
  /** The loading of the data that is under way, or how it ended. */
  readonly loading: ReturnType<MnistLoader['load']>;
  readonly evaluateEvery: number;
  /** Where it goes on. */
  readonly from: Checkpoint | undefined;
  /** How the backend came to be. */
  readonly backend: BackendReport;
  readonly failed: (error: unknown) => void;
}

export const createNetworkSession = (options: NetworkSessionOptions): NetworkSession => {
  const { session, experiment, spec, data, loading, evaluateEvery, from, backend, failed } =
    options;
  const objective = createNetworkObjective({ spec, seed: experiment.seed, data });
  const sink = createFrameSink(experiment.runs.length);
  const stopwatch = createStopwatch(() => performance.now(), 1000 * (from?.race.seconds ?? 0));
  const race = createRace({
    experiment,
    objective,
    sink,
    now: stopwatch.now,
    metricsEvery: METRICS_EVERY,
    ...(from ? { from: from.race } : {}),
  });
  const order = createBatchOrder({ ...spec, seed: experiment.seed });
  const numbers = Array.from({ length: SHOWN_DIGITS }, (_, k) => k);
  const yieldToHost = createYield();
  const abort = new AbortController();
  const held =
    spec.validationSize > 0
      ? ({
          set: 'validation',
          split: data.train,
          from: 60000 - spec.validationSize,
          count: spec.validationSize,
        } as const)
      : ({ set: 'test', split: data.test, from: 0, count: spec.testSize } as const);

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

  /** The digits shown and the held-out set, when their shards are there: training doesn't wait for them. */
  const heldOut = (async () => {
    await there(data.test, 0, SHOWN_DIGITS);
    await there(held.split, held.from, held.count);
    const digits = data.test.images.slice(0, SHOWN_DIGITS * 784);
    post({ type: 'digits', session, digits, labels: data.test.labels.slice(0, SHOWN_DIGITS) });
    return createPredictor(objective.network, data.test, numbers, spec.preprocess);
  })();
  heldOut.catch(failed);

  /** Which press of play (or step) trains now: a pause and another play must not be taken for one. */
  let turn: object | undefined;
  let closed = false;
  let evaluatedAt = -1;
  let evaluating: Promise<void> = Promise.resolve();
  const waiting = new Set<Look>();
  let training: Promise<void> = Promise.resolve();
  let rateFrom = { step: race.stepIndex, ms: stopwatch.now() };
  let stepsPerSecond = 0;

  const sender = createFrameSender(session, sink, () => {
    const ms = stopwatch.now();
    if (ms - rateFrom.ms > RATE_WINDOW_MS || stepsPerSecond === 0) {
      stepsPerSecond = ((race.stepIndex - rateFrom.step) * 1000) / Math.max(1, ms - rateFrom.ms);
      rateFrom = { step: race.stepIndex, ms };
    }
    return { step: race.stepIndex, stepsPerSecond };
  });

  const running = () =>
    experiment.runs.flatMap((_, run) => (race.status(run) === 'diverged' ? [] : [run]));

  /** Evaluates points beside the training, one look after the other; they are its own. */
  const examine = (look: Look) => {
    const { step, points } = look;
    waiting.add(look);
    evaluating = evaluating
      .then(async () => {
        const predictor = await heldOut;
        const answers = experiment.runs.map(() => new Uint8Array(0));
        for (const { run, theta } of points) {
          if (abort.signal.aborted) return;
          answers[run] = (await predictor.predict(theta)).digits as Uint8Array<ArrayBuffer>;
          const result = await evaluate(
            {
              network: objective.network,
              loss: spec.loss,
              preprocess: spec.preprocess,
              ...held,
              pause: yieldToHost,
              signal: abort.signal,
            },
            theta,
          );
          if (result) post({ type: 'evaluation', session, run, step, set: held.set, ...result });
        }
        if (!abort.signal.aborted) post({ type: 'answers', session, step, runs: answers });
      })
      .finally(() => {
        waiting.delete(look);
        for (const { theta } of points) objective.release(theta);
      });
    evaluating.catch(failed);
  };

  /** At the points on which the runs are judged now. */
  const look = (step: number) => {
    if (evaluatedAt === step) return;
    evaluatedAt = step;
    examine({ step, points: running().map((run) => ({ run, theta: race.judged(run) })) });
  };

  for (const { step, points } of from?.looks ?? [])
    examine({
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
    looks: () =>
      Promise.all(
        [...waiting].map(async ({ step, points }) => {
          const copies = await objective.saving.copy(points.map(({ theta }) => theta));
          const saved = points.flatMap(({ run }, k) => {
            const theta = copies[k];
            return theta ? [{ run, theta }] : [];
          });
          return { step, points: saved };
        }),
      ),
    keep: (saved, looks) => {
      if (closed) return;
      sender.send();
      const checkpoint = { race: saved, looks, backend };
      post({ type: 'checkpoint', session, checkpoint }, buffersOf(saved, looks));
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
      if (race.finished) return;
      post({ type: 'changed', session, run, change: race.change(run, hyper) });
    },
    grant: sender.grant,
    recycle: sink.recycle,
    close: async () => {
      closed = true;
      turn = undefined;
      abort.abort();
      await training;
      await checkpoints.idle();
      await evaluating.catch(() => {});
      await heldOut.then(
        (predictor) => predictor.dispose(),
        () => {},
      );
      race.dispose();
      objective.dispose();
    },
  };
};
