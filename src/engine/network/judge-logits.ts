import { exp, log } from '../../formula/math/float64';
import type { LossKind } from './softmax-loss';

export interface Judgement {
  /** Of all rows together: each one's cross-entropy, or mean over the classes of its squared errors. */
  readonly loss: number;
  /** Rows whose largest logit, the first of several, is their label's. */
  readonly right: number;
}

/** `dataLoss` and right answers in float64. @param logits [rows, classes]. @param labels one a row */
export const judgeLogits = (
  kind: LossKind,
  logits: Float32Array,
  labels: Uint8Array | Float32Array,
): Judgement => {
  const classes = logits.length / labels.length;
  const exponentials = new Float64Array(classes);
  let loss = 0;
  let right = 0;
  labels.forEach((label, row) => {
    const z = (k: number) => logits[row * classes + k] ?? Number.NaN;
    let best = 0;
    for (let k = 1; k < classes; k += 1) if (z(k) > z(best)) best = k;
    if (best === label) right += 1;
    let sum = 0;
    for (let k = 0; k < classes; k += 1) {
      const e = exp(z(k) - z(best));
      exponentials[k] = e;
      sum += e;
    }
    switch (kind) {
      case 'cross-entropy':
        loss += log(sum) - (z(label) - z(best));
        return;
      case 'mean-squared-error':
        exponentials.forEach((e, k) => {
          const error = e / sum - Number(k === label);
          loss += (error * error) / classes;
        });
        return;
      default:
        kind satisfies never;
    }
  });
  return { loss, right };
};
