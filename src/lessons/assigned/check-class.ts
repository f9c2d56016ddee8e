import type { Assignment } from '../../experiment/assignment/assignment';
import type { Lock } from '../../experiment/assignment/choices';
import { brokenLocks } from '../../experiment/assignment/locked';
import type { SaidAnswer } from '../../experiment/assignment/result';
import type { PastedResult } from '../../experiment/assignment/results-in';
import { canonicalJson } from '../../experiment/canonical';
import type { Experiment } from '../../experiment/types';
import { answerOf, compare } from '../judge/answer';
import type { RunRecord } from '../judge/evidence';
import type { Question } from '../schema/question';
import { scoreOf } from './score';

/** What is wrong with a result, if anything is. */
export type Fault =
  /** It is no link of an experiment, or its result is damaged. */
  | { readonly kind: 'unreadable' }
  /** Of another assignment, or of none. */
  | { readonly kind: 'other' }
  /** What was locked was changed. */
  | { readonly kind: 'unlocked'; readonly locks: readonly Lock[] }
  /** It was changed after it was handed in. */
  | { readonly kind: 'tampered' }
  /** Run again, it gives another number. */
  | { readonly kind: 'untrue'; readonly claimed: number | undefined }
  /** The same as an earlier one. */
  | { readonly kind: 'duplicate'; readonly of: number }
  | { readonly kind: 'failed' };

export interface CheckedResult {
  readonly name: string;
  readonly link: string;
  readonly experiment: Experiment | undefined;
  /** As the race gave it here; undefined where it did not get there, or was not run. */
  readonly score: number | undefined;
  readonly said: SaidAnswer | undefined;
  readonly right: boolean | undefined;
  readonly fault: Fault | undefined;
}

/** What a class was given. */
export interface GivenAssignment {
  readonly payload: string;
  readonly assignment: Assignment;
  readonly from: Experiment;
}

/** Networks give other last digits on other machines: so far apart is the same. */
export const NETWORK_BOUNDS = { accuracy: 1.5, share: 0.1 } as const;

const agrees = (
  claimed: number | undefined,
  found: number | undefined,
  network: boolean,
  accuracy: boolean,
): boolean => {
  if (claimed === undefined || found === undefined) return claimed === found;
  if (!network) return claimed === found;
  const apart = Math.abs(claimed - found);
  return accuracy
    ? apart <= NETWORK_BOUNDS.accuracy
    : apart <= NETWORK_BOUNDS.share * Math.max(Math.abs(claimed), Math.abs(found));
};

/**
 * What makes two results the same: what was run, by whom, and what was said. Who has no name is somebody else, unless
 * it is the very same.
 */
const sameAs = (pasted: PastedResult): string | undefined => {
  if (pasted.kind === 'unreadable') return undefined;
  const { name, said, atSeconds } = pasted.handed;
  const who = name === '' ? atSeconds : name;
  return JSON.stringify([canonicalJson(pasted.experiment), who, said]);
};

/**
 * The faults that are seen before anything is run again.
 * @param of the first that is the same
 */
const faultOf = (
  pasted: PastedResult,
  index: number,
  of: number,
  { payload, assignment, from }: GivenAssignment,
): Fault | undefined => {
  if (pasted.kind === 'unreadable') return { kind: 'unreadable' };
  const { handed, experiment } = pasted;
  if (!handed.intact) return { kind: 'tampered' };
  if (pasted.assignment !== payload) return { kind: 'other' };
  const locks = brokenLocks(assignment.locked, from, experiment);
  if (locks.length > 0) return { kind: 'unlocked', locks };
  return of < index ? { kind: 'duplicate', of } : undefined;
};

/**
 * Judges results that were handed in: what was changed, what is there twice, and by running every other one again.
 * @param race what a race recorded of its runs; undefined where it could not be run
 * @param question the prediction that was asked for, of an experiment
 * @param told called with all that is judged so far, after each
 */
export const checkClass = async (
  all: readonly PastedResult[],
  given: GivenAssignment,
  race: (experiment: Experiment) => Promise<readonly RunRecord[] | undefined>,
  question: ((experiment: Experiment) => Question) | undefined,
  told: (checked: readonly CheckedResult[]) => void,
): Promise<readonly CheckedResult[]> => {
  const { goal } = given.assignment;
  const checked: CheckedResult[] = [];
  const keys = all.map(sameAs);
  for (const [index, pasted] of all.entries()) {
    const fault = faultOf(pasted, index, keys.indexOf(keys[index]), given);
    const known = pasted.kind === 'result' ? pasted : undefined;
    const result = {
      name: known?.handed.name ?? '',
      link: pasted.text,
      experiment: known?.experiment,
      said: known?.handed.said,
      score: undefined,
      right: undefined,
    };
    if (fault || !known) {
      checked.push({ ...result, fault });
      told([...checked]);
      continue;
    }
    const { experiment, handed } = known;
    const records = await race(experiment);
    if (records === undefined) {
      checked.push({ ...result, fault: { kind: 'failed' } });
      told([...checked]);
      continue;
    }
    const score = goal && scoreOf(goal, records);
    const network = experiment.objective.kind === 'network';
    // A plain link of the experiment claims nothing.
    const claims = handed.atSeconds > 0 && goal !== undefined;
    const holds = !claims || agrees(handed.score, score, network, goal.kind === 'accuracy');
    const ask = question?.(experiment);
    const truth =
      ask &&
      answerOf(ask, {
        experiment,
        runs: records,
        step: experiment.steps,
        shown: { layers: [], inspector: false },
      });
    const { said } = result;
    const right =
      ask && said && truth && said.kind === truth.kind
        ? compare(ask, said, truth).right
        : undefined;
    checked.push({
      ...result,
      score,
      right,
      fault: holds ? undefined : { kind: 'untrue', claimed: handed.score },
    });
    told([...checked]);
  }
  return checked;
};
