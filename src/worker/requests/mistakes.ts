import type { JudgedExample, JudgedOn, RunAt } from '../../experiment/network/judgement';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface MistakesRequest extends RunAt {
  readonly session: number;
  /** Of this class; with `answer`, right ones too. */
  readonly truth?: number;
  /** Taken for this one. */
  readonly answer?: number;
  readonly most: number;
}

export interface Mistakes extends JudgedOn, RunAt {
  /** How many there are in all. */
  readonly total: number;
  /** Of which the network is surest, first. */
  readonly examples: readonly JudgedExample[];
}

/** Which examples a run takes for a wrong class, or those of one cell of its confusion; nothing where nothing was kept. */
export const mistakes: Answerer<MistakesRequest, Mistakes | undefined> = ofRace(
  async () => (await import('./judged')).findMistakes,
);
