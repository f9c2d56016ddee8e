import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { optimizers } from '../../catalog/optimizers';
import { wrappers } from '../../catalog/wrappers';
import { selectNodeBackend } from '../../cli/network-node';
import { numericHyper, runProgram } from '../../experiment/program';
import { parseExperiment } from '../../experiment/schema';
import { atBeginning } from '../../formula/beginning';
import { interpretRule } from '../../formula/reference/rule';
import { arrayOps } from '../../formula/tensor/array-ops';
import type { TensorOps } from '../../formula/tensor/ops';
import { runRuleTensor } from '../../formula/tensor/rule';
import { initialUniformState } from '../../formula/uniform-state';
import { compileUniforms } from '../../formula/wasm/uniforms';
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
const gradientAt = (k: number, t: number, trace = 1e-25): number => {
  const value = Math.cos(2.3 * k + 0.7 * t) + 0.2;
  const layer = layers.findIndex((one) => k < one.offset + one.size);
  if (layer === 0) return Math.floor(k / COLUMNS) % 2 === 0 ? 0 : 0.1 * value;
  if (layer === 1) return k % 2 === 0 ? value : 0;
  return layer === 4 ? trace * value : 0;
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

const runOf = (optimizer: string, hyper: object, around: readonly string[] = []) => {
  const run = { optimizer, hyper, wrappers: around.map((kind) => ({ kind })) };
  const parsed = parseExperiment({ objective: { kind: 'network' }, runs: [run] });
  const spec = parsed.ok ? parsed.value.runs[0] : undefined;
  const program = spec && runProgram(spec);
  if (spec === undefined || program?.ok !== true) throw new Error(`no run of ${optimizer}`);
  return { program: program.value, hyper: numericHyper(spec) };
};

const settings = optimizers.flatMap(({ id, suggest }) => [
  [id, 'its defaults', {}] as const,
  [id, 'what the page suggests', suggest.network] as const,
]);

const SMALLEST_NORMAL = 2 ** -126;
const flushed = (x: number): number => (Math.abs(x) < SMALLEST_NORMAL ? 0 : Math.fround(x));

/** Tensors of a device in single precision that takes denormals for 0: numbers that come in, and all results. */
const flushingOps = (): TensorOps<Float64Array> => {
  const ops = arrayOps(layers, SIZE);
  const flush = (x: Float64Array): Float64Array => x.map(flushed);
  const come = <T extends Float64Array | number>(x: T): T =>
    (typeof x === 'number' ? flushed(x) : x) as T;
  return {
    unary: (operation, x) => flush(ops.unary(operation, x)),
    binary: (operation, a, b) => flush(ops.binary(operation, come(a), come(b))),
    select: (condition, yes, no) => ops.select(condition, come(yes), come(no)),
    sumAll: (x) => flush(ops.sumAll(x)),
    sumLayers: (x) => flush(ops.sumLayers(x)),
    expand: (x, from, to) => ops.expand(x, from, to),
    matrix: (callee, args) =>
      flush(
        ops.matrix(
          callee,
          args.map(({ shape, value }) => ({ shape, value: come(value) })),
        ),
      ),
    layerVector: (values) => flush(ops.layerVector(values)),
    scalar: (value) => flush(ops.scalar(value)),
    fill: (x, space) => ops.fill(come(x), space),
  };
};

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

  // Squares of 1e-20 are denormal: with a device that flushes them they are none.
  it.each([
    ...settings.map(([id, name, given]) => [id, name, given, []] as const),
    ...wrappers.map(({ id }) => ['momentum', id, {}, [id]] as const),
  ])('%s with %s stays a number where denormals are 0', (id, _, given, around) => {
    const { program, hyper } = runOf(id, given, around);
    const lr = hyper.lr ?? Number.NaN;
    const beginning = atBeginning(hyper, lr);
    const uniforms = compileUniforms(program);
    const ops = flushingOps();
    const givenVectors = Object.fromEntries(
      program.given.map(({ name }) => [name, noise.map(flushed)] as const),
    );
    for (const [name, start] of Object.entries(starts))
      for (const trace of [1e-20, 1e-38, 1e-40]) {
        const kernel = interpretRule(program, layers);
        const wantedState = kernel.createState(beginning);
        const wanted = start.slice();
        let theta: Float64Array = start.map(flushed);
        let state: Record<string, Float64Array> = Object.fromEntries(
          Object.entries(kernel.createState(beginning)).map(([key, x]) => [key, x.map(flushed)]),
        );
        const uniformState = initialUniformState(program, beginning);
        for (let t = 1; t <= 12; t += 1) {
          const values = Float64Array.from({ length: SIZE }, (_, k) => gradientAt(k, t, trace));
          kernel.step(wanted, values, wantedState, hyper, lr, t, () => noise);
          ({ theta, state } = runRuleTensor(program, ops, {
            theta,
            gradient: values.map(flushed),
            given: givenVectors,
            state,
            uniforms: uniforms(hyper, lr, t, uniformState).map(flushed),
            layers,
          }));
        }
        theta.forEach((found, k) => {
          const where = `${name}, trace ${trace}, parameter ${k}: ${found}, not ${wanted[k]}`;
          expect(Number.isFinite(found), where).toBe(true);
          // What moves by signs alone moves where the gradient is flushed, too, or rests there.
          const last = layers.at(-1);
          if (last !== undefined && k >= last.offset) return;
          const value = wanted[k] ?? Number.NaN;
          expect(Math.abs(found - value), where).toBeLessThan(
            2e-5 * Math.max(1, Math.abs(value)) + 2e-3 * Math.abs(value - (start[k] ?? 0)),
          );
        });
      }
  });

  it('a guard that is denormal is none on such a device', () => {
    const ops = flushingOps();
    const zero = new Float64Array(SIZE);
    const guarded = (guard: number) => ops.binary('div', zero, ops.binary('add', zero, guard))[0];
    expect(guarded(1e-38)).toBe(Number.NaN);
    expect(guarded(1.2e-38)).toBe(0);
  });
});
