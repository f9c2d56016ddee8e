import type {
  Callee,
  FunctionBuilder,
  Local,
} from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';

const QUAD = 4;
const FLOAT = 4;

/** l2 * sum(w^2) + l1 * sum(|w|) over weights. */
export interface PenaltyShape {
  readonly l1: number;
  readonly l2: number;
  /** Where weights lie in the vector of parameters, in numbers. */
  readonly weights: readonly { readonly offset: number; readonly size: number }[];
}

/**
 * Defines `penalty(theta, gradient)`, which returns the penalty, summed in float64, and adds its gradient to what is
 * there; or `penalty(theta)`, without a gradient. Both are addresses.
 */
export const compilePenalty = (
  module: ModuleBuilder,
  { l1, l2, weights }: PenaltyShape,
  withGradient: boolean,
): Callee => {
  const write = (f: FunctionBuilder) => {
    const from = f.local('i32');
    const to = f.local('i32');
    const w = f.local('v128');
    const term = f.local('v128');
    const sums = f.local('v128');

    const addTerm = () => {
      f.get(w).get(w).op('f32x4.mul').f32x4(l2).op('f32x4.mul');
      f.get(w).op('f32x4.abs').f32x4(l1).op('f32x4.mul', 'f32x4.add').set(term);
      f.get(sums).get(term).op('f64x2.promote_low_f32x4', 'f64x2.add');
      f.upperHalf(term).op('f64x2.promote_low_f32x4', 'f64x2.add').set(sums);
    };
    const addSlope = (gradient: () => void) => {
      gradient();
      f.get(w)
        .f32x4(2 * l2)
        .op('f32x4.mul');
      // l1 with the sign of the weight, and 0 at 0.
      f.get(w).f32x4(-0).op('v128.and').f32x4(l1).op('v128.or');
      f.get(w).f32x4(0).op('f32x4.ne', 'v128.and', 'f32x4.add', 'f32x4.add');
    };
    const some = (lanes: number) => {
      const load = lanes === QUAD ? 'v128.load' : 'v128.load32_zero';
      f.get(from).memory(load).set(w);
      addTerm();
      if (withGradient) {
        f.get(to);
        addSlope(() => f.get(to).memory(load));
        if (lanes === QUAD) f.memory('v128.store');
        else f.laneMemory('v128.store32_lane', 0);
      }
      f.advance(from, lanes * FLOAT).advance(to, lanes * FLOAT);
    };

    for (const { offset, size } of weights) {
      f.address(f.parameter(0), offset * FLOAT).set(from);
      if (withGradient) f.address(f.parameter(1), offset * FLOAT).set(to);
      f.repeat(Math.floor(size / QUAD), () => some(QUAD));
      f.repeat(size % QUAD, () => some(1));
    }
    f.get(sums).lane('f64x2.extract_lane', 0).get(sums).lane('f64x2.extract_lane', 1);
    f.op('f64.add');
  };
  const parameters: readonly Local['type'][] = withGradient ? ['i32', 'i32'] : ['i32'];
  return module.define({ parameters, results: ['f64'] }, write);
};
