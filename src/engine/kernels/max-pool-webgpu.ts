import type { ActivationId } from '../../catalog/activations';
import { gateCode } from './activation-wgsl';
import { newTensor, runShader, webgpuInput, webgpuKernel } from './webgpu';

type Shape4 = readonly [number, number, number, number];

export interface MaxPoolAttrs {
  /** Side of a window and distance to the next; what does not fill a window is left out. */
  readonly size: number;
}

const windowsOf = ([images, height, width, channels]: Shape4, size: number) =>
  [images, Math.floor(height / size), Math.floor(width / size), channels] as const;

/** Uniforms: count. */
export const maxPoolCode = ([, height, width, channels]: Shape4, size: number): string => {
  const outHeight = Math.floor(height / size);
  const outWidth = Math.floor(width / size);
  return `fn main(index: i32) {
  if (index >= uniforms.count) { return; }
  let channel = index % ${channels};
  let window = index / ${channels};
  let column = (window % ${outWidth}) * ${size};
  let row = (window / ${outWidth}) % ${outHeight} * ${size};
  let image = window / ${outWidth * outHeight};
  let first = ((image * ${height} + row) * ${width} + column) * ${channels} + channel;
  var largest = x[first];
  for (var y = 0; y < ${size}; y += 1) {
    for (var k = 0; k < ${size}; k += 1) {
      let value = x[first + (y * ${width} + k) * ${channels}];
      // What is not a number stays so.
      if (value > largest || isnan(value)) { largest = value; }
    }
  }
  result[index] = largest;
}
`;
};

/** Largest value of every window. Input `x` [n, h, w, c] -> [n, floor(h / size), floor(w / size), c]. */
export const maxPoolWebgpu = webgpuKernel<MaxPoolAttrs>(
  'DownhillMaxPool',
  ({ inputs, backend, attrs: { size } }) => {
    const x = webgpuInput(inputs, 'x');
    const shape = x.shape as unknown as Shape4;
    const outShape = windowsOf(shape, size);
    const out = newTensor(backend, outShape);
    const count = outShape.reduce((a, b) => a * b, 1);
    runShader(
      backend,
      {
        inputs: [['x', x]],
        numbers: [{ name: 'count', type: 'int32', value: count }],
        count,
        workgroup: 64,
        key: `max-pool-${size}-${shape.slice(1)}`,
        code: () => maxPoolCode(shape, size),
      },
      out,
    );
    return out;
  },
);

export interface MaxPoolGradientAttrs extends MaxPoolAttrs {
  /** Multiplies by this activation's slope, at `x`, its outputs. */
  readonly slope?: ActivationId;
}

/** Uniforms: count. */
export const maxPoolGradientCode = (
  [, height, width, channels]: Shape4,
  size: number,
  slope: ActivationId,
): string => {
  const outHeight = Math.floor(height / size);
  const outWidth = Math.floor(width / size);
  const across = Math.ceil(width / size);
  const down = Math.ceil(height / size);
  return `
${gateCode(slope)}
fn main(index: i32) {
  if (index >= uniforms.count) { return; }
  let channel = index % ${channels};
  let window = index / ${channels};
  let column = window % ${across};
  let row = (window / ${across}) % ${down};
  let image = window / ${across * down};
  let first = ((image * ${height} + row * ${size}) * ${width} + column * ${size}) * ${channels} + channel;
  // Windows that the edge cuts have no output.
  let whole = row < ${outHeight} && column < ${outWidth};
  var largest = x[first];
  var best = 0;
  for (var k = 1; k < ${size * size}; k += 1) {
    let value = x[first + ((k / ${size}) * ${width} + k % ${size}) * ${channels}];
    if (value > largest) { largest = value; best = k; }
  }
  let dy = gated(gradient[((image * ${outHeight} + row) * ${outWidth} + column) * ${channels} + channel], largest);
  for (var k = 0; k < ${size * size}; k += 1) {
    let y = k / ${size};
    let z = k % ${size};
    if (row * ${size} + y < ${height} && column * ${size} + z < ${width}) {
      result[first + (y * ${width} + z) * ${channels}] = select(0.0, dy, whole && k == best);
    }
  }
}
`;
};

/**
 * Each window's gradient at its first largest value, zeros elsewhere; optionally on through the activation below.
 * Inputs `x` [n, h, w, c], `dy` [n, floor(h / size), floor(w / size), c] -> x's shape.
 */
export const maxPoolGradientWebgpu = webgpuKernel<MaxPoolGradientAttrs>(
  'DownhillMaxPoolGradient',
  ({ inputs, backend, attrs: { size, slope = 'linear' } }) => {
    const x = webgpuInput(inputs, 'x');
    const shape = x.shape as unknown as Shape4;
    const [images, height, width, channels] = shape;
    const out = newTensor(backend, shape);
    const count = images * Math.ceil(height / size) * Math.ceil(width / size) * channels;
    runShader(
      backend,
      {
        inputs: [
          ['x', x],
          ['gradient', webgpuInput(inputs, 'dy')],
        ],
        numbers: [{ name: 'count', type: 'int32', value: count }],
        count,
        workgroup: 64,
        key: `max-pool-gradient-${size}-${slope}-${shape.slice(1)}`,
        code: () => maxPoolGradientCode(shape, size, slope),
      },
      out,
    );
    return out;
  },
);
