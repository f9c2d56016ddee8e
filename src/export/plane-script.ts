import { resolvePlane } from '../experiment/plane';
import type { PlaneSpec } from '../experiment/types';
import type { PythonDialect } from '../formula/python/dialect';
import { pythonFloat } from '../formula/python/number';
import { defineSafe } from '../formula/python/safe';
import { emitSurfacePython } from '../formula/python/surface';
import type { ExportContext, PythonOptimizer } from './context';
import { givenIn } from './given';
import { planeDraws } from './given-plane';
import { scriptHead } from './head';
import { pythonRandom } from './random';
import { showLoss } from './schedule-lines';
import { indent, type Lines, sections } from './text';

/** What one library's script for a function of x and y has of its own. */
export interface PlaneParts {
  readonly dialect: PythonDialect;
  /** With what makes the library compute in double precision. */
  readonly imports: Lines;
  readonly optimizer: PythonOptimizer;
  /** Over `f(x, y)`. */
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

export const startLine = ({ start }: PlaneSpec): string =>
  `START = [${start.map(pythonFloat).join(', ')}]`;

/** The script for a function of x and y. */
export const planeScript = (context: ExportContext, spec: PlaneSpec, parts: PlaneParts): string => {
  const { plan, schedule } = context;
  const { optimizer } = parts;
  const { expression, parameters } = resolvePlane(spec);
  const surface = emitSurfacePython(expression, parameters, parts.dialect);
  const given = givenIn(plan);
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
      `path.append(${parts.point})`,
      'if t == STEPS:',
      '    break',
      ...optimizer.advance,
      ...parts.update,
      ...showLoss(schedule),
    ]),
    '',
    'print(f"f(x, y) = {loss}")',
    '# The last line: the points [x, y] at the start and after every update.',
    'print(json.dumps(path))',
  ];
  return sections(
    scriptHead(context, ['import json', 'import math', ...parts.imports], [startLine(spec)]),
    defineSafe(new Set([...surface.safe, ...optimizer.safe, ...(schedule?.safe ?? [])])),
    surface.lines,
    spec.gradientNoise !== 0 || given.length > 0 ? pythonRandom : [],
    ...planeDraws(given),
    schedule?.definition ?? [],
    ...optimizer.definitions,
    ...parts.functions,
    main,
  );
};
