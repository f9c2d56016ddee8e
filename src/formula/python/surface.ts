import type { Expression } from '../ast';
import { type DataPoints, dataNames, variesWithPoint } from '../data';
import { differentiate } from '../differentiate';
import { gradientOf } from '../gradient-of';
import { operatorPrecedence, precedence } from '../precedence';
import { createShapeOf } from '../shapes';
import { shareNodes } from '../share';
import { simplify } from '../simplify';
import { secondDerivatives } from '../surface';
import { namesIn } from '../traverse';
import type { PythonDialect } from './dialect';
import { createPythonEmitter } from './expression';
import { createHazardFinder } from './hazards';
import { createPythonNames } from './names';
import { pythonNumber } from './number';
import { type SafeName, safeNames } from './safe';

export interface SurfacePython {
  /** Two empty lines between functions. */
  readonly lines: readonly string[];
  readonly safe: ReadonlySet<SafeName>;
}

export interface SurfacePythonOptions {
  readonly expression: Expression;
  readonly parameters: Readonly<Record<string, number>>;
  /** 1 of a function of x alone. */
  readonly dimension: 1 | 2;
  /** What the formula runs over; nothing where it has no data. */
  readonly data?: DataPoints;
  readonly dialect: PythonDialect;
  /** Which derivatives are wanted. */
  readonly gradient: boolean;
  readonly hessian: boolean;
}

const isComparison = (e: Expression): boolean =>
  e.kind === 'binary' && operatorPrecedence[e.operator] === precedence.comparison;

/**
 * `f`, and where they are wanted `df` and `d2f` with all first derivatives and [xx, xy, yy]: functions of numbers of the
 * library, `x` alone or `x` and `y`, with parameters' values as defaults. The derivatives are the formula's own, so that
 * kinks and branches that are not taken are to a script what they are to the engine; the library differentiates nothing.
 * Of a formula over data they also take its columns, by default the arrays `U` and `V` (`W`).
 */
export const emitSurfacePython = ({
  expression,
  parameters,
  dimension,
  data,
  dialect,
  gradient,
  hessian,
}: SurfacePythonOptions): SurfacePython => {
  const variables = ['x', 'y'].slice(0, dimension);
  const columns = dataNames.slice(0, data?.width ?? 0);
  const taken = ['f', 'df', 'd2f', 'theta', ...dialect.modules, ...safeNames];
  const names = createPythonNames(taken, ['x', 'y', ...columns]);
  const safe = new Set<SafeName>();
  const f = simplify(expression);
  const given = Object.entries(parameters).filter(([name]) => namesIn(expression).has(name));
  const defaults = given.map(([name, number]) => `${names(name)}=${pythonNumber(number)}`);
  defaults.push(...columns.map((name) => `${name}=${name.toUpperCase()}`));
  const header = (name: string) => `def ${name}(${[...variables, ...defaults].join(', ')}):`;

  const read = (roots: readonly Expression[], about?: string): readonly string[] => {
    const known = namesIn(...roots);
    const free = (k: number): string => (known.has(`u${k}`) ? `v${free(k + 1)}` : `u${k}`);
    const moves = createShapeOf((name) =>
      Object.hasOwn(parameters, name) || name === 'pi' || name === 'e' ? 'uniform' : 'element',
    );
    const { lets, results } = shareNodes(
      roots,
      (k) => free(k + 1),
      (node) => moves(node) === 'element' && !isComparison(node),
    );
    const perPoint = new Set<string>();
    for (const { name, value } of lets)
      if (value.kind !== 'data' && variesWithPoint(value, perPoint)) perPoint.add(name);
    const finder = createHazardFinder();
    for (const e of [...lets.map(({ value }) => value), ...results])
      finder.visit(e, (name) => (Object.hasOwn(parameters, name) ? parameters[name] : undefined));
    const emit = createPythonEmitter({
      dialect,
      nameOf: names,
      shapeOf: moves,
      uniforms: 'float',
      like: 'x',
      hazards: finder.hazards,
      perPoint,
      needs: (name) => safe.add(name),
    });
    // A constant is a number of the library's, too.
    const text = (e: Expression) =>
      moves(e) === 'element' ? emit(e).text : `0 * x + (${emit(e).text})`;
    const parts = results.map(text);
    return [
      ...(about === undefined ? [] : [`    """${about}"""`]),
      ...lets.map(({ name, value }) => `    ${names(name)} = ${emit(value).text}`),
      parts.length === 1 && about === undefined
        ? `    return ${parts[0]}`
        : `    return [${parts.join(', ')}]`,
    ];
  };

  const lines = [header('f'), ...read([expression])];
  if (gradient) {
    const about = 'The derivatives of f as the playground has them, at kinks and ties, too.';
    lines.push('', '', header('df'), ...read(gradientOf(f).slice(0, dimension), about));
  }
  if (hessian) {
    const { xx, xy, yy } = secondDerivatives(differentiate(f, 'x'), differentiate(f, 'y'));
    const wanted = dimension === 1 ? [xx] : [xx, xy, yy];
    const about = dimension === 1 ? 'By x twice.' : 'By x twice, by x and y, by y twice.';
    lines.push('', '', header('d2f'), ...read(wanted, about));
  }
  return { lines, safe };
};
