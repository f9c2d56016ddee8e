import { parseExperiment } from '../experiment/schema';
import type { Experiment } from '../experiment/types';
import type { RunStatus, Sample, Sink } from './sink';
import { valid } from './valid';

/** For tests: the canonical experiment of an authored one. */
export const experimentOf = (input: unknown): Experiment => valid(parseExperiment(input));

/** For tests: a sink that keeps everything, run by run. */
export const createMemorySink = (runs: number) => {
  const samples: Sample[][] = Array.from({ length: runs }, () => []);
  const ends: { run: number; status: RunStatus; step: number }[] = [];
  const sink: Sink = {
    sample: (run, sample) => samples[run]?.push(sample),
    status: (run, status, step) => ends.push({ run, status, step }),
  };
  return { sink, samples, ends };
};
