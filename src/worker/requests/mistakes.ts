import type { JudgedExample, JudgedOn, RunAt } from '../../experiment/network/judgement';
import { missing } from '../failure';
import type { Answerer } from './answerer';

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
export const mistakes: Answerer<MistakesRequest, Mistakes | undefined> = async (request, asker) => {
  const race = await asker.network();
  if (race?.session !== request.session) return undefined;
  return (await import('./judged').catch(missing)).findMistakes(race, request, asker);
};
