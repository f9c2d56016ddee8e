import { startSlices } from '../../engine/run-slices';
import { surfaceRace } from '../../engine/surface/simulate';
import { judgeRuns } from '../../engine/surface/verdict/verdicts';
import type { Experiment } from '../../experiment/types';
import type { Block, RunState } from '../protocol';
import type { Answerer, Reply } from './answerer';
import { blockOf } from './block-of';

export interface Simulated {
  readonly blocks: readonly Block[];
  readonly status: readonly RunState[];
  /** Milliseconds from the question to the race. */
  readonly milliseconds: number;
}

function* judgedRace(experiment: Experiment) {
  const { runs } = yield* surfaceRace(experiment);
  return { runs, verdicts: yield* judgeRuns(experiment, runs) };
}

/** A whole race on a plane. Most are over within the first slice; one of minutes lets others be heard. */
export const simulate: Answerer<Experiment, Simulated> = (experiment, { host, cancelled }) => {
  const began = host.now();
  type Judged = ReturnType<typeof judgedRace> extends Generator<void, infer T> ? T : never;
  const reply = ({ runs, verdicts }: Judged): Reply<Simulated> => {
    const milliseconds = host.now() - began;
    const blocks = runs.map((result, run) => blockOf(run, result, verdicts[run]));
    const status = runs.map((run) => run.status);
    return {
      answer: { blocks, status, milliseconds },
      transfer: blocks.map((block) => block.data.buffer),
    };
  };
  const race = startSlices(judgedRace(experiment), host, cancelled);
  return race instanceof Promise
    ? race.then((over) => over && reply(over.value))
    : reply(race.value);
};
