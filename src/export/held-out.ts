import { evaluationEvery } from '../experiment/network/evaluations';
import type { NetworkSpec } from '../experiment/types';
import type { ExportContext } from './context';
import { indent, type Lines } from './text';

/** What a library needs to ask a network on held-out examples in the middle of its training. */
export interface ListeningLibrary {
  /** Keeps the parameters, and puts them back; only where the run is judged elsewhere. */
  readonly keep: Lines;
  readonly restore: Lines;
  /** Sets `seen` to the loss on `x_held` and `y_held`. */
  readonly ask: Lines;
}

const listens = ({ schedule }: Pick<ExportContext, 'schedule'>): boolean =>
  schedule?.seesLoss === true;

/** Held-out examples at the beginning of the main part, where the schedule listens to them: see `heldOutOf`. */
export const heldOutBegin = (
  context: Pick<ExportContext, 'schedule'>,
  { validationSize }: NetworkSpec,
): Lines => {
  if (!listens(context)) return [];
  return validationSize === 0
    ? ['# What the schedule listens to.', 'x_held, y_held = x_test, y_test']
    : [
        '# What the schedule listens to: the last examples, on which nothing is trained.',
        `x_held = prepare(examples[-${validationSize}:])`,
        `y_held = labels[-${validationSize}:]`,
      ];
};

/**
 * Before an update, over its number `t`: what the schedule is told there. Nothing where it looks at no loss.
 * @param move puts the parameters to where the run is judged, which is where they are before the first update
 */
export const hearHeldOut = (
  context: Pick<ExportContext, 'schedule' | 'experiment'>,
  { keep, restore, ask }: ListeningLibrary,
  move: Lines = [],
): Lines => {
  if (!listens(context)) return [];
  const elsewhere = move.length > 0;
  return [
    'seen = None',
    `if t % ${evaluationEvery(context.experiment.steps)} == 0:`,
    ...indent([
      '# As often as the playground evaluates.',
      ...(elsewhere ? [...keep, 'if t > 0:', ...indent(move)] : []),
      ...ask,
      ...(elsewhere ? restore : []),
    ]),
  ];
};
