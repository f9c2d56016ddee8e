import { resolvePlane } from '../experiment/plane';
import { hasNoise } from '../experiment/starts';
import type { PlaneSpec } from '../experiment/types';
import type { PythonDialect } from '../formula/python/dialect';
import { pythonFloat } from '../formula/python/number';
import { defineSafe } from '../formula/python/safe';
import { emitSurfacePython } from '../formula/python/surface';
import type { ExportContext, PythonOptimizer } from './context';
import { batchLines, dataLines, drawsBatches, type FitLibrary } from './fit-data';
import { givenIn } from './given';
import { planeDraws } from './given-plane';
import { scriptHead } from './head';
import { pythonRandom } from './random';
import { showLoss } from './schedule-lines';
import { indent, type Lines, sections } from './text';

/** What one library's script for a function of x and y has of its own. */
export interface PlaneParts {
  readonly dialect: PythonDialect;
  readonly library: FitLibrary;
  /** With what makes the library compute in double precision. */
  readonly imports: Lines;
  readonly optimizer: PythonOptimizer;
  /** Over `f` and its derivatives. */
  readonly functions: readonly Lines[];
  /** Makes `theta` and what moves it. */
  readonly begin: Lines;
  /** The statement that sets `loss`, a plain number, before update `t`. */
  readonly measure: string;
  /** The expression of whether all of `theta` is finite. */
  readonly finite: string;
  /** The expression of `theta` as a list. */
  readonly point: string;
  /** After the optimizer's `advance`. */
  readonly update: Lines;
}

/** Of a function of x alone the one parameter; y, which stays, is in the path alone. */
export const startLines = ({ start }: PlaneSpec, dimension: 1 | 2): Lines =>
  dimension === 1
    ? [`START = [${pythonFloat(start[0])}]`, `Y = ${pythonFloat(start[1])}`]
    : [`START = [${start.map(pythonFloat).join(', ')}]`];

/** The statement that keeps a point of the path. @param point the expression of a list of theta's numbers */
export const keepPoint = (point: string, dimension: 1 | 2): string =>
  `path.append(${dimension === 1 ? `[*${point}, Y]` : point})`;

/** The script for a function of x and y. */
export const planeScript = (context: ExportContext, spec: PlaneSpec, parts: PlaneParts): string => {
  const { plan, schedule } = context;
  const { optimizer } = parts;
  const plane = resolvePlane(spec);
  const { dimension } = plane;
  const given = givenIn(plan);
  const surface = emitSurfacePython({
    ...plane,
    dialect: parts.dialect,
    gradient: true,
    hessian: given.includes('hessian'),
  });
  const main = [
    ...parts.begin,
    '',
    'path = []',
    'for t in range(STEPS + 1):',
    ...indent([
      parts.measure,
      `if not (math.isfinite(loss) and ${parts.finite}):`,
      '    print(f"diverged at step {t}")',
      '    break',
      keepPoint(parts.point, dimension),
      'if t == STEPS:',
      '    break',
      ...optimizer.advance,
      ...parts.update,
      ...showLoss(schedule),
    ]),
    '',
    `print(f"f(${dimension === 1 ? 'x' : 'x, y'}) = {loss}")`,
    '# The last line: the points [x, y] at the start and after every update.',
    'print(json.dumps(path))',
  ];
  return sections(
    scriptHead(
      context,
      ['import json', 'import math', ...parts.imports],
      startLines(spec, dimension),
    ),
    defineSafe(new Set([...surface.safe, ...optimizer.safe, ...(schedule?.safe ?? [])])),
    dataLines(spec, parts.library),
    surface.lines,
    hasNoise(spec) || drawsBatches(spec) || given.length > 0 ? pythonRandom : [],
    batchLines(spec),
    ...planeDraws(given, dimension),
    schedule?.definition ?? [],
    ...optimizer.definitions,
    ...parts.functions,
    main,
  );
};
