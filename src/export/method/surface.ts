import { resolvePlane } from '../../experiment/plane';
import { hasNoise } from '../../experiment/starts';
import type { PlaneSpec } from '../../experiment/types';
import { pythonFloat } from '../../formula/python/number';
import { defineSafe } from '../../formula/python/safe';
import { emitSurfacePython } from '../../formula/python/surface';
import type { ExportContext } from '../context';
import { batchLines, dataLines, drawsBatches } from '../fit-data';
import { scriptHead } from '../head';
import { planeNoise } from '../plane-noise';
import { keepPoint, startLines } from '../plane-script';
import { pythonRandom } from '../random';
import { beginSchedule, showLoss } from '../schedule-lines';
import { indent, type Lines, sections } from '../text';
import type { ExportTarget } from '../twins';
import { advanceLines, hyperLines } from './hyper';
import { findMethodPython } from './methods';
import { planeLibraries } from './plane-libraries';
import { point } from './point';
import { calls, type Piece, source, withNeeds } from './source';

/** What a method asks the surface for. */
interface Asks {
  readonly gradient: boolean;
  readonly hessian: boolean;
}

/** As `secondDifferences` of the formula language, where the chain rule has no second derivative. */
const hessianOf = (dimension: 1 | 2): Lines =>
  source(`
def differences(at, step):
    """Second derivatives from differences of the first ones."""
    columns = []
    for unit in np.eye(len(at)):
        reach = step * max(1.0, abs(at @ unit)) * unit
        after, before = at + reach, at - reach
        columns.append((slope(after) - slope(before)) / ((after - before) @ unit))
    matrix = np.array(columns)
    return (matrix + matrix.T) / 2


def hessian(at):
    parts = second(at)
    matrix = np.array(${dimension === 1 ? '[[parts[0]]]' : '[[parts[0], parts[1]], [parts[1], parts[2]]]'})
    if np.all(np.isfinite(matrix)):
        return matrix
    # A few points of a smooth function have none by the chain rule: a cosine of a distance at distance 0.
    wide, near = differences(at, 1e-4), differences(at, 5e-5)
    settled = np.all(np.abs(near - wide) <= 1e-2 * np.max(np.abs(near)))
    return (4 * near - wide) / 3 if settled else matrix
`);

const objective = (
  spec: PlaneSpec,
  pieces: readonly Piece[],
  dimension: 1 | 2,
  asks: Asks,
): Lines => {
  const noisy = hasNoise(spec);
  const batched = drawsBatches(spec);
  const over = batched ? ', *self.columns' : '';
  return [
    'def dot(a, b):',
    '    return float(a @ b)',
    '',
    '',
    ...(calls(pieces, 'sum_abs')
      ? ['def sum_abs(v):', '    return float(np.sum(np.abs(v)))', '', '']
      : []),
    ...(calls(pieces, 'hessian_times')
      ? ['def hessian_times(objective, at, v):', '    return objective.hessian(at) @ v', '', '']
      : []),
    'class Objective:',
    ...indent([
      `"""The surface as a method sees it: points are arrays of ${dimension === 1 ? 'one number' : 'two numbers'}."""`,
      '',
      'epsilon = 2.0**-52',
      '# Every step sees the same function.',
      `fixed = ${noisy || batched ? 'False' : 'True'}`,
      '',
      'def begin(self, t):',
      ...indent(
        batched
          ? ['self.columns = batch(t)']
          : noisy
            ? planeNoise(spec, (numbers, deviation) => [
                `self.noise = ${deviation} * np.array(${numbers})`,
              ])
            : ['pass'],
      ),
      '',
      'def value(self, at):',
      `    return value(at${over})`,
      ...(asks.gradient
        ? [
            '',
            'def value_and_gradient(self, at):',
            `    return value(at${over}), slope(at${over})${noisy ? ' + self.noise' : ''}`,
          ]
        : []),
      ...(asks.hessian ? ['', 'def hessian(self, at):', '    return hessian(at)'] : []),
    ]),
  ];
};

/** The script of a method for a function of x and y, with `target`'s derivatives. */
export const methodSurface = (
  target: ExportTarget,
  context: ExportContext,
  spec: PlaneSpec,
): string => {
  const { plan, schedule } = context;
  const method = findMethodPython(plan.run.optimizer);
  if (method === undefined) throw new Error(`no method ${plan.run.optimizer} in Python`);
  const pieces = withNeeds(method);
  const { dialect, library, imports, value, slope, second } = planeLibraries[target];
  const plane = resolvePlane(spec);
  const { dimension } = plane;
  const hessian = calls(pieces, 'hessian_times') || calls(pieces, 'objective.hessian');
  const asks: Asks = { gradient: method.looksAt === 'gradient', hessian };
  const surface = emitSurfacePython({ ...plane, ...asks, dialect });
  const noisy = hasNoise(spec) || drawsBatches(spec);
  const lookAt = method.looksAt === 'loss' ? 'loss_at' : 'gradient_at';
  const main = [
    'objective = Objective()',
    ...hyperLines(context),
    ...beginSchedule(schedule, pythonFloat(plan.phases[0]?.hyper.lr ?? 1)),
    'objective.begin(0)',
    `here = ${lookAt}(objective, np.array(START))`,
    'steps = minimize(objective, here, hyper)',
    '',
    'path = []',
    'for t in range(STEPS + 1):',
    ...indent([
      ...(noisy && method.looksAt === 'gradient'
        ? ['objective.begin(t)', 'if t > 0:', '    here = gradient_at(objective, here.at)']
        : []),
      '# A search would go on for ever down a slope without end.',
      'if not (math.isfinite(here.loss) and here.loss > -1e100 and np.all(np.isfinite(here.at))):',
      '    print(f"diverged at step {t}")',
      '    break',
      keepPoint('here.at.tolist()', dimension),
      'if t == STEPS:',
      '    break',
      ...advanceLines(context),
      ...showLoss(schedule, 'here.loss'),
      'try:',
      '    here = steps.send(None if t == 0 else here)',
      'except StopIteration:',
      '    print(f"arrived after {t} steps")',
      '    path += [path[-1]] * (STEPS - t)',
      '    break',
    ]),
    '',
    `print(f"f(${dimension === 1 ? 'x' : 'x, y'}) = {here.loss}")`,
    '# The last line: the points [x, y] at the start and after every step.',
    'print(json.dumps(path))',
  ];
  return sections(
    scriptHead(
      context,
      [
        'import json',
        'import math',
        'from types import SimpleNamespace',
        '',
        ...imports,
        '',
        '# What is not finite is looked at where it matters.',
        'np.seterr(all="ignore")',
      ],
      startLines(spec, dimension),
    ),
    defineSafe(new Set([...surface.safe, ...(schedule?.safe ?? [])])),
    dataLines(spec, library),
    surface.lines,
    value,
    asks.gradient ? slope : [],
    ...(asks.hessian ? [second, hessianOf(dimension)] : []),
    noisy ? pythonRandom : [],
    batchLines(spec),
    objective(spec, pieces, dimension, asks),
    schedule?.definition ?? [],
    point.lines,
    ...pieces.map(({ lines }) => lines),
    main,
  );
};
