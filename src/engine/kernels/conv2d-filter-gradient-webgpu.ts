import type { Contraction } from './contraction';
import { squareTile, tileCount } from './contraction-tile';
import { contract } from './contraction-webgpu';
import { newTensor, runShader, target, webgpuInput, webgpuKernel } from './webgpu';

type Shape4 = readonly [number, number, number, number];

export interface FilterGradientAttrs {
  readonly filterShape: Shape4;
  /** Where the result starts in `into`. */
  readonly outOffset?: number;
}

/** Enough invocations to keep a machine busy. */
const INVOCATIONS = 512;

/**
 * Sums over all pictures [n, height, width, channels] of what a filter's numbers meet, and in a last row over the
 * bias. `parts` more than one: so many sums, to be added up (see `sumPartsCode`), so that a machine is kept busy.
 */
export const filterGradientContraction = (
  [images, height, width, channels]: Shape4,
  [filterHeight, filterWidth, , columns]: Shape4,
): { readonly rows: number; readonly contraction: Contraction } => {
  const outHeight = height - filterHeight + 1;
  const outWidth = width - filterWidth + 1;
  const across = filterWidth * channels;
  const rows = filterHeight * across + 1;
  const whole: Contraction = {
    rowSizes: [across],
    rowSteps: [width * channels, 1],
    columns,
    columnStep: 1,
    sum: [
      { size: images, left: height * width * channels, right: outHeight * outWidth * columns },
      { size: outHeight, left: width * channels, right: outWidth * columns },
      { size: outWidth, left: channels, right: columns },
    ],
    parts: 1,
    onesRow: true,
    precision: 'blocks',
    finish: { kind: 'none' },
  };
  const tiles = tileCount(whole, squareTile(whole, rows), rows);
  const perPart = Math.ceil(images / Math.min(images, Math.ceil(INVOCATIONS / tiles)));
  return { rows, contraction: { ...whole, parts: Math.ceil(images / perPart) } };
};

/** Uniforms: count, partialOffset, outOffset. */
export const sumPartsCode = (parts: number) => `fn main(index: i32) {
  if (index >= uniforms.count) { return; }
  var sum = 0.0;
  var lost = 0.0;
  for (var part = 0; part < ${parts}; part += 1) {
    // Kahan (1965).
    let term = partial[uniforms.partialOffset + part * uniforms.count + index] - lost;
    let next = sum + term;
    lost = (next - sum) - term;
    sum = next;
  }
  result[uniforms.outOffset + index] = sum;
}
`;

/**
 * Gradients of a convolution (stride 1, no padding) by its filter and its bias, one after the other.
 * Inputs `x` [n, h, w, in], `dy` [n, outH, outW, out]; `into`: written to instead of a new vector.
 */
export const conv2DFilterGradientWebgpu = webgpuKernel<FilterGradientAttrs>(
  'DownhillConv2DFilterGradient',
  (args) => {
    const { inputs, backend, attrs } = args;
    const x = webgpuInput(inputs, 'x');
    const dy = webgpuInput(inputs, 'dy');
    const shape = x.shape as unknown as Shape4;
    const [, , , columns] = attrs.filterShape;
    const { rows, contraction } = filterGradientContraction(shape, attrs.filterShape);
    const { parts } = contraction;
    const out = target(args, [rows * columns]);
    const outOffset = attrs.outOffset ?? 0;
    const factors = { left: { tensor: x, offset: 0 }, right: { tensor: dy, offset: 0 }, rows };
    if (parts === 1) {
      contract(backend, contraction, { ...factors, out: { tensor: out, offset: outOffset } });
      return out;
    }
    const partial = newTensor(backend, [parts, rows, columns]);
    contract(backend, contraction, { ...factors, out: { tensor: partial, offset: 0 } });
    const count = rows * columns;
    runShader(
      backend,
      {
        inputs: [['partial', partial]],
        numbers: [
          { name: 'count', type: 'int32', value: count },
          { name: 'partialOffset', type: 'int32', value: 0 },
          { name: 'outOffset', type: 'int32', value: outOffset },
        ],
        count,
        workgroup: 32,
        key: `sum-parts-${parts}`,
        code: () => sumPartsCode(parts),
      },
      out,
    );
    backend.disposeData(partial.dataId);
    return out;
  },
);
