import { named } from '../experiment/recorded/columns';
import { parseExperiment } from '../experiment/schema';
import type { Experiment } from '../experiment/types';
import type { RunStatus, Sink } from './sink';
import { valid } from './valid';

/** For tests: the canonical experiment of an authored one. */
export const experimentOf = (input: unknown): Experiment => valid(parseExperiment(input));

/** For tests: a sink that keeps everything, run by run. */
export const createMemorySink = (runs: number) => {
  const samples: ReturnType<typeof named>[][] = Array.from({ length: runs }, () => []);
  const ends: { run: number; status: RunStatus; step: number }[] = [];
  const sink: Sink = {
    sample: (run, row) => samples[run]?.push(named(row)),
    status: (run, status, step) => ends.push({ run, status, step }),
  };
  return { sink, samples, ends };
};
