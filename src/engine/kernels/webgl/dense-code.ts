import type { ActivationId } from '../../../catalog/activations';
import { activationGlsl, gateGlsl } from './activation-glsl';
import { declareSource, each, fragment, LANES, readSource, type Source } from './stripes';

/** A dense layer, its weights in the atlas (see `Atlas`) from row `base` on, the bias in the row behind them. */
export interface DenseCode {
  readonly inputs: number;
  readonly units: number;
  readonly base: number;
}

const weight = (row: string, column: string) => `texelFetch(weights, ivec2(${column}, ${row}), 0)`;

/** activation(input · w + b): four images by four units a fragment. */
export const denseForward = (
  { inputs, base }: DenseCode,
  source: Source,
  activation: ActivationId,
): string => {
  const quads = Math.floor(inputs / 4);
  const terms = (k: string, lanes: number) => `
${LANES.slice(0, lanes)
  .map((_, j) => `    vec4 w${j} = ${weight(`${base} + 4 * ${k} + ${j}`, 'column')};`)
  .join('\n')}
${each((i) => `    vec4 x${i} = ${readSource(source, i, k, 'row')};`)}
${each(
  (i) =>
    `    acc${i} += ${LANES.slice(0, lanes)
      .map((lane, j) => `x${i}.${lane} * w${j}`)
      .join(' + ')};`,
)}`;
  return fragment(
    `uniform sampler2D weights;\n${declareSource(source)}\n${activationGlsl(activation)}`,
    `  vec4 bias = ${weight(`${base + inputs}`, 'column')};
${each((i) => `  vec4 acc${i} = bias;`)}
  for (int k = 0; k < ${quads}; k += 1) {${terms('k', 4)}
  }
${inputs % 4 === 0 ? '' : `  {${terms(String(quads), inputs % 4)}\n  }`}
${each((i) => `  acc${i} = activated(acc${i});`)}`,
  );
};

/** The gradient `d` by a layer's input, then through the activation that made that input, where there is one. */
export const denseInputGradient = (
  { units, base }: DenseCode,
  gate: ActivationId | undefined,
): string => {
  const quads = Math.floor(units / 4);
  const d: Source = { kind: 'stripes', name: 'd' };
  const input: Source = { kind: 'stripes', name: 'x' };
  const terms = (c: string, lanes: number) => {
    const part = LANES.slice(0, lanes).join('');
    const dot = (i: number, j: number) =>
      lanes === 1 ? `d${i}_.x * w${j}.x` : `dot(d${i}_.${part}, w${j}.${part})`;
    return `
${each((j) => `    vec4 w${j} = ${weight(`${base} + 4 * column + ${j}`, c)};`)}
${each((i) => `    vec4 d${i}_ = ${readSource(d, i, c, 'row')};`)}
${each((i) => `    acc${i} += vec4(${each((j) => dot(i, j), ', ')});`)}`;
  };
  return fragment(
    `uniform sampler2D weights;\n${declareSource(d)}\n${gate === undefined ? '' : `${declareSource(input)}\n${gateGlsl(gate)}`}`,
    `${each((i) => `  vec4 acc${i} = vec4(0.0);`)}
  for (int c = 0; c < ${quads}; c += 1) {${terms('c', 4)}
  }
${units % 4 === 0 ? '' : `  {${terms(String(quads), units % 4)}\n  }`}
${gate === undefined ? '' : each((i) => `  acc${i} = gated(acc${i}, ${readSource(input, i, 'column', 'row')});`)}`,
  );
};

/**
 * The gradient by a layer's weights and bias: four rows of the atlas by four units a fragment, rows r to target r % 4.
 * @param rows images of a batch; what `d` holds of further ones must be 0
 */
export const denseWeightGradient = (
  { inputs, base }: DenseCode,
  source: Source,
  rows: number,
): string => {
  const d: Source = { kind: 'stripes', name: 'd' };
  const last = Math.floor(inputs / 4);
  const lane = (one: (j: number) => boolean) =>
    `vec4(${each((j) => (one(j) ? '1.0' : '0.0'), ', ')})`;
  return fragment(
    `${declareSource(source)}\n${declareSource(d)}`,
    `  int quad = row - ${base / 4};
  // The bias is the weight of an input that is always 1.
  vec4 kept = quad == ${last} ? ${lane((j) => j < inputs % 4)} : vec4(1.0);
  vec4 ones = quad == ${last} ? ${lane((j) => j === inputs % 4)} : vec4(0.0);
${each((i) => `  vec4 acc${i} = vec4(0.0);`)}
  for (int b = 0; b < ${Math.ceil(rows / 4)}; b += 1) {
    vec4 x;
    vec4 d;
${each(
  (i) => `    x = ${readSource(source, i, 'quad', 'b')} * kept + ones;
    d = ${readSource(d, i, 'column', 'b')};
${each((j) => `    acc${j} += x.${LANES[j]} * d;`)}`,
)}
  }`,
  );
};
