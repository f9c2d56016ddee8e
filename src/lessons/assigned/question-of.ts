import type { AskedPrediction } from '../../experiment/assignment/fields';
import type { Experiment } from '../../experiment/types';
import type { Condition } from '../schema/condition';
import type { Question } from '../schema/question';
import * as say from '../schema/say';

/** Of the width and height of what is shown: so near is right. */
const NEAR = 0.06;

/** Which of the runs; no run. */
export const NONE = 'none';

const others = (runs: readonly number[], run: number) => runs.filter((other) => other !== run);

const firstOf = (runs: readonly number[], loss: number): Readonly<Record<string, Condition>> => ({
  ...Object.fromEntries(
    runs.map((run) => [
      String(run),
      runs.length === 1
        ? say.below(say.steps(run, loss), Number.MAX_VALUE)
        : say.all(
            ...others(runs, run).map((other) =>
              say.below(say.steps(run, loss), say.steps(other, loss)),
            ),
          ),
    ]),
  ),
  [NONE]: say.all(...runs.map((run) => say.above(say.steps(run, loss), Number.MAX_VALUE))),
});

const lowestOf = (runs: readonly number[]): Readonly<Record<string, Condition>> =>
  Object.fromEntries(
    runs.map((run) => [
      String(run),
      say.all(
        say.not(say.diverged(run)),
        ...others(runs, run).map((other) =>
          say.any(say.diverged(other), say.below(say.loss(run), say.loss(other))),
        ),
      ),
    ]),
  );

/**
 * The question of an assignment in the words of lessons: what is right is read off the race.
 * @param span of the plane that is looked at: the longer side of its domain
 */
export const questionOf = (
  { kind, run, loss }: AskedPrediction,
  { runs }: Experiment,
  span: number,
): Question => {
  const all = runs.map((_, k) => k);
  switch (kind) {
    case 'first':
      return { kind: 'choice', choices: firstOf(all, loss) };
    case 'lowest':
      return { kind: 'choice', choices: lowestOf(all) };
    case 'order-first':
      return {
        kind: 'order',
        items: Object.fromEntries(all.map((k) => [String(k), say.steps(k, loss)])),
        traps: [],
      };
    case 'order-lowest':
      return {
        kind: 'order',
        items: Object.fromEntries(all.map((k) => [String(k), say.loss(k)])),
        traps: [],
      };
    case 'place':
      return { kind: 'place', run: Math.min(run, runs.length - 1), within: NEAR * span, traps: {} };
    default:
      return kind satisfies never;
  }
};
