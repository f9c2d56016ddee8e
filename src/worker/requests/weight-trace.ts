import type { RunAt } from '../../experiment/network/judgement';
import type { WeightTrace } from '../../experiment/network/weight-trace';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface WeightTraceRequest extends RunAt {
  readonly session: number;
  /** In the vector of all parameters. */
  readonly index: number;
}

/** What a run's rule did to one weight; nothing where no update was kept. Its course comes point by point. */
export const weightTrace: Answerer<WeightTraceRequest, WeightTrace | undefined> = ofRace(
  async () => (await import('./trace-weight')).traceKept,
);
