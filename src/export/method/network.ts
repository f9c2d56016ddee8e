import type { NetworkSpec } from '../../experiment/types';
import { pythonFloat } from '../../formula/python/number';
import type { ExportContext } from '../context';
import { hearHeldOut, type ListeningLibrary } from '../held-out';
import { beginSchedule } from '../schedule-lines';
import { indent, type Lines } from '../text';
import { type NetworkTraining, recordLoss } from '../training';
import { advanceLines, hyperLines } from './hyper';
import { findMethodPython } from './methods';
import { point } from './point';
import { calls, type Piece, source, withNeeds } from './source';

/** A network's loss as a method sees it: a point is all of its parameters in one vector. */
export interface NetworkLibrary {
  /**
   * `dot(a, b)` and `sum_abs(v)` as plain numbers, and a class `Objective` with `start`, `begin(…)` (a batch),
   * `value(at)` and `value_and_gradient(at)`; the class gets `epsilon` and `fixed` here.
   */
  readonly dot: Lines;
  readonly sumAbs: Lines;
  readonly objective: Lines;
  /** Makes the model and `objective`. */
  readonly begin: Lines;
  /** Hands the batch to `objective`, over `examples`, `labels`, `numbers` and `t`. */
  readonly batch: Lines;
  /** Puts the vector `here.at` to where the test set is answered from. */
  readonly end: Lines;
}

const hessianTimes: Piece = {
  lines: source(`
def hessian_times(objective, at, v):
    """Central difference of two gradients, over a distance that rounding leaves the most digits."""
    length = math.sqrt(dot(v, v))
    if length == 0:
        return 0.0 * v
    h = 2 * math.sqrt(objective.epsilon) * (1 + math.sqrt(dot(at, at))) / length
    _, plus = objective.value_and_gradient(at + h * v)
    _, minus = objective.value_and_gradient(at + -h * v)
    return (1 / (2 * h)) * (plus - minus)
`),
};

/** @returns nothing where the run's optimizer is no method */
export const methodTraining = (
  context: ExportContext,
  spec: NetworkSpec,
  library: NetworkLibrary,
  { ask }: Pick<ListeningLibrary, 'ask'>,
): NetworkTraining | undefined => {
  const { plan, schedule } = context;
  const method = findMethodPython(plan.run.optimizer);
  if (method === undefined) return undefined;
  const pieces = withNeeds(method);
  const fixed = spec.batchSize >= spec.trainSize && spec.dropout === 0;
  const [header = '', ...members] = library.objective;
  return {
    imports: ['from types import SimpleNamespace'],
    before: [],
    definitions: [
      library.dot,
      ...(calls(pieces, 'sum_abs') ? [library.sumAbs] : []),
      [
        header,
        ...indent([
          '"""Loss of a batch as a method sees it: a point is all parameters in one vector."""',
          '',
          'epsilon = 2.0**-23',
          fixed ? '# Every step sees the same function.' : '# Every step sees another batch.',
          `fixed = ${fixed ? 'True' : 'False'}`,
          '',
        ]),
        ...members,
      ],
      point.lines,
      ...(calls(pieces, 'hessian_times') ? [hessianTimes.lines] : []),
      ...pieces.map(({ lines }) => lines),
    ],
    begin: [
      ...library.begin,
      ...hyperLines({ plan }),
      ...beginSchedule(schedule, pythonFloat(plan.phases[0]?.hyper.lr ?? 1)),
      'here = None',
    ],
    step: [
      ...library.batch,
      'if here is None:',
      '    here = gradient_at(objective, objective.start)',
      '    steps = minimize(objective, here, hyper)',
      ...(fixed ? [] : ['else:', '    here = gradient_at(objective, here.at)']),
      'loss = here.loss',
      ...recordLoss,
      ...hearHeldOut(context, { keep: [], restore: [], ask: [...library.end, ...ask] }),
      ...advanceLines({ plan, schedule }),
      'try:',
      '    here = steps.send(None if t == 0 else here)',
      'except StopIteration:',
      '    print(f"arrived after {t} steps")',
      '    break',
    ],
    end: library.end,
    safe: new Set(),
  };
};
