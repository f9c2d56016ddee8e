import type { RunAt } from '../../experiment/network/judgement';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface DrawnRequest {
  readonly session: number;
  /** One example as the data set keeps it. */
  readonly example: readonly number[];
  /** Which runs, each as it was at the newest step at most there of which its parameters were kept. */
  readonly points: readonly RunAt[];
  /** Each as it is now instead, while it trains. */
  readonly now: boolean;
}

export interface DrawnAnswer extends RunAt {
  /** Softmax, one a class. */
  readonly probabilities: readonly number[];
}

/** What the networks of some runs take one example for. */
export const drawn: Answerer<DrawnRequest, readonly DrawnAnswer[]> = ofRace(
  async () => (await import('./judged')).judgeDrawn,
);
