import { LARGEST_SQUARE, SMALLEST_SQUARE } from '../../math/plane-length';
import type { Callee } from '../assembler/function-builder';
import type { ModuleBuilder } from '../assembler/module-builder';
import type { MathCallees } from '../math';

/** `planeLength` as a function of a module. */
export const defineLength = (module: ModuleBuilder, math: MathCallees): Callee =>
  module.define({ parameters: ['f64', 'f64'], results: ['f64'] }, (f) => {
    const [a, b] = [f.parameter(0), f.parameter(1)];
    const square = f.local('f64');
    f.get(a).get(a).op('f64.mul').get(b).get(b).op('f64.mul', 'f64.add').tee(square);
    f.f64(SMALLEST_SQUARE).op('f64.gt').get(square).f64(LARGEST_SQUARE).op('f64.lt', 'i32.and');
    f.either(
      () => f.get(square).op('f64.sqrt'),
      () => f.get(a).get(b).call(math.hypot),
    );
  });
