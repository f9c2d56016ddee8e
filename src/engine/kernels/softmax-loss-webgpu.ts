import {
  SOFTMAX_WORKERS,
  type SoftmaxLossAttrs,
  softmaxGradientCode,
  softmaxLossCode,
} from './softmax-loss-code';
import { newTensor, runShader, type ShaderNumber, webgpuInput, webgpuKernel } from './webgpu';

const numbersOf = (rows: number): readonly ShaderNumber[] =>
  Object.entries({ rows, logitsOffset: 0, outOffset: 0 }).map(([name, value]) => ({
    name,
    type: 'int32',
    value,
  }));

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
        numbers: numbersOf(rows),
        count: SOFTMAX_WORKERS,
        workgroup: SOFTMAX_WORKERS,
        key: `softmax-loss-${loss}-${classes}`,
        code: () => softmaxLossCode(loss, classes),
      },
      out,
    );
    return out;
  },
);

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
        numbers: numbersOf(rows),
        count: rows,
        workgroup: 32,
        key: `softmax-loss-gradient-${loss}-${classes}`,
        code: () => softmaxGradientCode(loss, classes),
      },
      out,
    );
    return out;
  },
);
