import type { ActivationId } from '../../../catalog/activations';
import { activationGlsl, gateGlsl } from './activation-glsl';
import { declareSource, each, float, fragment, LANES, type Source } from './stripes';

/**
 * A convolution of stride 1, its filter in the atlas (see `Atlas`) from row `base` on: a row for each place of the kernel
 * and each channel of the input, the bias in the row behind them. Pictures are [height, width, channels]; a texel has four
 * channels, those of one place side by side. Channels are multiples of four, or the input is pictures of one channel.
 */
export interface ConvCode {
  readonly input: readonly [height: number, width: number, channels: number];
  readonly output: readonly [height: number, width: number, channels: number];
  readonly kernel: readonly [height: number, width: number];
  /** Zeros before the first row and column. */
  readonly padding: readonly [rows: number, columns: number];
  readonly base: number;
}

const weight = (row: string, column: string) => `texelFetch(weights, ivec2(${column}, ${row}), 0)`;
const D: Source = { kind: 'stripes', name: 'd' };

/** Splits `column` into a place and four channels of it. */
const place = (column: string, width: number, channels: number) => `
  int quad = ${column} % ${channels / 4};
  int px = (${column} / ${channels / 4}) % ${width};
  int py = ${column} / ${(channels / 4) * width};`;

const stripe = (name: string, i: number, column: string, row: string) =>
  `texelFetch(${name}${i}, ivec2(${column}, ${row}), 0)`;

/** One pixel of a picture of one channel, as bytes. */
const pixel = (source: Extract<Source, { kind: 'bytes' }>, i: number, at: string, row: string) =>
  `(texelFetch(pictures, ivec2((${at}) / 4, 4 * (${row}) + ${i}), 0)[(${at}) % 4] * ${float(source.scale)} + ${float(source.shift)})`;

const inside = (y: string, x: string, height: number, width: number) =>
  `${y} >= 0 && ${y} < ${height} && ${x} >= 0 && ${x} < ${width}`;

/** activation(convolution + b): four images by four channels a fragment. */
export const convForward = (code: ConvCode, source: Source, activation: ActivationId): string => {
  const { input, output, kernel, padding, base } = code;
  const [height, width, channels] = input;
  const terms =
    source.kind === 'bytes'
      ? `
      vec4 w = ${weight(`${base} + k`, 'quad')};
      int at = y * ${width} + x;
${each((i) => `      acc${i} += ${pixel(source, i, 'at', 'row')} * w;`)}`
      : `
      int at = (y * ${width} + x) * ${channels / 4};
      for (int c = 0; c < ${channels / 4}; c += 1) {
        int from = ${base} + ${channels} * k + 4 * c;
${each((j) => `        vec4 w${j} = ${weight(`from + ${j}`, 'quad')};`)}
        vec4 v;
${each((i) => `        v = ${stripe(source.name, i, 'at + c', 'row')};\n        acc${i} += ${LANES.map((lane, j) => `v.${lane} * w${j}`).join(' + ')};`)}
      }`;
  return fragment(
    `uniform sampler2D weights;\n${declareSource(source)}\n${activationGlsl(activation)}`,
    `${place('column', output[1], output[2])}
  vec4 bias = ${weight(`${base + kernel[0] * kernel[1] * channels}`, 'quad')};
${each((i) => `  vec4 acc${i} = bias;`)}
  for (int ky = 0; ky < ${kernel[0]}; ky += 1) {
    for (int kx = 0; kx < ${kernel[1]}; kx += 1) {
      int y = py + ky - ${padding[0]};
      int x = px + kx - ${padding[1]};
      int k = ky * ${kernel[1]} + kx;
      if (!(${inside('y', 'x', height, width)})) continue;${terms}
    }
  }
${each((i) => `  acc${i} = activated(acc${i});`)}`,
  );
};

