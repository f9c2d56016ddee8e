import * as tf from '@tensorflow/tfjs-core';
import type { LayerSpan } from '../../experiment/layer-span';
import { isSquare } from '../../formula/matrix/shape';
import { type LinearUpdate, linearUpdate } from '../surface/diagnosis/linear-update';
import type { UpdateSeen } from '../update-seen';
import { type KeptUpdate, seenAgain } from './kept-update';
import { updateVectors } from './update-vectors';
import { vectorElements } from './vector-elements';

type Entry = number | tf.Tensor;

const { operator } = vectorElements;
const minus = (a: Entry, b: Entry): Entry => (b === 0 ? a : operator('-', a, b));
const times = (a: Entry, b: Entry): Entry => (a === 0 || b === 0 ? 0 : operator('*', a, b));

/** The step that a gradient of 1 leads to when it lasts; undefined where a sum of it never settles. */
const steadyRate = ({ matrix, input }: LinearUpdate<tf.Tensor>): Entry | undefined => {
  // (I - A) s = b for the state, by elimination; then theta's step.
  const n = matrix.length - 1;
  const rows: Entry[][] = Array.from({ length: n }, (_, i) => [
    ...Array.from({ length: n }, (_, j) => minus(i === j ? 1 : 0, matrix[i + 1]?.[j + 1] ?? 0)),
    input[i + 1] ?? 0,
  ]);
  for (const [k, row] of rows.entries()) {
    const pivot = row[k] ?? 0;
    if (typeof pivot === 'number' && Math.abs(pivot) < 1e-14) return undefined;
    for (const [i, other] of rows.entries()) {
      if (i === k) continue;
      const factor = operator('/', other[k] ?? 0, pivot);
      for (let j = k; j <= n; j += 1) other[j] = minus(other[j] ?? 0, times(factor, row[j] ?? 0));
    }
  }
  return rows.reduce<Entry>(
    (rest, row, k) =>
      minus(rest, times(operator('/', row[n] ?? 0, row[k] ?? 1), matrix[0]?.[k + 1] ?? 0)),
    times(-1, input[0] ?? 0),
  );
};

/** Where an adaptive rule's update begins, and how it scales: P^-1 on a diagonal, and its learning rate. */
export interface HeldScales {
  /** One for each parameter; the caller's, as theta is. */
  readonly scales: tf.Tensor1D;
  readonly theta: tf.Tensor1D;
  readonly lr: number;
}

/**
 * By how much an adaptive rule's update moves each parameter for a gradient of 1 that lasts, its magnitudes held fast
 * and its learning rate taken out: 1 / P of Cohen et al. 2022 (arXiv 2207.14484), which for Adam is
 * (1 - beta1^t) (sqrt(v / (1 - beta2^t)) + eps), v as this update leaves it. Found from the rule itself.
 * @returns undefined of a rule that scales all parameters of a layer alike, or that is not linear so far
 */
export const heldScales = (
  seen: UpdateSeen<tf.Tensor1D>,
  layers: readonly LayerSpan[],
): HeldScales | undefined => {
  const { program, theta, uniforms } = seen;
  const lr = uniforms.lr ?? Number.NaN;
  const squares = new Set(
    program.state.filter(({ shape }) => isSquare(shape)).map(({ name }) => name),
  );
  // A tidy lets nothing out but tensors.
  const found: tf.Tensor1D[] = tf.tidy(() => {
    const { entry, instruction } = updateVectors(
      seen,
      layers,
      (k) => program.body[k]?.value.kind === 'reduce',
    );
    const linear = linearUpdate<tf.Tensor>(
      program,
      {
        uniforms,
        instruction,
        // No number of a square matrix belongs to one parameter alone.
        entry: (name) => (squares.has(name) ? Number.NaN : entry(name)),
      },
      vectorElements,
    );
    const rate = linear?.scaled ? steadyRate(linear) : undefined;
    if (rate === undefined) return [];
    return [tf.mul<tf.Tensor1D>(tf.ones(theta.shape), operator('/', rate, lr))];
  });
  const [scales] = found;
  // Who shows the update tidies up, too.
  return scales && { scales: tf.keep(scales), theta: tf.keep(tf.clone(theta)), lr };
};

/** The same of an update that was kept. @param theta where it began, unless it says so itself */
export const scalesAgain = (
  update: KeptUpdate,
  theta: Float32Array<ArrayBuffer>,
  layers: readonly LayerSpan[],
): HeldScales | undefined => {
  let found: HeldScales | undefined;
  tf.tidy(() => {
    found = heldScales(seenAgain(update, theta), layers);
  });
  return found;
};
