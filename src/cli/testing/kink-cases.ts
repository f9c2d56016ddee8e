import { methods } from '../../catalog/methods';
import { optimizers } from '../../catalog/optimizers';
import { surfaces } from '../../catalog/surfaces';
import { wrappers } from '../../catalog/wrappers';
import type { Experiment } from '../../experiment/types';
import { race } from './export-scripts';

const plane = (formula: string, start: readonly number[]) => ({ kind: 'formula', formula, start });

/** Where a library's own derivative is no number, or another one than ours: guards, ties, ends of domains, flat tips. */
export const KINKS: readonly (readonly [formula: string, start: readonly [number, number]])[] = [
  ['if(abs(x) < 1, sqrt(1 - x^2), 0) + y^2', [2, 1]],
  ['if(abs(x) < 1, sqrt(1 - x^2), 0) + y^2', [0.3, 1]],
  ['if(x > 30, x, log(1 + exp(x))) + y^2', [800, 1]],
  ['if(x < -5, 0, log(x + 6)) + y^2', [-7, 1]],
  ['if(x > 0, x^0.5, -x) + y^2', [-1, 1]],
  ['if(y == 0, x^2, x^2 + sin(y)/y)', [1, 0]],
  ['max(0, 1 - x) + max(0, 1 + x)^2 + y^2', [1, 1]],
  ['max(x, y) + min(x, 2*y) + x^2 + y^2', [1, 1]],
  ['min(x^2, y^2) + abs(x - y)', [0.5, 0.5]],
  ['clamp(x, -1, 1)^2 + clamp(y, 0, x)^2 + y^2', [1, 1]],
  ['clamp(x, y, 2) + x^2 + y^2', [1, 1]],
  ['abs(x) + abs(y)', [0, 1]],
  ['abs(x*y) + sqrt(x^2 + y^2)', [0, 0]],
  ['sqrt(x^2) + sqrt(y^4)', [0, 0]],
  ['hypot(x, y) + hypot(x - 1, y)', [1, 0]],
  ['cbrt(x^3) + cbrt(y)^2', [0, 0.5]],
  ['x^max(2, y) + y^2', [-1.5, 0.5]],
  ['x^if(y > 1, 3, 2) + y^2', [-1.5, 0.5]],
  ['(x^2)^1.5 + y^2 + 0^(y^2 + 1)', [0, 1]],
  ['atan2(y, x)^2 + x^2 + y^2', [0, 0]],
  ['acos(clamp(x, -1, 1)) + x^2 + y^2', [1.5, 1]],
  ['-(1 + cos(12*sqrt(x^2 + y^2)))/(0.5*(x^2 + y^2) + 2)', [0, 0]],
  ['floor(x) + sign(y) + round(x)*y + ceil(y) + x^2 + y^2', [1.5, -0.3]],
  ['sigmoid(1000*x) + tanh(1000*y) + x^2 + y^2', [1, 1]],
  [
    'sec(x) + csc(y) + cot(y) + log2(x + 3) + log10(y + 3) + sinh(x) + cosh(y) + asin(x/9) + atan(y)',
    [0.5, 1],
  ],
  // Of x alone: y stays, and norms count one parameter.
  ['x^4 - x^2 + 0.1*abs(x)', [1.5, -0.7]],
  ['if(x > 0, sqrt(x), x^2)', [-1, 3]],
];

const named = (experiments: readonly Experiment[]): readonly (readonly [string, Experiment])[] =>
  experiments.map((experiment) => {
    const { objective, runs } = experiment;
    const what = objective.kind === 'formula' ? objective.formula : objective.kind;
    const around = runs[0]?.wrappers.map(({ kind }) => ` in ${kind}`).join('') ?? '';
    return [`${runs[0]?.optimizer}${around} on ${what}`, experiment] as const;
  });

const few = { steps: 10 };
const ALONE = plane('0.1*x^4 - x^2 + sin(3*x)', [1.5, -0.7]);

/** Runs whose scripts must make our path wherever we have one. */
export const kinkCases = named([
  ...KINKS.flatMap(([formula, start]) =>
    [
      { optimizer: 'sgd', hyper: { lr: 0.1 } },
      { optimizer: 'adam', hyper: { lr: 0.1 } },
    ].map((run) => race(run, plane(formula, start), few)),
  ),
  race(
    { optimizer: 'sophia', hyper: { lr: 0.1 } },
    plane('max(0, 1 - x)^2 + x*y + abs(y)', [1, 0]),
    few,
  ),
  race(
    { optimizer: 'momentum', hyper: { lr: 0.05 }, wrappers: [{ kind: 'sam' }] },
    plane('max(0, 1 - x) + max(0, 1 + x)^2 + y^2', [1, 1]),
    few,
  ),
  ...surfaces.map(({ id, minima }) => {
    // From the minimum itself, where many a distance is 0.
    const [x = 0, y = 0] = minima[0] ?? [];
    return race(
      { optimizer: 'sgd', hyper: { lr: 1e-4 } },
      { kind: 'surface', surface: id, start: [x, y] },
      few,
    );
  }),
  ...optimizers.map(({ id, suggest }) =>
    race({ optimizer: id, hyper: suggest?.surface ?? {} }, { ...ALONE, gradientNoise: 0.1 }, few),
  ),
  ...wrappers.map(({ id }) =>
    race({ optimizer: 'momentum', hyper: { lr: 0.02 }, wrappers: [{ kind: id }] }, ALONE, few),
  ),
]);

export const kinkMethods = named([
  ...methods.flatMap(({ id }) => [
    race({ optimizer: id }, ALONE, few),
    race({ optimizer: id }, plane('if(x > -9, log(1 + exp(x)), 0) + x^2 + y^4 + y^2', [1, 1]), few),
  ]),
  race({ optimizer: 'newton' }, plane('2 - cos(sqrt(x^2 + y^2))', [0, 0]), few),
]);
