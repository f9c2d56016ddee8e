import type { JudgedOn, RunAt, RunJudgement } from '../../experiment/network/judgement';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface JudgeRequest {
  readonly session: number;
  /** The newest parameters that were kept at most at these steps are judged. */
  readonly points: readonly RunAt[];
}

export interface Judged extends JudgedOn {
  /** Those that are there so far; nothing of a run of which nothing was kept. */
  readonly runs: readonly RunJudgement[];
}

/** What runs make of the held-out examples: confusion and calibration. It comes in parts, run after run. */
export const judge: Answerer<JudgeRequest, Judged> = ofRace(
  async () => (await import('./judged')).judgeRuns,
);
