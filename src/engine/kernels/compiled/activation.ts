import type { Activation } from '../../../catalog/definition';
import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import { emitVectorSigmoid, emitVectorTanh } from '../../../formula/wasm/vector-math';

const QUAD = 4;
const FLOAT = 4;

/**
 * Applies an activation to `count` numbers from `start` on, in place, but for what a product did already (see
 * `Finish`). Goes on to a multiple of four numbers: what comes after must be written later, or be room to spare.
 */
export const emitActivation = (
  f: FunctionBuilder,
  activation: Activation,
  start: Local,
  count: number,
): void => {
  if (activation === 'linear' || activation === 'relu') return;
  const at = f.local('i32');
  const x = f.local('v128');
  f.get(start).set(at);
  f.repeat(Math.ceil(count / QUAD), () => {
    f.get(at).memory('v128.load').set(x);
    switch (activation) {
      case 'tanh':
        emitVectorTanh(f, x);
        break;
      case 'sigmoid':
        emitVectorSigmoid(f, x);
        break;
      default:
        activation satisfies never;
    }
    f.get(at)
      .get(x)
      .memory('v128.store')
      .advance(at, QUAD * FLOAT);
  });
};

/** gradient = gradient * slope, four numbers; the slope follows from the activation's output `y`. */
export const emitSlope = (
  f: FunctionBuilder,
  activation: Activation,
  y: Local,
  gradient: Local,
): void => {
  switch (activation) {
    case 'linear':
      return;
    case 'relu':
      f.get(y).f32x4(0).op('f32x4.gt').get(gradient).op('v128.and').set(gradient);
      return;
    case 'tanh':
      f.f32x4(1).get(y).get(y).op('f32x4.mul', 'f32x4.sub');
      f.get(gradient).op('f32x4.mul').set(gradient);
      return;
    case 'sigmoid':
      f.f32x4(1).get(y).op('f32x4.sub').get(y).op('f32x4.mul');
      f.get(gradient).op('f32x4.mul').set(gradient);
      return;
    default:
      activation satisfies never;
  }
};
