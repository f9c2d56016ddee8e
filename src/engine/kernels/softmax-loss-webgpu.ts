import { newTensor, runShader, webgpuInput, webgpuKernel } from './webgpu';

export interface SoftmaxLossAttrs {
  readonly loss: 'cross-entropy' | 'mean-squared-error';
}

/** Invocations of the one workgroup that adds up the loss. */
const WORKERS = 64;

/**
 * A row's largest logit and the sum of exp(z - largest). The built-in exp may be off by several units in the last
 * place, and that error would be the same for a whole row of the gradient: so its own, by Cody and Waite (1980).
 */
const rowCode = (classes: number) => `
fn exponential(x: f32) -> f32 {
  let z = select(x, -87.0, x < -87.0);
  let n = round(z * 1.44269504);
  let r = (z - n * 0.693359375) + n * 2.12194440e-4;
  let p = ((((1.9875691500e-4 * r + 1.3981999507e-3) * r + 8.3334519073e-3) * r + 4.1665795894e-2) * r
    + 1.6666665459e-1) * r + 5.0000001201e-1;
  return ((p * r * r + r) + 1.0) * bitcast<f32>((i32(n) + 127) << 23u);
}
fn largestOf(first: i32) -> f32 {
  var largest = logits[first];
  for (var k = 1; k < ${classes}; k += 1) { largest = max(largest, logits[first + k]); }
  return largest;
}
fn sumOf(first: i32, largest: f32) -> f32 {
  var sum = 0.0;
  for (var k = 0; k < ${classes}; k += 1) { sum += exponential(logits[first + k] - largest); }
  return sum;
}`;

const lossOfRow = (loss: SoftmaxLossAttrs['loss'], classes: number): string => {
  switch (loss) {
    case 'cross-entropy':
      return `
    var picked = 0.0;
    for (var k = 0; k < ${classes}; k += 1) {
      picked += labels[at + k] * (logits[at + k] - largest);
    }
    let value = log(sum) - picked;`;
    case 'mean-squared-error':
      return `
    var value = 0.0;
    for (var k = 0; k < ${classes}; k += 1) {
      let error = exponential(logits[at + k] - largest) / sum - labels[at + k];
      value += error * error / ${classes}.0;
    }`;
    default:
      return loss satisfies never;
  }
};

const lossCode = (loss: SoftmaxLossAttrs['loss'], classes: number) => `
var<workgroup> sums: array<f32, ${WORKERS}>;
${rowCode(classes)}
fn main(index: i32) {
  var total = 0.0;
  var lost = 0.0;
  for (var row = index; row < uniforms.rows; row += ${WORKERS}) {
    let at = row * ${classes};
    let largest = largestOf(at);
    let sum = sumOf(at, largest);
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
    for (var k = 0; k < ${WORKERS}; k += 1) { all += sums[k]; }
    result[0] = all / f32(uniforms.rows);
  }
}
`;

/**
 * Mean loss of softmax(logits) over the rows. Inputs `logits`, `labels` [n, classes] (one-hot) -> [].
 * See `dataLoss` for the losses.
 */
export const softmaxLossWebgpu = webgpuKernel<SoftmaxLossAttrs>(
  'DownhillSoftmaxLoss',
  ({ inputs, backend, attrs: { loss } }) => {
    const logits = webgpuInput(inputs, 'logits');
    const [rows = 0, classes = 0] = logits.shape;
    const out = newTensor(backend, []);
    runShader(
      backend,
      {
        inputs: [
          ['logits', logits],
          ['labels', webgpuInput(inputs, 'labels')],
        ],
        numbers: [{ name: 'rows', type: 'int32', value: rows }],
        count: WORKERS,
        workgroup: WORKERS,
        key: `softmax-loss-${loss}-${classes}`,
        code: () => lossCode(loss, classes),
      },
      out,
    );
    return out;
  },
);

const gradientOfRow = (loss: SoftmaxLossAttrs['loss'], classes: number): string => {
  const each = (body: string) => `for (var k = 0; k < ${classes}; k += 1) { ${body} }`;
  const p = 'exponential(logits[at + k] - largest)';
  switch (loss) {
    case 'cross-entropy':
      return each(`result[at + k] = ((${p} / sum) - labels[at + k]) / f32(uniforms.rows);`);
    case 'mean-squared-error':
      return `
  var inner = 0.0;
  ${each(`let p = ${p} / sum; inner += p * (p - labels[at + k]);`)}
  let scale = 2.0 / (f32(uniforms.rows) * ${classes}.0);
  ${each(`let p = ${p} / sum; result[at + k] = scale * p * ((p - labels[at + k]) - inner);`)}`;
    default:
      return loss satisfies never;
  }
};

const gradientCode = (loss: SoftmaxLossAttrs['loss'], classes: number) => `${rowCode(classes)}
fn main(index: i32) {
  if (index >= uniforms.rows) { return; }
  let at = index * ${classes};
  let largest = largestOf(at);
  let sum = sumOf(at, largest);
  ${gradientOfRow(loss, classes)}
}
`;

/** Gradient of `DownhillSoftmaxLoss` by the logits. Inputs `logits`, `labels` [n, classes] -> [n, classes]. */
export const softmaxLossGradientWebgpu = webgpuKernel<SoftmaxLossAttrs>(
  'DownhillSoftmaxLossGradient',
  ({ inputs, backend, attrs: { loss } }) => {
    const logits = webgpuInput(inputs, 'logits');
    const [rows = 0, classes = 0] = logits.shape;
    const out = newTensor(backend, [rows, classes]);
    runShader(
      backend,
      {
        inputs: [
          ['logits', logits],
          ['labels', webgpuInput(inputs, 'labels')],
        ],
        numbers: [{ name: 'rows', type: 'int32', value: rows }],
        count: rows,
        workgroup: 32,
        key: `softmax-loss-gradient-${loss}-${classes}`,
        code: () => gradientCode(loss, classes),
      },
      out,
    );
    return out;
  },
);
