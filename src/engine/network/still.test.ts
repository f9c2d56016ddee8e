import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { optimizers } from '../../catalog/optimizers';
import { selectNodeBackend } from '../../cli/network-node';
import { numericHyper, runProgram } from '../../experiment/program';
import { parseExperiment } from '../../experiment/schema';
import { atBeginning } from '../../formula/beginning';
import { interpretRule } from '../../formula/reference/rule';
import { createRandom } from '../../random/seeded';
import { createUpdater } from './updater';

/*
 * Layers without a gradient, dark pixels, weights of zero, and gradients whose squares single precision has no number
 * for: every rule of the catalogue goes where it goes in float64, and what has no gradient does not become NaN.
 */

const ROWS = 6;
const COLUMNS = 5;
const SHAPES = [[ROWS, COLUMNS], [COLUMNS], [4, 3], [3], [2, 2]] as const;
let offset = 0;
const layers = SHAPES.map((shape, k) => {
  const size = shape.reduce<number>((product, side) => product * side, 1);
  offset += size;
  return { name: `l${k}`, offset: offset - size, size, shape, weight: shape.length > 1 };
});
const SIZE = offset;

/** Rows 0, 2 and 4 of the first matrix are dark pixels; the third and fourth layers have none; the last has a trace. */
const gradientAt = (k: number, t: number): number => {
  const value = Math.cos(2.3 * k + 0.7 * t) + 0.2;
  const layer = layers.findIndex((one) => k < one.offset + one.size);
  if (layer === 0) return Math.floor(k / COLUMNS) % 2 === 0 ? 0 : 0.1 * value;
  if (layer === 1) return k % 2 === 0 ? value : 0;
  return layer === 4 ? 1e-25 * value : 0;
};

const random = createRandom(7, 'still');
const noise = Float64Array.from({ length: SIZE }, () => Math.fround(random.normal()));
const starts = {
  zeros: new Float64Array(SIZE),
  'weights, biases of zero': Float64Array.from({ length: SIZE }, (_, k) =>
    layers.some(({ offset: from, size, weight }) => weight && k >= from && k < from + size)
      ? (noise[k] ?? 0)
      : 0,
  ),
};

const runOf = (optimizer: string, hyper: object) => {
  const parsed = parseExperiment({ objective: { kind: 'network' }, runs: [{ optimizer, hyper }] });
  const run = parsed.ok ? parsed.value.runs[0] : undefined;
  const program = run && runProgram(run);
  if (run === undefined || program?.ok !== true) throw new Error(`no run of ${optimizer}`);
  return { program: program.value, hyper: numericHyper(run) };
};

const settings = optimizers.flatMap(({ id, suggest }) => [
  [id, 'its defaults', {}] as const,
  [id, 'what the page suggests', suggest.network] as const,
]);

describe('what has no gradient', () => {
  beforeAll(async () => {
    await selectNodeBackend('wasm');
  });

  it.each(settings)('%s with %s stays a number in single precision', async (id, _, given) => {
    const { program, hyper } = runOf(id, given);
    const lr = hyper.lr ?? Number.NaN;
    for (const [name, start] of Object.entries(starts)) {
      const kernel = interpretRule(program, layers);
      const state = kernel.createState(atBeginning(hyper, lr));
      const wanted = start.slice();
      const updater = createUpdater(program, layers);
      let theta = tf.tensor1d(Float32Array.from(start));
      for (let t = 1; t <= 12; t += 1) {
        const values = Float64Array.from({ length: SIZE }, (_, k) => gradientAt(k, t));
        kernel.step(wanted, values, state, hyper, lr, t, () => noise);
        const gradient = tf.tensor1d(Float32Array.from(values));
        theta = updater.update(theta, gradient, hyper, lr, t, () =>
          tf.tensor1d(Float32Array.from(noise)),
        );
        gradient.dispose();
      }
      const found = await theta.data();
      wanted.forEach((value, k) => {
        const error = Math.abs((found[k] ?? Number.NaN) - value);
        expect(error, `${name}, parameter ${k}: ${found[k]}, not ${value}`).toBeLessThan(
          2e-5 * Math.max(1, Math.abs(value)) + 2e-3 * Math.abs(value - (start[k] ?? 0)),
        );
      });
      theta.dispose();
      updater.dispose();
    }
  });
});
