import { type LossKind, lossDivisor, lossOf } from '../../experiment/network/loss';
import { exp, log } from '../../formula/math/float64';
import { compileExpression } from '../../formula/wasm/expression';
import { largestOf } from './largest-of';

const compiled = new Map<LossKind, ReturnType<typeof compileExpression>>();

/** A class's part of a loss, of p, y and logp. */
const termOf = (kind: LossKind) => {
  const term = compiled.get(kind) ?? compileExpression(lossOf(kind).term, ['p', 'y', 'logp']);
  compiled.set(kind, term);
  return term;
};

export interface Judgement {
  /** The losses of all rows together. */
  readonly loss: number;
  /** Rows whose largest logit, the first of several, is their label's. */
  readonly right: number;
}

/** No value is right or wrong: it is more or less off. */
const judgeValues = (
  kind: LossKind,
  outputs: Float32Array,
  wanted: Uint8Array | Float32Array,
): Judgement => {
  const term = termOf(kind);
  const sum = outputs.reduce((total, output, k) => total + term(output, wanted[k] ?? 0, 0), 0);
  return { loss: sum, right: 0 };
};

/** `dataLoss` and right answers in float64. @param logits [rows, classes]. @param labels one a row, or as many values */
export const judgeLogits = (
  kind: LossKind,
  logits: Float32Array,
  labels: Uint8Array | Float32Array,
): Judgement => {
  if (lossOf(kind).of === 'values') return judgeValues(kind, logits, labels);
  const classes = logits.length / labels.length;
  const term = termOf(kind);
  const exponentials = new Float64Array(classes);
  let loss = 0;
  let right = 0;
  labels.forEach((label, row) => {
    const z = (k: number) => logits[row * classes + k] ?? Number.NaN;
    const best = largestOf(logits, classes, row);
    if (best === label) right += 1;
    let sum = 0;
    for (let k = 0; k < classes; k += 1) {
      const e = exp(z(k) - z(best));
      exponentials[k] = e;
      sum += e;
    }
    const logSum = log(sum);
    for (let k = 0; k < classes; k += 1)
      loss += term((exponentials[k] ?? 0) / sum, Number(k === label), z(k) - z(best) - logSum);
  });
  return { loss: loss / lossDivisor(lossOf(kind), 1, classes), right };
};
