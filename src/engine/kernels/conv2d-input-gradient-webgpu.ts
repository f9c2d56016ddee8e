import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { ActivationId } from '../../catalog/activations';
import { gateCode } from './activation-wgsl';
import type { Contraction } from './contraction';
import { contract } from './contraction-webgpu';
import { newTensor, runShader, webgpuInput, webgpuKernel } from './webgpu';

type Shape4 = readonly [number, number, number, number];

export interface InputGradientAttrs {
  readonly filterShape: Shape4;
  readonly filterOffset: number;
  readonly inputShape: Shape4;
  /** Rows and columns of zeros before the picture; those after it follow from dy's shape. */
  readonly padding: readonly [number, number];
  /** Multiplies by this activation's slope, from its outputs in the input `gate`. */
  readonly slope?: ActivationId;
}

/** Patches at once, so that large batches stay below a device's largest buffer. */
const MOST_NUMBERS = 2 ** 24;

/** Adds up what every patch holds for a pixel. Uniforms: count, outOffset, outHeight, outWidth. */
export const gatherCode = ({
  filterShape,
  inputShape,
  padding,
  slope,
}: InputGradientAttrs): string => {
  const [filterHeight, filterWidth] = filterShape;
  const [, height, width, channels] = inputShape;
  return `
${slope === undefined ? '' : gateCode(slope)}
fn main(index: i32) {
  if (index >= uniforms.count) { return; }
  let channel = index % ${channels};
  let pixel = index / ${channels};
  let x = pixel % ${width} + ${padding[1]};
  let y = (pixel / ${width}) % ${height} + ${padding[0]};
  let image = pixel / ${width * height};
  var sum = 0.0;
  for (var fy = max(0, y + 1 - uniforms.outHeight); fy < min(${filterHeight}, y + 1); fy += 1) {
    var line = 0.0;
    for (var fx = max(0, x + 1 - uniforms.outWidth); fx < min(${filterWidth}, x + 1); fx += 1) {
      let position = (image * uniforms.outHeight + y - fy) * uniforms.outWidth + x - fx;
      let tap = (fy * ${filterWidth} + fx) * ${channels} + channel;
      line += patches[position * ${filterHeight * filterWidth * channels} + tap];
    }
    sum += line;
  }
  let at = uniforms.outOffset + index;
  result[at] = ${slope === undefined ? 'sum' : 'gated(sum, gate[at])'};
}
`;
};

/** dy · filter^T: what every position of the output gives to the pixels under the filter. */
export const patchesContraction = ([height, width, channels, columns]: Shape4): Contraction => ({
  rowSizes: [],
  rowSteps: [columns],
  columns: height * width * channels,
  columnStep: columns,
  sum: [{ size: columns, left: 1, right: 1 }],
  parts: 1,
  onesRow: false,
  precision: 'blocks',
  finish: { kind: 'none' },
});

const gather = (
  backend: WebGPUBackend,
  attrs: InputGradientAttrs,
  patches: TensorInfo,
  gate: TensorInfo | undefined,
  out: TensorInfo,
  sizes: { count: number; outOffset: number; outHeight: number; outWidth: number },
) => {
  const { filterShape, inputShape, padding, slope } = attrs;
  runShader(
    backend,
    {
      inputs: [['patches', patches], ...(gate === undefined ? [] : [['gate', gate] as const])],
      numbers: Object.entries(sizes).map(([name, value]) => ({ name, type: 'int32', value })),
      count: sizes.count,
      workgroup: 64,
      key: `add-patches-${JSON.stringify([filterShape, inputShape.slice(1), padding, slope])}`,
      code: () => gatherCode(attrs),
    },
    out,
  );
};

/**
 * Gradient of a convolution (stride 1) by its input: dy · filter^T, added up where patches overlap.
 * Inputs `dy` [n, outH, outW, out], `parameters`: the filter somewhere in a vector -> inputShape.
 */
export const conv2DInputGradientWebgpu = webgpuKernel<InputGradientAttrs>(
  'DownhillConv2DInputGradient',
  ({ inputs, backend, attrs }) => {
    const dy = webgpuInput(inputs, 'dy');
    const parameters = webgpuInput(inputs, 'parameters');
    const gate = attrs.slope === undefined ? undefined : webgpuInput(inputs, 'gate');
    const [images, outHeight, outWidth, channels] = dy.shape as unknown as Shape4;
    const [filterHeight, filterWidth, inChannels] = attrs.filterShape;
    const taps = filterHeight * filterWidth * inChannels;
    const positions = outHeight * outWidth;
    const product = patchesContraction(attrs.filterShape);
    const out = newTensor(backend, attrs.inputShape);
    const perImage = attrs.inputShape.slice(1).reduce((a, b) => a * b, 1);
    const chunk = Math.max(1, Math.floor(MOST_NUMBERS / (positions * taps)));
    for (let first = 0; first < images; first += chunk) {
      const count = Math.min(chunk, images - first);
      const patches = newTensor(backend, [count * positions, taps]);
      contract(backend, product, {
        left: { tensor: dy, offset: first * positions * channels },
        right: { tensor: parameters, offset: attrs.filterOffset },
        rows: count * positions,
        out: { tensor: patches, offset: 0 },
      });
      const sizes = { count: count * perImage, outOffset: first * perImage, outHeight, outWidth };
      gather(backend, attrs, patches, gate, out, sizes);
      backend.disposeData(patches.dataId);
    }
    return out;
  },
);
