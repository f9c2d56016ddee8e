import type {
  Callee,
  FunctionBuilder,
  Local,
} from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { type Place, pushAt } from './layer';
import { once } from './once';

const QUAD = 4;
const FLOAT = 4;
const DOUBLE = 8;
/** Weights of one part. */
const PART = 16384;

/** l2 * sum(w^2) + l1 * sum(|w|) over weights. */
export interface PenaltyShape {
  readonly l1: number;
  readonly l2: number;
  /** Where weights lie in the vector of parameters, in numbers. */
  readonly weights: readonly { readonly offset: number; readonly size: number }[];
}

export interface Penalty {
  readonly parts: number;
  /**
   * Writes the call that puts the sum of one part into its place among `sums`, float64 each, and, given a gradient, adds
   * the part's gradient to what is there.
   */
  run(
    f: FunctionBuilder,
    places: { readonly theta: Local; readonly gradient?: Local; readonly sums: Place },
    part: Local,
  ): void;
}

/** Defines `some(theta, gradient, count)`, which returns the penalty of `count` weights, summed in float64. */
const compileSome = (
  module: ModuleBuilder,
  { l1, l2 }: PenaltyShape,
  withGradient: boolean,
): Callee =>
  module.define({ parameters: ['i32', 'i32', 'i32'], results: ['f64'] }, (f) => {
    const [from, to, count] = [f.parameter(0), f.parameter(1), f.parameter(2)];
    const left = f.local('i32');
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
    f.get(count).i32(2).op('i32.shr_u').tee(left);
    f.when(() => f.loopDown(left, () => some(QUAD)));
    f.get(count)
      .i32(QUAD - 1)
      .op('i32.and')
      .tee(left);
    f.when(() => f.loopDown(left, () => some(1)));
    f.get(sums).lane('f64x2.extract_lane', 0).get(sums).lane('f64x2.extract_lane', 1);
    f.op('f64.add');
  });

/** The penalty in parts that can be computed at the same time. */
export const compilePenalty = (module: ModuleBuilder, shape: PenaltyShape): Penalty => {
  const withSlope = once(() => compileSome(module, shape, true));
  const alone = once(() => compileSome(module, shape, false));
  let parts = 0;
  /** Parts of one size that lie one behind the other. */
  const runs = shape.weights.flatMap(({ offset, size }) => {
    const whole = Math.floor(size / PART);
    return [
      { offset, count: whole, size: PART },
      { offset: offset + whole * PART, count: 1, size: size % PART },
    ]
      .filter((run) => run.count > 0 && run.size > 0)
      .map((run) => {
        const from = parts;
        parts += run.count;
        return { ...run, from };
      });
  });
  return {
    parts,
    run: (f, { theta, gradient, sums }, part) => {
      const within = f.local('i32');
      for (const { from, offset, count, size } of runs) {
        f.address(part, -from).tee(within).i32(count).op('i32.lt_u');
        f.when(() => {
          const at = (base: Local) =>
            pushAt(f, { base, bytes: offset * FLOAT }, within, PART * FLOAT);
          pushAt(f, sums, part, DOUBLE);
          at(theta);
          at(gradient ?? theta);
          f.i32(size).call(gradient ? withSlope() : alone());
          f.memory('f64.store');
        });
      }
    },
  };
};
