import type { Expression } from '../ast';
import { createShapeOf } from '../shapes';
import { namesIn } from '../traverse';
import type { PythonDialect } from './dialect';
import { createPythonEmitter } from './expression';
import { createHazardFinder } from './hazards';
import { createPythonNames } from './names';
import { pythonNumber } from './number';
import { type SafeName, safeNames } from './safe';

export interface PythonFunction {
  readonly lines: readonly string[];
  readonly safe: ReadonlySet<SafeName>;
}

/**
 * `def f(x, y, …):` for two numbers of the library, which it can differentiate; parameters have their values as
 * defaults.
 * @param e a checked surface
 */
export const emitSurfacePython = (
  e: Expression,
  parameters: Readonly<Record<string, number>>,
  dialect: PythonDialect,
): PythonFunction => {
  const names = createPythonNames(['f', 'theta', ...dialect.modules, ...safeNames], ['x', 'y']);
  const safe = new Set<SafeName>();
  const read = namesIn(e);
  const given = Object.entries(parameters).filter(([name]) => read.has(name));
  const finder = createHazardFinder();
  finder.visit(e, (name) => (Object.hasOwn(parameters, name) ? parameters[name] : undefined));
  const like = read.has('x') ? 'x' : 'y';
  const emit = createPythonEmitter({
    dialect,
    nameOf: names,
    shapeOf: createShapeOf((name) => (name === 'x' || name === 'y' ? 'element' : 'uniform')),
    uniforms: 'float',
    like,
    hazards: finder.hazards,
    needs: (name) => safe.add(name),
  });
  const { text } = emit(e);
  // A constant has a gradient, too.
  const value = read.has('x') || read.has('y') ? text : `0 * x + (${text})`;
  const defaults = given.map(([name, number]) => `${names(name)}=${pythonNumber(number)}`);
  return { lines: [`def f(${['x', 'y', ...defaults].join(', ')}):`, `    return ${value}`], safe };
};
