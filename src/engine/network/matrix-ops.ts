import * as tf from '@tensorflow/tfjs-core';
import { newtonSchulz } from '../../formula/matrix/orthogonalize';
import { isNarrow } from '../../formula/matrix/shape';
import { type MatrixSpan, sideOf } from '../../formula/matrix/spans';
import type { Space } from '../../formula/program';
import type { MatrixOperand, TensorOps } from '../../formula/tensor/ops';
import { orthonormal } from './matrix-qr';
import { inverseRoot } from './matrix-root';

const sizeOf = (space: Space, { rows, columns }: MatrixSpan): [number, number] => {
  const side = space === 'left' ? sideOf(rows) : sideOf(columns);
  return space === 'element' ? [rows, columns] : [side, side];
};

const orthogonalize = (u: tf.Tensor2D): tf.Tensor2D => {
  const { a, b, c, steps, eps } = newtonSchulz;
  const [rows, columns] = u.shape;
  const tall = rows > columns;
  let x: tf.Tensor2D = tf.div(u, tf.add(tf.sqrt(tf.sum(tf.square(u))), eps));
  for (let k = 0; k < steps; k += 1) {
    const gram: tf.Tensor2D = tf.matMul(x, x, tall, !tall);
    const mixed: tf.Tensor2D = tf.add(tf.mul(gram, b), tf.mul(tf.matMul(gram, gram), c));
    x = tf.add(tf.mul(x, a), tall ? tf.matMul(x, mixed) : tf.matMul(mixed, x));
  }
  return x;
};

/** The matrix functions of a rule in float32 on the current backend, layer by layer; use inside `tf.tidy`. */
export const createMatrixOps = (spans: readonly MatrixSpan[]): TensorOps<tf.Tensor>['matrix'] => {
  /** One layer's matrix; nothing for a side that is too long. */
  const matrixOf = (
    { shape, value }: MatrixOperand<tf.Tensor>,
    span: MatrixSpan,
  ): tf.Tensor2D | undefined => {
    if (typeof value === 'number' || isNarrow(shape)) return undefined;
    const { at, count } = span.parts[shape];
    return count === 0
      ? undefined
      : tf.reshape<tf.Rank.R2>(tf.slice(value, at, count), sizeOf(shape, span));
  };
  const everywhere = (compute: (span: MatrixSpan) => tf.Tensor | undefined): tf.Tensor => {
    const parts = spans.flatMap((span) => {
      const made = compute(span);
      return made === undefined || made.size === 0 ? [] : [tf.reshape<tf.Rank.R1>(made, [-1])];
    });
    return parts.length === 0 ? tf.zeros([0]) : tf.concat1d(parts);
  };
  return (callee, args) => {
    const [first, second] = args;
    const each = (compute: (m: tf.Tensor2D, span: MatrixSpan) => tf.Tensor | undefined) =>
      everywhere((span) => {
        const m = first === undefined ? undefined : matrixOf(first, span);
        return m === undefined ? undefined : compute(m, span);
      });
    switch (callee) {
      case 'rows':
        return tf.tensor1d(spans.map(({ rows }) => rows));
      case 'columns':
        return tf.tensor1d(spans.map(({ columns }) => columns));
      case 'rowMean':
        return each((m) => tf.mean(m, 1));
      case 'columnMean':
        return each((m) => tf.mean(m, 0));
      case 'orthogonalize':
        return each(orthogonalize);
      case 'outerRows':
        return each((m, { rows }) =>
          sideOf(rows) === 0 ? undefined : tf.matMul(m, m, false, true),
        );
      case 'outerColumns':
        return each((m, { columns }) =>
          sideOf(columns) === 0 ? undefined : tf.matMul(m, m, true, false),
        );
      case 'transpose':
        return each((m) => tf.transpose(m));
      case 'identity':
        return each((m) => tf.eye(m.shape[0]));
      case 'inverseRoot': {
        const power = second?.value;
        if (typeof power !== 'number') throw new Error('inverseRoot takes its power as a number');
        return each((m) => inverseRoot(m, power));
      }
      case 'orthonormal':
        return each(orthonormal);
      case 'times':
        return everywhere((span) => {
          const a = first === undefined ? undefined : matrixOf(first, span);
          const b = second === undefined ? undefined : matrixOf(second, span);
          // A side without a matrix leaves the layer as it is.
          return a === undefined || b === undefined ? (a ?? b) : tf.matMul(a, b);
        });
      default:
        return callee satisfies never;
    }
  };
};
