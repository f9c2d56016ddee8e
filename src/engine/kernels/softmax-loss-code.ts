import { type LossKind, lossOf } from '../../experiment/network/loss';
import type { ShaderFunction } from '../../formula/shader/function';
import { functionsWgsl } from '../../formula/wgsl/functions';
import { callText, declareRead, lossFunctions, reads } from './loss-functions';

export interface SoftmaxLossAttrs {
  readonly loss: LossKind;
}

/** Invocations of the one workgroup that adds up the loss. */
export const SOFTMAX_WORKERS = 64;

/** Values are what the network answers: nothing is taken from them, nothing divides them. */
const VALUES_CODE = `
fn logit(at: i32) -> f32 { return logits[uniforms.logitsOffset + at]; }
fn largestOf(first: i32) -> f32 { return 0.0; }
fn sumOf(first: i32, largest: f32) -> f32 { return 1.0; }`;

/**
 * A row's largest logit and the sum of exp(z - largest). The built-in exp may be off by several units in the last
 * place, and that error would be the same for a whole row of the gradient: so its own, by Cody and Waite (1980).
 */
const rowCode = (loss: LossKind, classes: number) =>
  lossOf(loss).of === 'values'
    ? VALUES_CODE
    : `
fn logit(at: i32) -> f32 { return logits[uniforms.logitsOffset + at]; }
fn exponential(x: f32) -> f32 {
  let z = select(x, -87.0, x < -87.0);
  let n = round(z * 1.44269504);
  let r = (z - n * 0.693359375) + n * 2.12194440e-4;
  let p = ((((1.9875691500e-4 * r + 1.3981999507e-3) * r + 8.3334519073e-3) * r + 4.1665795894e-2) * r
    + 1.6666665459e-1) * r + 5.0000001201e-1;
  return ((p * r * r + r) + 1.0) * bitcast<f32>((i32(n) + 127) << 23u);
}
fn largestOf(first: i32) -> f32 {
  var largest = logit(first);
  for (var k = 1; k < ${classes}; k += 1) { largest = max(largest, logit(first + k)); }
  return largest;
}
fn sumOf(first: i32, largest: f32) -> f32 {
  var sum = 0.0;
  for (var k = 0; k < ${classes}; k += 1) { sum += exponential(logit(first + k) - largest); }
  return sum;
}`;

/** What is computed of every class of a row, from what the functions read. */
const eachClass = (
  loss: LossKind,
  classes: number,
  functions: readonly ShaderFunction[],
  body: string,
): string => `
    ${reads(functions, 'logp') ? 'let logSum = log(sum);' : ''}
    for (var k = 0; k < ${classes}; k += 1) {
      let z = logit(at + k) - largest;
      ${declareRead(functions, {
        p: lossOf(loss).of === 'values' ? 'let p = z;' : 'let p = exponential(z) / sum;',
        y: 'let y = labels[at + k];',
        logp: 'let logp = z - logSum;',
      })}
      ${body}
    }`;

const lossOfRow = (loss: LossKind, classes: number): string => {
  const { term } = lossFunctions(lossOf(loss));
  const mean = lossOf(loss).reduce === 'mean' ? ` / ${classes}.0` : '';
  return `
    var value = 0.0;
    ${eachClass(loss, classes, [term], `value += ${callText(term)}${mean};`)}`;
};

/** One workgroup goes over all rows; `ofRow` is done for each beside adding up its loss. */
const overRows = (
  loss: LossKind,
  classes: number,
  functions: readonly ShaderFunction[],
  ofRow: string,
  target: string,
) => `
var<workgroup> sums: array<f32, ${SOFTMAX_WORKERS}>;
${functionsWgsl([lossFunctions(lossOf(loss)).term, ...functions])}
${rowCode(loss, classes)}
fn main(index: i32) {
  var total = 0.0;
  var lost = 0.0;
  for (var row = index; row < uniforms.rows; row += ${SOFTMAX_WORKERS}) {
    let at = row * ${classes};
    let largest = largestOf(at);
    let sum = sumOf(at, largest);
    ${ofRow}
    ${lossOfRow(loss, classes)}
    let term = value - lost;
    let next = total + term;
    lost = (next - total) - term;
    total = next;
  }
  sums[index] = total;
  workgroupBarrier();
  if (index == 0) {
    var all = 0.0;
    for (var k = 0; k < ${SOFTMAX_WORKERS}; k += 1) { all += sums[k]; }
    ${target} = all / f32(uniforms.rows);
  }
}
`;

const gradientFunctions = (loss: LossKind): readonly ShaderFunction[] => {
  const { sums, slope } = lossFunctions(lossOf(loss));
  return [...sums, slope];
};

const gradientOfRow = (loss: LossKind, classes: number): string => {
  const { sums, slope } = lossFunctions(lossOf(loss));
  const divisor =
    lossOf(loss).reduce === 'mean' ? `(f32(uniforms.rows) * ${classes}.0)` : 'f32(uniforms.rows)';
  const totals = sums.map((_, s) => `var s${s} = 0.0;`).join(' ');
  const add = sums.map((sum, s) => `s${s} += ${callText(sum)};`).join(' ');
  return `
    ${totals}
    ${sums.length === 0 ? '' : `{ ${eachClass(loss, classes, sums, add)} }`}
    ${eachClass(loss, classes, [slope], `result[uniforms.outOffset + at + k] = ${callText(slope)} / ${divisor};`)}`;
};

/** Mean loss over the rows -> result[outOffset]. Uniforms: rows, logitsOffset, outOffset. One workgroup. */
export const softmaxLossCode = (loss: LossKind, classes: number): string =>
  overRows(loss, classes, [], '', 'result[uniforms.outOffset]');

/**
 * The gradient by the logits -> result, and the mean loss -> losses[lossOffset].
 * Uniforms: rows, logitsOffset, outOffset, lossOffset. One workgroup.
 */
export const softmaxLossAndGradientCode = (loss: LossKind, classes: number): string =>
  overRows(
    loss,
    classes,
    gradientFunctions(loss),
    `{ ${gradientOfRow(loss, classes)} }`,
    'losses[uniforms.lossOffset]',
  );

/** Uniforms: rows, logitsOffset, outOffset. */
export const softmaxGradientCode = (
  loss: LossKind,
  classes: number,
) => `${functionsWgsl(gradientFunctions(loss))}
${rowCode(loss, classes)}
fn main(index: i32) {
  if (index >= uniforms.rows) { return; }
  let at = index * ${classes};
  let largest = largestOf(at);
  let sum = sumOf(at, largest);
  ${gradientOfRow(loss, classes)}
}
`;
