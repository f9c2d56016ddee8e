import type { ActivationId } from '../../../catalog/activations';
import { gateGlsl } from './activation-glsl';
import { declareSource, each, fragment, type Source } from './stripes';

/** The largest of every `size` by `size` places, at steps of `size`. Channels are a multiple of four. */
export interface PoolCode {
  readonly input: readonly [height: number, width: number, channels: number];
  readonly output: readonly [height: number, width: number, channels: number];
  readonly size: number;
}

const X: Source = { kind: 'stripes', name: 'x' };
const D: Source = { kind: 'stripes', name: 'd' };
const stripe = (name: string, i: number, column: string) =>
  `texelFetch(${name}${i}, ivec2(${column}, row), 0)`;

export const maxPool = ({ input, output, size }: PoolCode): string => {
  const quads = input[2] / 4;
  return fragment(
    declareSource(X),
    `  int quad = column % ${quads};
  int px = (column / ${quads}) % ${output[1]};
  int py = column / ${quads * output[1]};
  int first = (${size} * py * ${input[1]} + ${size} * px) * ${quads} + quad;
${each((i) => `  vec4 acc${i} = ${stripe('x', i, 'first')};`)}
  for (int y = 0; y < ${size}; y += 1) {
    for (int x = 0; x < ${size}; x += 1) {
      int at = first + (y * ${input[1]} + x) * ${quads};
${each((i) => `      acc${i} = max(acc${i}, ${stripe('x', i, 'at')});`)}
    }
  }`,
  );
};

/** The gradient `d` by the input: to the first of the largest of each window, then through the activation that made it. */
export const maxPoolGradient = (
  { input, output, size }: PoolCode,
  gate: ActivationId | undefined,
): string => {
  const quads = input[2] / 4;
  return fragment(
    `${declareSource(X)}\n${declareSource(D)}\n${gate === undefined ? '' : gateGlsl(gate)}`,
    `  int quad = column % ${quads};
  int px = (column / ${quads}) % ${input[1]};
  int py = column / ${quads * input[1]};
  int wx = px / ${size};
  int wy = py / ${size};
  int own = (py - ${size} * wy) * ${size} + (px - ${size} * wx);
  bool used = wx < ${output[1]} && wy < ${output[0]};
  int first = (${size} * wy * ${input[1]} + ${size} * wx) * ${quads} + quad;
  int above = (wy * ${output[1]} + wx) * ${quads} + quad;
${each((i) => `  vec4 acc${i} = used ? ${stripe('d', i, 'above')} : vec4(0.0);\n  vec4 mine${i} = ${stripe('x', i, 'column')};`)}
  if (used) {
    for (int k = 0; k < ${size * size}; k += 1) {
      int at = first + ((k / ${size}) * ${input[1]} + k % ${size}) * ${quads};
      vec4 v;
${each((i) => `      v = ${stripe('x', i, 'at')};\n      acc${i} *= k < own ? vec4(lessThan(v, mine${i})) : vec4(lessThanEqual(v, mine${i}));`)}
    }
  }
${gate === undefined ? '' : each((i) => `  acc${i} = gated(acc${i}, mine${i});`)}`,
  );
};
