export interface SoftmaxLossAttrs {
  readonly loss: 'cross-entropy' | 'mean-squared-error';
}

/** Invocations of the one workgroup that adds up the loss. */
export const SOFTMAX_WORKERS = 64;

/**
 * A row's largest logit and the sum of exp(z - largest). The built-in exp may be off by several units in the last
 * place, and that error would be the same for a whole row of the gradient: so its own, by Cody and Waite (1980).
 */
const rowCode = (classes: number) => `
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

const lossOfRow = (loss: SoftmaxLossAttrs['loss'], classes: number): string => {
  switch (loss) {
    case 'cross-entropy':
      return `
    var picked = 0.0;
    for (var k = 0; k < ${classes}; k += 1) {
      picked += labels[at + k] * (logit(at + k) - largest);
    }
    let value = log(sum) - picked;`;
    case 'mean-squared-error':
      return `
    var value = 0.0;
    for (var k = 0; k < ${classes}; k += 1) {
      let error = exponential(logit(at + k) - largest) / sum - labels[at + k];
      value += error * error / ${classes}.0;
    }`;
    default:
      return loss satisfies never;
  }
};

/** One workgroup goes over all rows; `ofRow` is done for each beside adding up its loss. */
const overRows = (
  loss: SoftmaxLossAttrs['loss'],
  classes: number,
  ofRow: string,
  target: string,
) => `
var<workgroup> sums: array<f32, ${SOFTMAX_WORKERS}>;
${rowCode(classes)}
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

const gradientOfRow = (loss: SoftmaxLossAttrs['loss'], classes: number): string => {
  const each = (body: string) => `for (var k = 0; k < ${classes}; k += 1) { ${body} }`;
  const p = 'exponential(logit(at + k) - largest)';
  switch (loss) {
    case 'cross-entropy':
      return each(
        `result[uniforms.outOffset + at + k] = ((${p} / sum) - labels[at + k]) / f32(uniforms.rows);`,
      );
    case 'mean-squared-error':
      return `
  var inner = 0.0;
  ${each(`let p = ${p} / sum; inner += p * (p - labels[at + k]);`)}
  let scale = 2.0 / (f32(uniforms.rows) * ${classes}.0);
  ${each(`let p = ${p} / sum; result[uniforms.outOffset + at + k] = scale * p * ((p - labels[at + k]) - inner);`)}`;
    default:
      return loss satisfies never;
  }
};

/** Mean loss over the rows -> result[outOffset]. Uniforms: rows, logitsOffset, outOffset. One workgroup. */
export const softmaxLossCode = (loss: SoftmaxLossAttrs['loss'], classes: number): string =>
  overRows(loss, classes, '', 'result[uniforms.outOffset]');

/**
 * The gradient by the logits -> result, and the mean loss -> losses[lossOffset].
 * Uniforms: rows, logitsOffset, outOffset, lossOffset. One workgroup.
 */
export const softmaxLossAndGradientCode = (
  loss: SoftmaxLossAttrs['loss'],
  classes: number,
): string =>
  overRows(loss, classes, `{ ${gradientOfRow(loss, classes)} }`, 'losses[uniforms.lossOffset]');

/** Uniforms: rows, logitsOffset, outOffset. */
export const softmaxGradientCode = (
  loss: SoftmaxLossAttrs['loss'],
  classes: number,
) => `${rowCode(classes)}
fn main(index: i32) {
  if (index >= uniforms.rows) { return; }
  let at = index * ${classes};
  let largest = largestOf(at);
  let sum = sumOf(at, largest);
  ${gradientOfRow(loss, classes)}
}
`;
