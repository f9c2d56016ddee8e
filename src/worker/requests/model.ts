import type { RunAt } from '../../experiment/network/judgement';
import type { RunModel, TestJudgement } from '../../experiment/network/take-away';
import type { Precision } from '../../export/model/packed';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface ModelRequest extends RunAt {
  readonly session: number;
  /** Whether it shall be found out how each precision does, which takes seconds. */
  readonly measure: boolean;
}

/** A run's parameters to take away, and how each precision does; nothing where nothing was kept. */
export const model: Answerer<ModelRequest, RunModel<Precision> | undefined> = ofRace(
  async () => (await import('./models')).takeModel,
);

export interface LoadedRequest {
  readonly session: number;
  /** Parameters of the race's network, from elsewhere. */
  readonly theta: Float32Array<ArrayBuffer>;
}

/** How they do on the test set. */
export const loaded: Answerer<LoadedRequest, TestJudgement> = ofRace(
  async () => (await import('./models')).judgeLoaded,
);
