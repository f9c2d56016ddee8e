import type { Expression } from '../ast';
import { createShapeOf } from '../shapes';
import { createPythonEmitter } from './expression';
import type { PythonNames } from './names';
import type { SafeName } from './safe';
import { torch } from './torch';

/** The Python reading of an expression of numbers alone, by the module `math`. */
export const emitScalarPython = (
  e: Expression,
  names: PythonNames,
  hazards: ReadonlySet<Expression>,
  needs: (name: SafeName) => void,
): string =>
  createPythonEmitter({
    // Never asked: there are no arrays.
    dialect: torch,
    nameOf: names,
    shapeOf: createShapeOf(() => 'uniform'),
    uniforms: 'float',
    like: 'theta',
    hazards,
    needs,
  })(e).text;