/** The gradient `d` by a convolution's input, then through the activation that made that input, where there is one. */
export const convInputGradient = (code: ConvCode, gate: ActivationId | undefined): string => {
  const { input, output, kernel, padding, base } = code;
  const [height, width, channels] = output;
  const x: Source = { kind: 'stripes', name: 'x' };
  return fragment(
    `uniform sampler2D weights;\n${declareSource(D)}\n${gate === undefined ? '' : `${declareSource(x)}\n${gateGlsl(gate)}`}`,
    `${place('column', input[1], input[2])}
${each((i) => `  vec4 acc${i} = vec4(0.0);`)}
  for (int ky = 0; ky < ${kernel[0]}; ky += 1) {
    for (int kx = 0; kx < ${kernel[1]}; kx += 1) {
      int y = py - ky + ${padding[0]};
      int x = px - kx + ${padding[1]};
      if (!(${inside('y', 'x', height, width)})) continue;
      int from = ${base} + ${input[2]} * (ky * ${kernel[1]} + kx) + 4 * quad;
      int at = (y * ${width} + x) * ${channels / 4};
      for (int c = 0; c < ${channels / 4}; c += 1) {
${each((j) => `        vec4 w${j} = ${weight(`from + ${j}`, 'c')};`)}
        vec4 v;
${each((i) => `        v = ${stripe('d', i, 'at + c', 'row')};\n        acc${i} += vec4(${each((j) => `dot(v, w${j})`, ', ')});`)}
      }
    }
  }
${gate === undefined ? '' : each((i) => `  acc${i} = gated(acc${i}, ${stripe('x', i, 'column', 'row')});`)}`,
  );
};

/** Rows of four that a filter and its bias have in the atlas. */
export const filterQuads = ({ kernel, input }: ConvCode): number =>
  Math.ceil((kernel[0] * kernel[1] * input[2] + 1) / 4);

/**
 * The part that four images have in the gradient by a filter and its bias: four rows of the atlas by four channels a
 * fragment; below each other `filterQuads` rows for every four images.
 */
export const convFilterGradient = (code: ConvCode, source: Source): string => {
  const { input, output, kernel, padding } = code;
  const [height, width, channels] = output;
  const taps = kernel[0] * kernel[1] * input[2];
  const rows = filterQuads(code);
  const at = `(oy * ${width} + ox) * ${channels / 4} + column`;
  // Of a picture of one channel the four rows are four places; otherwise they are four channels of one.
  const placed = (j: string) => `
    int y${j} = oy + (k${j} / ${kernel[1]}) - ${padding[0]};
    int x${j} = ox + (k${j} % ${kernel[1]}) - ${padding[1]};
    bool within${j} = k${j} < ${kernel[0] * kernel[1]} && ${inside(`y${j}`, `x${j}`, input[0], input[1])};`;
  const read =
    source.kind === 'bytes'
      ? {
          before: each((j) => `  int k${j} = 4 * quad + ${j};`),
          place: each((j) => placed(String(j))),
          value: (i: number) =>
            `vec4(${each((j) => `k${j} == ${taps} ? 1.0 : within${j} ? ${pixel(source, i, `y${j} * ${input[1]} + x${j}`, 'b')} : 0.0`, ', ')})`,
        }
      : {
          before: `  int k = (4 * quad) / ${input[2]};\n  int c = quad % ${input[2] / 4};`,
          place: placed(''),
          value: (i: number) =>
            `4 * quad == ${taps} ? vec4(1.0, 0.0, 0.0, 0.0) : within ? ${stripe(source.name, i, `(y * ${input[1]} + x) * ${input[2] / 4} + c`, 'b')} : vec4(0.0)`,
        };
  return fragment(
    `${declareSource(source)}\n${declareSource(D)}`,
    `  int b = row / ${rows};
  int quad = row % ${rows};
${read.before}
${each((i) => `  vec4 acc${i} = vec4(0.0);`)}
  for (int oy = 0; oy < ${height}; oy += 1) {
    for (int ox = 0; ox < ${width}; ox += 1) {${read.place}
    vec4 v;
    vec4 e;
${each(
  (i) => `    v = ${read.value(i)};
    e = ${stripe('d', i, at, 'b')};
${each((j) => `    acc${j} += v.${LANES[j]} * e;`)}`,
)}
    }
  }`,
  );
};

/** Adds up the parts of `convFilterGradient`, for `count` times four images, into the atlas. */
export const convFilterSum = (code: ConvCode, count: number): string => {
  const part: Source = { kind: 'stripes', name: 'part' };
  const rows = filterQuads(code);
  return fragment(
    declareSource(part),
    `  int quad = row - ${code.base / 4};
${each((i) => `  vec4 acc${i} = vec4(0.0);`)}
  for (int b = 0; b < ${count}; b += 1) {
${each((i) => `    acc${i} += ${stripe('part', i, 'column', `b * ${rows} + quad`)};`)}
  }`,
  );
};
