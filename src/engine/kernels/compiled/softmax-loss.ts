import { type Loss, lossDivisor } from '../../../experiment/network/loss';
import { namesIn } from '../../../formula/traverse';
import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import { emitExpression } from '../../../formula/wasm/expression';
import type { MathCallees } from '../../../formula/wasm/math';

const FLOAT = 4;
const DOUBLE = 8;

export interface SoftmaxLossShape {
  readonly loss: Loss;
  readonly rows: number;
  /** Rows of the whole batch, over which the mean is. */
  readonly batch: number;
  readonly classes: number;
  readonly withGradient: boolean;
}

/** Bytes of a row's answer: its class, or a float32 a value. */
export const answerBytes = ({
  loss,
  classes,
}: Pick<SoftmaxLossShape, 'loss' | 'classes'>): number =>
  loss.of === 'classes' ? 1 : classes * FLOAT;

/**
 * Writes the loss of softmax(logits) of each row, a float64 (see `lossDivisor`), and, where wanted, the gradient of their
 * mean by the logits. Logits and gradient [rows, classes], labels one byte a row; what is between is computed in float64.
 * Of values, there is no softmax.
 */
export const emitSoftmaxLoss = (
  f: FunctionBuilder,
  { loss, rows, batch, classes, withGradient }: SoftmaxLossShape,
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
  const logSum = f.local('f64');
  const total = f.local('f64');
  const wanted = withGradient ? [loss.gradient, ...loss.sums] : [];
  const read = namesIn(loss.term, ...wanted);
  /** Shifted logits, then exponentials, then probabilities. */
  const values = f.locals('f64', classes);
  /** Shifted logits, then the logarithms of probabilities. */
  const logs = read.has('logp') ? f.locals('f64', classes) : [];
  const sums = wanted.length > 0 ? f.locals('f64', loss.sums.length) : [];
  const ofValues = loss.of === 'values';
  const answer = ofValues ? f.locals('f64', classes) : [];

  const namesOf = (k: number): Readonly<Record<string, () => void>> => ({
    p: () => f.get(values[k] ?? sum),
    logp: () => f.get(logs[k] ?? sum),
    y: () => {
      if (ofValues) f.get(answer[k] ?? sum);
      else f.get(label).i32(k).op('i32.eq', 'f64.convert_i32_u');
    },
    ...Object.fromEntries(sums.map((local, s) => [`s${s}`, () => f.get(local)])),
  });

  f.get(pointers.logits).set(logits).get(pointers.labels).set(labels);
  f.get(pointers.gradient).set(gradient).get(pointers.losses).set(losses);
  const readValues = () => {
    [[logits, values] as const, [labels, answer] as const].forEach(([from, to]) => {
      to.forEach((local, k) => {
        f.get(from)
          .memory('f32.load', k * FLOAT)
          .op('f64.promote_f32')
          .set(local);
      });
    });
  };
  const softmax = () => {
    f.get(labels).memory('i32.load8_u').set(label);
    values.forEach((value, k) => {
      f.get(logits)
        .memory('f32.load', k * FLOAT)
        .op('f64.promote_f32')
        .tee(value);
      if (k > 0) f.get(largest).op('f64.max');
      f.set(largest);
    });
    f.f64(0).set(sum);
    values.forEach((value, k) => {
      const log = logs[k];
      f.get(value).get(largest).op('f64.sub');
      if (log !== undefined) f.tee(log);
      f.call(math.exp).tee(value).get(sum).op('f64.add').set(sum);
    });
    if (read.has('p')) for (const value of values) f.get(value).get(sum).op('f64.div').set(value);
    if (logs.length > 0) f.get(sum).call(math.log).set(logSum);
    for (const log of logs) f.get(log).get(logSum).op('f64.sub').set(log);
  };
  f.repeat(rows, () => {
    if (ofValues) readValues();
    else softmax();

    f.f64(0).set(total);
    for (const local of sums) f.f64(0).set(local);
    values.forEach((_, k) => {
      const accumulate = (e: Loss['term'], to: Local) => {
        emitExpression(f, e, namesOf(k), math);
        f.get(to).op('f64.add').set(to);
      };
      accumulate(loss.term, total);
      sums.forEach((local, s) => {
        const part = loss.sums[s];
        if (part !== undefined) accumulate(part, local);
      });
    });
    f.get(losses).get(total).memory('f64.store').advance(losses, DOUBLE);
    if (withGradient)
      values.forEach((_, k) => {
        f.get(gradient);
        emitExpression(f, loss.gradient, namesOf(k), math);
        f.f64(lossDivisor(loss, batch, classes)).op('f64.div', 'f32.demote_f64');
        f.memory('f32.store', k * FLOAT);
      });
    f.advance(logits, classes * FLOAT)
      .advance(gradient, classes * FLOAT)
      .advance(labels, answerBytes({ loss, classes }));
  });
};
