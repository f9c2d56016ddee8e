import { alternate } from './alternate';
import { type Measurement, median } from './measurement';
import type { OpenRequest, Reading } from './page/calls/train';
import type { TrialSession } from './trial-session';

export interface Trial extends OpenRequest {
  /** The comparison's name; trials of one name are measured in turns. */
  readonly name: string;
}

export interface Effort {
  readonly rounds: number;
  /** Aimed at for one reading. */
  readonly readingMs: number;
  /** Of one reading, at most. */
  readonly mostSteps?: number;
  /** A peer whose step takes longer is not measured in turns: its row has one reading and says `skipped`. */
  readonly mostPeerMs?: number;
}

export const TOO_SLOW = 'too slow, one reading; larger ones left out';

const USUAL: Effort = { rounds: 7, readingMs: 400 };
const MOST_STEPS = 200;

const measurementOf = (
  { name, backend, subject }: Trial,
  steps: number,
  readings: readonly Reading[],
  heapBytes: number,
): Measurement => {
  const of = (key: keyof Reading) => median(readings.map((reading) => reading[key]));
  const onGpu = backend === 'webgpu' || backend === 'webgl';
  return {
    name,
    backend,
    subject,
    median: of('ms'),
    unit: 'ms/step',
    runs: readings.length,
    stepsPerReading: steps,
    heapBytes,
    // `model.fit` hands its work to promises: the call itself says nothing.
    ...(onGpu && subject !== 'tfjs fit' ? { javascriptMs: of('javascriptMs') } : {}),
    ...(onGpu ? { dispatches: of('dispatches') } : {}),
    ...(backend === 'webgpu' ? { gpuBytes: of('gpuBytes') } : {}),
  };
};

/**
 * Measures what training steps cost, each trial in a worker of its own, all in turns. A subject that cannot do it
 * (a peer without that backend or that operation) is left out with a line in the log, a peer that takes too long with
 * `skipped` in its row.
 */
export const measureTrials = async (
  session: TrialSession,
  trials: readonly Trial[],
  {
    rounds,
    readingMs,
    mostSteps = MOST_STEPS,
    mostPeerMs = Number.POSITIVE_INFINITY,
  }: Effort = USUAL,
): Promise<readonly Measurement[]> => {
  const skipped: Measurement[] = [];
  const opened: { readonly trial: Trial; readonly worker: string; readonly steps: number }[] = [];
  for (const trial of trials) {
    const worker = JSON.stringify(trial);
    const { name, subject, backend, workload } = trial;
    session.log(`${name} · ${backend} · ${subject}: warming up`);
    try {
      const ms = await session.call(worker, 'openTrainer', { subject, backend, workload });
      const steps = Math.min(mostSteps, Math.max(1, Math.round(readingMs / ms)));
      if (subject !== 'downhill' && ms > mostPeerMs) {
        session.log(`${name} · ${backend} · ${subject}: skipped, ${ms.toFixed(0)} ms a step`);
        const row = { name, backend, subject, median: ms, unit: 'ms/step', runs: 1 };
        skipped.push({ ...row, skipped: TOO_SLOW });
        await session.endWorker(worker);
      } else opened.push({ trial, worker, steps });
    } catch (error) {
      if (subject === 'downhill') throw error;
      session.log(
        `${name} · ${backend} · ${subject}: left out, ${String(error).split('\n', 1)[0]}`,
      );
      await session.endWorker(worker);
    }
  }
  const results = await alternate(opened, rounds, ({ worker, steps }) =>
    session.call(worker, 'trainSteps', { steps }),
  );
  const measurements: Measurement[] = [];
  for (const { subject: measuredTrial, readings } of results) {
    const { trial, worker, steps } = measuredTrial;
    const heapBytes = (await session.heapBytes(worker, 'trainSteps', { steps })) / steps;
    await session.endWorker(worker);
    const measured = measurementOf(trial, steps, readings, heapBytes);
    const { name, backend, subject } = trial;
    session.log(`${name} · ${backend} · ${subject}: ${measured.median.toFixed(2)} ms a step`);
    measurements.push(measured);
  }
  return [...measurements, ...skipped];
};
