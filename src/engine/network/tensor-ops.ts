import * as tf from '@tensorflow/tfjs-core';
import type { LayerSpan } from '../../experiment/layer-span';
import type { BinaryOperation, UnaryOperation } from '../../formula/graph/operation';
import { expansion, lengthOf, matrixSpans } from '../../formula/matrix/spans';
import type { Space } from '../../formula/program';
import type { TensorOps } from '../../formula/tensor/ops';
import { createMatrixOps } from './matrix-ops';

/** tfjs's cast on WebGPU renames the type and leaves whole numbers in the buffer, which a kernel then reads as such. */
const asNumber = (condition: tf.Tensor): tf.Tensor =>
  tf.getBackend() === 'webgpu' ? tf.where(condition, 1, 0) : tf.cast(condition, 'float32');

/** By name and one by one: a bundler keeps all of tfjs where operations are looked up in its namespace. */
const unaryOperations: Readonly<Record<UnaryOperation, (x: tf.Tensor) => tf.Tensor>> = {
  neg: (x) => tf.neg(x),
  abs: (x) => tf.abs(x),
  sign: (x) => tf.sign(x),
  sqrt: (x) => tf.sqrt(x),
  cbrt: (x) => tf.mul(tf.sign(x), tf.pow(tf.abs(x), 1 / 3)),
  exp: (x) => tf.exp(x),
  log: (x) => tf.log(x),
  sin: (x) => tf.sin(x),
  cos: (x) => tf.cos(x),
  tan: (x) => tf.tan(x),
  tanh: (x) => tf.tanh(x),
  asin: (x) => tf.asin(x),
  acos: (x) => tf.acos(x),
  atan: (x) => tf.atan(x),
  sinh: (x) => tf.sinh(x),
  cosh: (x) => tf.cosh(x),
  log2: (x) => tf.mul(tf.log(x), Math.LOG2E),
  log10: (x) => tf.mul(tf.log(x), Math.LOG10E),
  sigmoid: (x) => tf.sigmoid(x),
  ceil: (x) => tf.ceil(x),
  round: (x) => tf.round(x),
  floor: (x) => tf.floor(x),
};

type Operand = tf.Tensor | number;

const binaryOperations: Readonly<Record<BinaryOperation, (a: Operand, b: Operand) => tf.Tensor>> = {
  add: (a, b) => tf.add(a, b),
  sub: (a, b) => tf.sub(a, b),
  // A square reads its operand once; a product reads it twice.
  mul: (a, b) => (a === b && typeof a !== 'number' ? tf.square(a) : tf.mul(a, b)),
  div: (a, b) => tf.div(a, b),
  pow: (a, b) => tf.pow(a, b),
  atan2: (a, b) => tf.atan2(a, b),
  hypot: (a, b) => {
    const [p, q] = [tf.abs(a), tf.abs(b)];
    const high = tf.maximum(p, q);
    const ratio = tf.divNoNan(tf.minimum(p, q), high);
    return tf.mul(high, tf.sqrt(tf.add(1, tf.square(ratio))));
  },
  min: (a, b) => tf.minimum(a, b),
  max: (a, b) => tf.maximum(a, b),
  less: (a, b) => asNumber(tf.less(a, b)),
  lessEqual: (a, b) => asNumber(tf.lessEqual(a, b)),
  greater: (a, b) => asNumber(tf.greater(a, b)),
  greaterEqual: (a, b) => asNumber(tf.greaterEqual(a, b)),
  equal: (a, b) => asNumber(tf.equal(a, b)),
  notEqual: (a, b) => asNumber(tf.notEqual(a, b)),
};

export interface TfjsTensorOps extends TensorOps<tf.Tensor> {
  dispose(): void;
}

/** The operations of a rule on the current tfjs backend; use inside `tf.tidy`. */
export const createTensorOps = (layers: readonly LayerSpan[]): TfjsTensorOps => {
  const spans = matrixSpans(layers);
  const matrix = createMatrixOps(spans);
  // Made when they are first asked for: few rules spread anything.
  const kept = new Map<string, tf.Tensor1D>();
  const indices = (from: 'layer' | 'row' | 'column', to: Space): tf.Tensor1D => {
    const key = `${from} ${to}`;
    const made = kept.get(key) ?? tf.keep(tf.tensor1d(expansion(spans, from, to), 'int32'));
    kept.set(key, made);
    return made;
  };
  return {
    unary: (operation, x) => unaryOperations[operation](x),
    binary: (operation, a, b) => binaryOperations[operation](a, b),
    select: (condition, yes, no) => tf.where(tf.notEqual(condition, 0), yes, no),
    sumLayers: (x) =>
      tf.stack(layers.map((layer) => tf.sum(tf.slice(x, layer.offset, layer.size)))),
    sumAll: (x) => tf.sum(x),
    expand: (x, from, to) => tf.gather(x, indices(from, to)),
    matrix,
    layerVector: (values) => tf.tensor1d([...values], 'float32'),
    scalar: (value) => tf.scalar(value),
    fill: (x, space) => {
      const length = lengthOf(space, spans);
      return typeof x === 'number' ? tf.fill([length], x) : tf.tile(tf.reshape(x, [1]), [length]);
    },
    dispose: () => tf.dispose([...kept.values()]),
  };
};
