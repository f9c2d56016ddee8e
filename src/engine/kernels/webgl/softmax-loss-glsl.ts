import { type LossKind, lossDivisor, lossOf } from '../../../experiment/network/loss';
import { functionsGlsl } from '../../../formula/glsl/functions';
import type { ShaderFunction } from '../../../formula/shader/function';
import { callText, declareRead, lossFunctions } from '../loss-functions';
import { GLSL_HEAD } from './plain';
import {
  declareSource,
  each,
  float,
  fragment,
  LANES,
  readSource,
  type Source,
  STRIPES,
} from './stripes';

/** As on WebGPU (see `rowCode` there): the built-in exp may be off by several units in the last place. */
const EXPONENTIAL = `
float exponential(float x) {
  // Not max, which may lose what is not a number.
  float z = x < -87.0 ? -87.0 : x;
  float n = floor(z * 1.44269504 + 0.5);
  float r = (z - n * 0.693359375) + n * 2.12194440e-4;
  float p = ((((1.9875691500e-4 * r + 1.3981999507e-3) * r + 8.3334519073e-3) * r + 4.1665795894e-2) * r
    + 1.6666665459e-1) * r + 5.0000001201e-1;
  return ((p * r * r + r) + 1.0) * intBitsToFloat((int(n) + 127) << 23);
}`;

const eachClass = (classes: number, functions: readonly ShaderFunction[], body: string): string => `
  for (int k = 0; k < ${classes}; k += 1) {
    ${declareRead(functions, {
      p: 'float p = probabilities[k];',
      y: 'float y = k == label ? 1.0 : 0.0;',
      logp: 'float logp = (z[k] - largest) - logSum;',
    })}
    ${body}
  }`;

const gradientOf = (loss: LossKind, rows: number, classes: number): string => {
  const { term, sums, slope } = lossFunctions(lossOf(loss));
  const mean = lossOf(loss).reduce === 'mean' ? ` / ${float(classes)}` : '';
  const totals = sums.map((_, s) => `float s${s} = 0.0;`).join(' ');
  const add = sums.map((sum, s) => `s${s} += ${callText(sum)};`).join(' ');
  const divisor = float(lossDivisor(lossOf(loss), rows, classes));
  return `
  float loss = 0.0;
  ${totals}
  ${eachClass(classes, [term, ...sums], `loss += ${callText(term)}${mean}; ${add}`)}
  ${eachClass(classes, [slope], `g[k] = ${callText(slope)} / ${divisor};`)}`;
};

/**
 * Gradient of the mean loss by the logits (see `dataLoss`), in stripes, and in the column of texels behind it every image's
 * loss. 0 for images from number `rows` on. The labels are the byte at column `labels` of `pictures`.
 */
export const softmaxGradient = (
  loss: LossKind,
  rows: number,
  classes: number,
  labels: number,
): string => {
  const { term, sums, slope } = lossFunctions(lossOf(loss));
  const logits: Source = { kind: 'stripes', name: 'logits' };
  const quads = Math.ceil(classes / 4);
  const read = (i: number) =>
    Array.from({ length: quads }, (_, c) => {
      const lanes = LANES.slice(0, Math.min(4, classes - 4 * c));
      const set = lanes.map((lane, j) => `z[${4 * c + j}] = quad.${lane};`).join(' ');
      return `  quad = ${readSource(logits, i, String(c), 'row')};\n  ${set}`;
    }).join('\n');
  const ofImage = (i: number) => `
vec4 ofImage${i}(int column, int row) {
  float z[${classes}];
  float probabilities[${classes}];
  float g[${4 * quads}];
  vec4 quad;
${read(i)}
  int label = int(texelFetch(pictures, ivec2(${labels}, 4 * row + ${i}), 0).r * 255.0 + 0.5);
  float largest = z[0];
  for (int k = 1; k < ${classes}; k += 1) largest = max(largest, z[k]);
  float sum = 0.0;
  for (int k = 0; k < ${classes}; k += 1) {
    probabilities[k] = exponential(z[k] - largest);
    sum += probabilities[k];
  }
  for (int k = 0; k < ${classes}; k += 1) probabilities[k] /= sum;
  float logSum = log(sum);
  for (int k = ${classes}; k < ${4 * quads}; k += 1) g[k] = 0.0;
${gradientOf(loss, rows, classes)}
  if (4 * row + ${i} >= ${rows}) return vec4(0.0);
  if (column == ${quads}) return vec4(loss, 0.0, 0.0, 0.0);
  int k = 4 * column;
  return vec4(g[k], g[k + 1], g[k + 2], g[k + 3]);
}`;
  return fragment(
    `uniform sampler2D pictures;\n${declareSource(logits)}\n${EXPONENTIAL}\n${functionsGlsl([term, ...sums, slope])}\n${each(ofImage)}`,
    each((i) => `  vec4 acc${i} = ofImage${i}(column, row);`),
  );
};

/** The mean of what `softmaxGradient` says of every image. */
export const meanLoss = (rows: number, classes: number): string => `${GLSL_HEAD}
${STRIPES.map((i) => `uniform sampler2D d${i};`).join('\n')}
out vec4 mean;
void main() {
  float total = 0.0;
  for (int row = 0; row < ${Math.ceil(rows / 4)}; row += 1) {
    ivec2 at = ivec2(${Math.ceil(classes / 4)}, row);
    total += (texelFetch(d0, at, 0).r + texelFetch(d1, at, 0).r) + (texelFetch(d2, at, 0).r + texelFetch(d3, at, 0).r);
  }
  mean = vec4(total / ${float(rows)}, 0.0, 0.0, 0.0);
}`;
