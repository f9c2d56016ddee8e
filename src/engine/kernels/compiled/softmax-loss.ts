import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import type { MathCallees } from '../../../formula/wasm/math';

const FLOAT = 4;
const DOUBLE = 8;

export interface SoftmaxLossShape {
  readonly kind: 'cross-entropy' | 'mean-squared-error';
  readonly rows: number;
  /** Rows of the whole batch, over which the mean is. */
  readonly batch: number;
  readonly classes: number;
  readonly withGradient: boolean;
}

/** By how much the sum of all rows' losses is more than their mean. */
export const lossDivisor = ({
  kind,
  batch,
  classes,
}: Pick<SoftmaxLossShape, 'kind' | 'batch' | 'classes'>): number =>
  kind === 'cross-entropy' ? batch : batch * classes;

/**
 * Writes the loss of softmax(logits) of each row, a float64 (see `lossDivisor`), and, where wanted, the gradient of their
 * mean by the logits. Logits and gradient [rows, classes], labels one byte a row; what is between is computed in float64.
 */
export const emitSoftmaxLoss = (
  f: FunctionBuilder,
  { kind, rows, batch, classes, withGradient }: SoftmaxLossShape,
  pointers: {
    readonly logits: Local;
    readonly labels: Local;
    readonly gradient: Local;
    readonly losses: Local;
  },
  math: MathCallees,
): void => {
  const logits = f.local('i32');
  const labels = f.local('i32');
  const gradient = f.local('i32');
  const losses = f.local('i32');
  const label = f.local('i32');
  const largest = f.local('f64');
  const sum = f.local('f64');
  const total = f.local('f64');
  const inner = f.local('f64');
  /** Shifted logits, then exponentials, then probabilities, then errors. */
  const values = f.locals('f64', classes);
  const probabilities = kind === 'mean-squared-error' ? f.locals('f64', classes) : values;

  const target = (k: number) => f.get(label).i32(k).op('i32.eq', 'f64.convert_i32_u');
  const writeGradient = (k: number) => f.op('f32.demote_f64').memory('f32.store', k * FLOAT);

  const crossEntropy = () => {
    f.get(total).get(sum).call(math.log).op('f64.add').set(total);
    if (!withGradient) return;
    values.forEach((value, k) => {
      f.get(gradient).get(value).get(sum).op('f64.div');
      target(k);
      f.op('f64.sub').f64(batch).op('f64.div');
      writeGradient(k);
    });
  };
  const squaredError = () => {
    f.f64(0).set(inner);
    values.forEach((value, k) => {
      const p = probabilities[k] ?? value;
      f.get(value).get(sum).op('f64.div').tee(p);
      target(k);
      f.op('f64.sub').tee(value).get(value).op('f64.mul').get(total).op('f64.add').set(total);
      f.get(value).get(p).op('f64.mul').get(inner).op('f64.add').set(inner);
    });
    if (!withGradient) return;
    values.forEach((value, k) => {
      f.get(gradient).get(probabilities[k] ?? value);
      f.get(value).get(inner).op('f64.sub', 'f64.mul');
      f.f64(2 / (batch * classes)).op('f64.mul');
      writeGradient(k);
    });
  };

  f.get(pointers.logits).set(logits).get(pointers.labels).set(labels);
  f.get(pointers.gradient).set(gradient).get(pointers.losses).set(losses);
  f.repeat(rows, () => {
    f.get(labels).memory('i32.load8_u').set(label);
    values.forEach((value, k) => {
      f.get(logits)
        .memory('f32.load', k * FLOAT)
        .op('f64.promote_f32')
        .tee(value);
      if (k > 0) f.get(largest).op('f64.max');
      f.set(largest);
    });
    f.f64(0).set(sum).f64(0).set(total);
    values.forEach((value, k) => {
      f.get(value).get(largest).op('f64.sub').set(value);
      if (kind === 'cross-entropy') {
        // -log softmax = log(sum) - shifted logit of the label.
        f.get(total);
        target(k);
        f.get(value).op('f64.mul', 'f64.sub').set(total);
      }
      f.get(value).call(math.exp).tee(value).get(sum).op('f64.add').set(sum);
    });
    if (kind === 'cross-entropy') crossEntropy();
    else squaredError();
    f.get(losses).get(total).memory('f64.store').advance(losses, DOUBLE);
    f.advance(logits, classes * FLOAT)
      .advance(gradient, classes * FLOAT)
      .advance(labels, 1);
  });
};
